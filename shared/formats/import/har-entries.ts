import { z } from 'zod';
import type { HeaderPair, WireAnswer, WireRequest } from '../../model/transmission.js';
import { requestBytes } from '../../protocol/request-bytes.js';
import { bytesOfBase64 } from '../export/byte-text.js';
import { answerBytesOf, requestHeadersOf } from './rebuilt-head.js';

const pairs = z.array(z.object({ name: z.string(), value: z.string().default('') })).default([]);
const entrySchema = z.object({
  startedDateTime: z.string().optional(),
  time: z.number().optional(),
  request: z.object({
    method: z.string(),
    url: z.string().regex(/^https?:\/\/[^/]/i),
    headers: pairs,
    postData: z
      .object({
        mimeType: z.string().default(''),
        text: z.string().optional(),
        params: pairs,
        /** Where the body is no text: our own, for HAR has no place for it. */
        _base64: z.string().optional(),
      })
      .optional(),
  }),
  response: z
    .object({
      status: z.number().int(),
      statusText: z.string().default(''),
      httpVersion: z.string().default(''),
      headers: pairs,
      content: z.object({ text: z.string().optional(), encoding: z.string().optional() }).optional(),
    })
    .optional(),
});
const harSchema = z.object({ log: z.object({ entries: z.array(z.unknown()) }) });

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

/** The entries of a HAR; null where the text is none. `unread`: entries that are not as HAR says. Never throws. */
export function readHarEntries(text: string): { entries: HarEntry[]; unread: number } | null {
  const har = harSchema.safeParse(jsonOf(text));
  if (!har.success) return null;
  const all = har.data.log.entries;
  const entries = all.flatMap((value) => entryOf(value) ?? []);
  return { entries, unread: all.length - entries.length };
}

function jsonOf(text: string): unknown {
  if (!/^\s*\ufeff?\s*\{/.test(text.slice(0, 100))) return null;
  try {
    return JSON.parse(text.replace(/^\s*\ufeff/, ''));
  } catch {
    return null;
  }
}

function entryOf(value: unknown): HarEntry | null {
  const entry = entrySchema.safeParse(value);
  if (!entry.success) return null;
  const { request, response, startedDateTime, time } = entry.data;
  const sent: WireRequest = {
    // Of other methods the history knows none; what it is stands in the bytes.
    method: request.method as WireRequest['method'],
    url: request.url,
    headers: requestHeadersOf(request.url, listed(request.headers)),
    body: bodyOf(request.postData),
  };
  const headers = listed(response?.headers ?? []);
  const answer: WireAnswer | null =
    response && response.status > 0
      ? {
          httpVersion: /^HTTP\/(\d(?:\.\d)?)$/i.exec(response.httpVersion)?.[1] ?? '1.1',
          status: response.status,
          statusText: response.statusText,
          headers,
          trailers: [],
          body: contentOf(response.content),
          truncated: false,
        }
      : null;
  const started = Date.parse(startedDateTime ?? '');
  return {
    startedAt: Number.isNaN(started) ? null : new Date(started).toISOString(),
    totalMs: Math.max(0, time ?? 0),
    request: sent,
    requestBytes: requestBytes(sent).bytes,
    answer,
    answerBytes: answer === null ? new Uint8Array(0) : answerBytesOf(answer),
  };
}

/** HTTP/2's own pseudo-headers are no headers. */
function listed(headers: readonly { name: string; value: string }[]): HeaderPair[] {
  return headers.filter(({ name }) => /^[^:\s]/.test(name)).map(({ name, value }) => [name, value]);
}

function bodyOf(data: z.infer<typeof entrySchema>['request']['postData']): Uint8Array {
  if (data?._base64 !== undefined) return decoded(data._base64);
  const form = new URLSearchParams((data?.params ?? []).map(({ name, value }) => [name, value])).toString();
  return new TextEncoder().encode(data?.text ?? form);
}

function contentOf(
  content: { text?: string | undefined; encoding?: string | undefined } | undefined,
): Uint8Array {
  if (content?.encoding === 'base64') return decoded(content.text ?? '');
  return new TextEncoder().encode(content?.text ?? '');
}

function decoded(base64: string): Uint8Array {
  try {
    return bytesOfBase64(base64);
  } catch {
    return new TextEncoder().encode(base64);
  }
}
