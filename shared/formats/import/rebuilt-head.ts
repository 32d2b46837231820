import { type HeaderPair, headerIn, type WireAnswer } from '../../model/transmission.js';

const encoder = new TextEncoder();

/** An HTTP/2 request has no Host; written as HTTP/1.1 it needs one. */
export function requestHeadersOf(url: string, headers: readonly HeaderPair[]): readonly HeaderPair[] {
  if (headerIn(headers, 'host') !== undefined) return headers;
  return [['Host', /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? ''], ...headers];
}

/**
 * The answer as HTTP/1.1 would carry it. A HAR holds the body with its coding undone, so headers that name a coding no
 * longer describe what stands behind them; they are kept as they came.
 */
export function answerBytesOf({ httpVersion, status, statusText, headers, body }: WireAnswer): Uint8Array {
  const lines = [
    `HTTP/${httpVersion} ${status} ${oneLine(statusText)}`,
    ...headers.map(([name, value]) => `${name}: ${oneLine(value)}`),
  ];
  const head = encoder.encode(`${lines.join('\r\n')}\r\n\r\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
