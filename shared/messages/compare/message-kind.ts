import { type DecodedText, decodeText } from '../../protocol/decode-text.js';
import type { ComparedMessage } from './compared-message.js';

export type BodyKind = 'empty' | 'xml' | 'form' | 'text';

export interface ReadBody extends DecodedText {
  readonly kind: BodyKind;
  readonly bom: boolean;
}

/** The body as text and what it is: by its content type, else by how it begins. */
export function readMessageBody({ body, contentType }: ComparedMessage): ReadBody {
  const decoded = decodeText(body, contentType);
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const start = decoded.text.slice(0, 200).trimStart();
  const isHtml = type === 'text/html' || /^<(!doctype\s+html|html[\s>])/i.test(start);
  const isXml = !isHtml && (type.endsWith('/xml') || type.endsWith('+xml') || start.startsWith('<'));
  const kind =
    body.length === 0
      ? 'empty'
      : type === 'application/x-www-form-urlencoded'
        ? 'form'
        : isXml
          ? 'xml'
          : 'text';
  return { ...decoded, kind, bom: hasBom(body) };
}

function hasBom(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xef) return bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
