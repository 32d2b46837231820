import { findBodyStart } from '../../messages/split-message.js';
import { headerIn } from '../../model/transmission.js';
import { decodeText } from '../../protocol/decode-text.js';
import { latin1 } from '../../protocol/latin1.js';
import { handoverText } from '../../text/handover.js';
import { textOf } from './byte-text.js';

const text = handoverText.message;

export interface MessageText {
  readonly head: string;
  /** As text in its own encoding; as hexadecimal where it is none. */
  readonly body: string;
  readonly bodyIsText: boolean;
}

/** A message to be read: its head and body as they were sent, every character that is one. */
export function messageText(bytes: Uint8Array, contentType: string | null): MessageText {
  const start = findBodyStart(bytes);
  const head = bytes.subarray(0, start);
  const body = bytes.subarray(start);
  const decoded = decodeText(body, contentType);
  const bodyIsText = !decoded.malformed && !decoded.text.includes('\0');
  return {
    head: (textOf(head) ?? latin1(head)).trimEnd(),
    body: bodyIsText ? decoded.text.replace(/^\ufeff/, '') : hexOf(body),
    bodyIsText,
  };
}

/** Sixteen bytes a line. */
function hexOf(bytes: Uint8Array): string {
  const lines = [text.notText({ size: bytes.length })];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = Array.from(bytes.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, '0'));
    lines.push(`${at.toString(16).padStart(8, '0')}  ${row.join(' ')}`);
  }
  return lines.join('\n');
}

export function contentTypeOf(headers: readonly (readonly [string, string])[]): string | null {
  return headerIn(headers, 'content-type') ?? null;
}
