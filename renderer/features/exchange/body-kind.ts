import type { MessageSide } from './message-side.js';

export type BodyKind = 'empty' | 'form' | 'html' | 'xml' | 'text';

/** What a body is, by its content type; where that does not say, by how it begins. */
export function bodyKind(side: MessageSide, beginning: string): BodyKind {
  if (side.body.length === 0) return 'empty';
  const type = side.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const start = beginning.replace(/^\ufeff/, '').trimStart();
  if (type === 'application/x-www-form-urlencoded') return 'form';
  if (/^<(!doctype\s+html|html[\s>])/i.test(start)) return 'html';
  if (type === 'text/html') return 'html';
  if (type.endsWith('/xml') || type.endsWith('+xml') || start.startsWith('<')) return 'xml';
  return 'text';
}

/** The query of a request's first line, or null. */
export function queryOf(side: MessageSide): string | null {
  if (side.name !== 'request') return null;
  const target = side.startLine.split(' ')[1] ?? '';
  const mark = target.indexOf('?');
  return mark < 0 || mark === target.length - 1 ? null : target.slice(mark + 1);
}
