import { type DecodedText, decodeText } from '../../protocol/decode-text.js';
import { type BodyKind, bodyKindOf } from '../body-kind.js';
import type { ComparedMessage } from './compared-message.js';

export interface ReadBody extends DecodedText {
  readonly kind: BodyKind | 'empty';
  readonly bom: boolean;
}

/** The body as text and what it is. */
export function readMessageBody({ body, contentType }: ComparedMessage): ReadBody {
  const decoded = decodeText(body, contentType);
  const kind = body.length === 0 ? 'empty' : bodyKindOf(contentType, decoded.text);
  return { ...decoded, kind, bom: hasBom(body) };
}

function hasBom(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef) return bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
