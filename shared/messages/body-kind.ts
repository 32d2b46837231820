import { mediaTypeOf } from '../protocol/media-type.js';

export type BodyKind = 'form' | 'html' | 'xml' | 'text';

/** What a body is that is not empty: by its content type; where that does not say, by how it begins. */
export function bodyKindOf(contentType: string | null | undefined, beginning: string): BodyKind {
  const type = mediaTypeOf(contentType);
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (type === 'text/html' || /^\ufeff?\s*<(!doctype\s+html|html[\s>])/i.test(beginning)) return 'html';
  return type.endsWith('/xml') || type.endsWith('+xml') || beginsAsMarkup(beginning) ? 'xml' : 'text';
}

export function beginsAsMarkup(text: string): boolean {
  return /^\ufeff?\s*</.test(text);
}
