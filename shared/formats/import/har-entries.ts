import type { LeftOutReason } from '../../model/left-out.js';
import { headerIn, type WireAnswer, type WireRequest } from '../../model/transmission.js';
import { requestBytes } from '../../protocol/request-bytes.js';
import { bodyOf, type Fields, formOf, isFields, numberOf, pairsOf, textOf } from './har-fields.js';
import { answerBytesOf, requestHeadersOf } from './rebuilt-head.js';

/** One entry of a HAR, its messages put together again from their parts. */
export interface HarEntry {
  /** UTC, ISO 8601; null where the HAR does not say. */
  readonly startedAt: string | null;
  /** Milliseconds; 0 where it does not say. */
  readonly totalMs: number;
  readonly request: WireRequest;
  readonly requestBytes: Uint8Array;
  /** Null where no answer came. */
  readonly answer: WireAnswer | null;
  readonly answerBytes: Uint8Array;
}

/** Why there is no request in an entry. */
export type UnreadEntry = Extract<LeftOutReason, 'no-entry' | 'no-request' | 'no-address' | 'not-http'>;

type ReadEntry =
  | { readonly kind: 'entry'; readonly entry: HarEntry }
  | { readonly kind: 'unread'; readonly reason: UnreadEntry };

/** Every entry of a HAR, read or with the reason why not; null where the text is no HAR. Never throws. */
export function readHarEntries(text: string): readonly ReadEntry[] | null {
  const entries = harEntries(jsonOf(text));
  return entries === null ? null : entries.map(readHarEntry);
}

/** The entries of a HAR, each still to be read; null where the JSON is none. A list that is null is empty. */
export function harEntries(json: unknown): readonly unknown[] | null {
  if (!isFields(json)) return null;
  const log = isFields(json.log) ? json.log : json;
  if (!('entries' in log)) return isFields(json.log) && ('version' in log || 'creator' in log) ? [] : null;
  const { entries } = log;
  if (entries === null || entries === undefined) return [];
  // One program writes an object whose keys are the places.
  if (isFields(entries)) return Object.values(entries);
  return Array.isArray(entries) ? entries : null;
}

export function readHarEntry(value: unknown): ReadEntry {
  if (!isFields(value)) return { kind: 'unread', reason: 'no-entry' };
  if (!isFields(value.request)) return { kind: 'unread', reason: 'no-request' };
  const address = addressOf(value.request);
  if (address === null) return { kind: 'unread', reason: 'no-address' };
  if (!/^https?:\/\/[^/]/i.test(address)) return { kind: 'unread', reason: 'not-http' };
  const request = requestOf(value.request, address);
  const answer = answerOf(value.response);
  return {
    kind: 'entry',
    entry: {
      startedAt: instantOf(value.startedDateTime),
      totalMs: Math.max(0, numberOf(value.time) ?? timesOf(value.timings)),
      request,
      requestBytes: requestBytes(request).bytes,
      answer,
      answerBytes: answer === null ? new Uint8Array(0) : answerBytesOf(answer),
    },
  };
}

function jsonOf(text: string): unknown {
  if (!/^\s*\ufeff?\s*\{/.test(text.slice(0, 100))) return null;
  try {
    return JSON.parse(text.replace(/^\s*\ufeff/, ''));
  } catch {
    return null;
  }
}

/** Some keep the query apart from the address. */
function addressOf(request: Fields): string | null {
  const url = (
    isFields(request.url) ? textOf(request.url.raw ?? request.url.href) : textOf(request.url)
  )?.trim();
  if (!url) return null;
  const query = url.includes('?') ? '' : formOf(request.queryString, '');
  return query === '' ? url : `${url.replace(/#.*$/, '')}?${query}`;
}

function requestOf(request: Fields, url: string): WireRequest {
  const data = isFields(request.postData) ? request.postData : {};
  const stated =
    bodyOf(request.postData) ??
    bodyOf(request._requestBody) ??
    bodyOf(request._content) ??
    bodyOf(request.content);
  const mimeType = textOf(data.mimeType) ?? '';
  const body =
    stated !== null && stated.length > 0 ? stated : new TextEncoder().encode(formOf(data.params, mimeType));
  const headers = pairsOf(request.headers);
  const hasType = headerIn(headers, 'content-type') !== undefined;
  const typed =
    hasType || mimeType === '' || body.length === 0
      ? headers
      : [...headers, ['Content-Type', mimeType] as const];
  const method = (textOf(request.method) ?? (body.length > 0 ? 'POST' : 'GET')).trim().toUpperCase();
  return {
    // Of other methods the history knows none; what it is stands in the bytes.
    method: (method === '' ? 'GET' : method) as WireRequest['method'],
    url,
    headers: requestHeadersOf(url, typed),
    body,
  };
}

function answerOf(response: unknown): WireAnswer | null {
  if (!isFields(response)) return null;
  const status = numberOf(response.status) ?? 0;
  if (!Number.isInteger(status) || status < 100 || status > 999) return null;
  return {
    httpVersion: /^HTTP\/(\d(?:\.\d)?)$/i.exec(textOf(response.httpVersion) ?? '')?.[1] ?? '1.1',
    status,
    statusText: textOf(response.statusText) ?? '',
    headers: pairsOf(response.headers),
    trailers: [],
    body: bodyOf(response.content) ?? new Uint8Array(0),
    truncated: false,
  };
}

function instantOf(value: unknown): string | null {
  const number = typeof value === 'string' && /^\d{10,13}$/.test(value) ? Number(value) : value;
  const ms =
    typeof number === 'number' ? (number < 1e11 ? number * 1000 : number) : Date.parse(textOf(value) ?? '');
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : null;
}

function timesOf(timings: unknown): number {
  if (!isFields(timings)) return 0;
  const parts = ['blocked', 'dns', 'connect', 'send', 'wait', 'receive'].map(
    (name) => numberOf(timings[name]) ?? 0,
  );
  return parts.reduce((sum, one) => sum + Math.max(0, one), 0);
}
