import { formPairs } from '../../messages/form-pairs.js';
import type { ExchangeDetail } from '../../model/exchange.js';
import { base64Of, bytesOfBinary, textOf } from './byte-text.js';
import { contentTypeOf } from './message-text.js';
import { sentRequest } from './sent-request.js';

/** The request of an entry. Sizes are what went over the wire; -1 where nothing did. */
export function harRequest(detail: ExchangeDetail) {
  const sent = sentRequest(detail);
  const url = shown(sent?.url ?? detail.url);
  const body = sent?.body ?? new Uint8Array(0);
  return {
    method: sent?.method ?? detail.method,
    url,
    httpVersion: sent?.httpVersion ?? 'HTTP/1.1',
    cookies: harCookies(detail.requestHeaders, 'cookie'),
    headers: harPairs(detail.requestHeaders),
    queryString: queryOf(url),
    ...(body.length > 0 && { postData: postData(body, detail) }),
    headersSize: sent === null ? -1 : detail.requestBytes.length - body.length,
    bodySize: sent === null ? -1 : body.length,
  };
}

function postData(body: Uint8Array, detail: ExchangeDetail) {
  const mimeType = contentTypeOf(detail.requestHeaders) ?? '';
  const text = textOf(body);
  return text === null
    ? // HAR knows no encoding for what is sent.
      { mimeType, text: '', _base64: base64Of(body) }
    : { mimeType, text };
}

function queryOf(url: string): { name: string; value: string }[] {
  const query = /\?([^#]*)/.exec(url)?.[1] ?? '';
  return query === '' ? [] : formPairs(query).map(({ name, value }) => ({ name, value }));
}

export function harPairs(headers: ExchangeDetail['requestHeaders']): { name: string; value: string }[] {
  return headers.map(([name, value]) => ({ name: shown(name), value: shown(value) }));
}

/** `a=b; c=d` of every such header. Values of credentials are masked already. */
export function harCookies(
  headers: ExchangeDetail['requestHeaders'],
  header: 'cookie' | 'set-cookie',
): { name: string; value: string }[] {
  return headers.flatMap(([name, value]) => {
    if (name.toLowerCase() !== header) return [];
    const parts = header === 'cookie' ? value.split(';') : value.split(';').slice(0, 1);
    return parts.map((part) => {
      const equals = part.indexOf('=');
      return equals < 0
        ? { name: '', value: shown(part.trim()) }
        : { name: shown(part.slice(0, equals).trim()), value: shown(part.slice(equals + 1).trim()) };
    });
  });
}

/** Heads are kept one character per byte; where they are UTF-8 they are meant so. */
export function shown(binary: string): string {
  return /^[ -~]*$/.test(binary) ? binary : (textOf(bytesOfBinary(binary)) ?? binary);
}
