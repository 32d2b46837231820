import { type ComparedMessage, comparedMessage } from '../../../shared/messages/compare/compared-message.js';
import type { HeaderPair } from '../../../shared/model/transmission.js';

const encoder = new TextEncoder();

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** An answer as it would be recorded; `wire` where its body was coded on the way. */
export function answerWith(
  body: string | Uint8Array,
  headers: readonly HeaderPair[] = [['Content-Type', 'text/xml; charset=utf-8']],
  status = '200 OK',
  wireBody?: Uint8Array,
): ComparedMessage {
  const bytes = typeof body === 'string' ? bytesOf(body) : body;
  const head = bytesOf(
    `HTTP/1.1 ${status}\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  const wire = new Uint8Array([...head, ...(wireBody ?? bytes)]);
  return comparedMessage('answer', wire, bytes, headers);
}

export const utf16 = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at++) {
    bytes[2 + at * 2] = text.charCodeAt(at) & 0xff;
    bytes[3 + at * 2] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};
