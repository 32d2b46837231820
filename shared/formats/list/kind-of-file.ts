import type { NoList } from '../../model/no-list.js';

const signatures: readonly (readonly [NoList, readonly number[]])[] = [
  ['old-excel-workbook', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['archive', [0x1f, 0x8b]],
  ['archive', [0x52, 0x61, 0x72, 0x21]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x42, 0x5a, 0x68]],
  ['archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['picture', [0x42, 0x4d]],
  ['database', [...'SQLite format 3'].map((one) => one.charCodeAt(0))],
  ['rich-text', [...'{\\rtf'].map((one) => one.charCodeAt(0))],
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
];

/** What the first bytes say that it is, where that is no text at all; null for a text. */
export function binaryKind(start: Uint8Array): NoList | null {
  if (start.length === 0) return 'empty';
  if (starts(start, [0x50, 0x4b, 3, 4]) || starts(start, [0x50, 0x4b, 5, 6])) return zipKind(start);
  for (const [kind, bytes] of signatures) {
    // BM may begin a text as well: a picture has NULs behind it.
    if (starts(start, bytes) && (bytes.length > 2 || start.subarray(0, 64).includes(0) || bytes[0] === 0x1f))
      return kind;
  }
  return null;
}

/** A text with so many controls is none. */
export function isBinaryText(head: string): boolean {
  const sample = head.slice(0, 8192);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls * 20 > sample.length && controls > 4;
}

/** What the text is, where it is one that other readers know. */
export function textKind(head: string): NoList | 'json' | 'html' | null {
  const start = head.slice(0, 4096).trimStart();
  if (/^(?:\{\s*(?:["}]|$|['\w]+\s*:)|\[\s*(?:[{["\]]|$|['\w]+\s*:|\d+\s*[,\]]))/.test(start)) return 'json';
  if (/progid="?Excel\.Sheet|urn:schemas-microsoft-com:office:spreadsheet/.test(start))
    return 'xml-spreadsheet';
  if (
    /^(?:Received|MIME-Version|Return-Path|Delivered-To|X-Mailer): /im.test(start) &&
    /^(?:Subject|From): /im.test(start)
  )
    return 'mail';
  if (/^<(?:!doctype html|html|table|meta|head|body|div|style)\b/i.test(start)) return 'html';
  return /^<(?:\?xml|[\w:.-]+[^<>]*>\s*<)/.test(start) ? 'xml' : null;
}

function zipKind(start: Uint8Array): NoList {
  const names = String.fromCharCode(...start.subarray(0, 4096));
  if (/xl\/|worksheets/.test(names)) return 'excel-workbook';
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(names)) return 'open-document';
  if (/word\//.test(names)) return 'word-document';
  // A workbook names its types first, and its sheets further behind.
  return /\[Content_Types\]\.xml|_rels\/|docProps\//.test(names) ? 'excel-workbook' : 'archive';
}

function starts(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, index) => bytes[index] === byte);
}
