import type { NoList } from '../../model/no-list.js';

interface Signature {
  readonly kind: NoList;
  /** What stands there: Latin characters, one a byte. */
  readonly mark: string;
  readonly at?: number;
  /** The mark is short: NULs stand behind it where it is no text. */
  readonly short?: true;
}

/** The open table: a new kind of file is a new row. */
const signatures: readonly Signature[] = [
  { kind: 'pdf', mark: '%PDF-' },
  { kind: 'postscript', mark: '%!PS' },
  ...[
    '\x1f\x8b',
    '\x1f\x9d',
    '\x1f\xa0',
    'Rar!\x1a',
    '7z\xbc\xaf\x27\x1c',
    '\xfd7zXZ\0',
    '\x28\xb5\x2f\xfd',
  ].map(archive),
  ...['\x04\x22\x4d\x18', 'MSCF\0', 'xar!', '\x89LZO', 'LZIP'].map(archive),
  { kind: 'archive', mark: 'BZh', short: true },
  { kind: 'archive', mark: '1AY&SY', at: 4 },
  { kind: 'archive', mark: 'ustar', at: 257 },
  ...['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', '\0\0\x01\0', '8BPS'].map(picture),
  { kind: 'picture', mark: 'BM', short: true },
  { kind: 'picture', mark: 'WEBP', at: 8 },
  ...['heic', 'heix', 'mif1', 'avif'].map(
    (brand) => ({ kind: 'picture', mark: `ftyp${brand}`, at: 4 }) as const,
  ),
  { kind: 'media', mark: 'ftyp', at: 4 },
  { kind: 'media', mark: 'WAVE', at: 8 },
  { kind: 'media', mark: 'AVI ', at: 8 },
  ...['\x1aE\xdf\xa3', 'OggS', 'fLaC', 'ID3'].map((mark) => ({ kind: 'media', mark, short: true }) as const),
  { kind: 'database', mark: 'SQLite format 3' },
  { kind: 'database', mark: 'Standard ', at: 4 },
  { kind: 'parquet', mark: 'PAR1', short: true },
  { kind: 'parquet', mark: 'PAR1\x15' },
  { kind: 'orc', mark: 'ORC', short: true },
  { kind: 'orc', mark: 'ORC\x08' },
  { kind: 'avro', mark: 'Obj\x01' },
  { kind: 'arrow', mark: 'ARROW1' },
  { kind: 'program', mark: 'MZ', short: true },
  { kind: 'program', mark: '\x7fELF' },
  { kind: 'program', mark: '\xca\xfe\xba\xbe' },
  { kind: 'event-log', mark: 'ElfFile\0' },
  ...['\xd4\xc3\xb2\xa1', '\xa1\xb2\xc3\xd4', '\x0a\x0d\x0d\x0a'].map(
    (mark) => ({ kind: 'network-capture', mark }) as const,
  ),
  { kind: 'utf-32', mark: '\xff\xfe\0\0' },
  { kind: 'utf-32', mark: '\0\0\xfe\xff' },
];

function archive(mark: string): Signature {
  return { kind: 'archive', mark };
}

function picture(mark: string): Signature {
  return { kind: 'picture', mark };
}

/** How many bytes from the beginning `binaryKind` wants. */
export const startLength = 4096;

/** What the first bytes say that it is, where that is no text at all; null for a text. */
export function binaryKind(start: Uint8Array): NoList | null {
  if (start.length === 0) return 'empty';
  const text = String.fromCharCode(...start.subarray(0, startLength));
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return zipKind(text);
  if (text.startsWith('\xd0\xcf\x11\xe0'))
    return text.includes([...'__nameid'].join('\0')) ? 'outlook-message' : 'old-office-document';
  const hasNul = text.slice(0, 64).includes('\0');
  return (
    signatures.find(({ mark, at = 0, short }) => text.startsWith(mark, at) && (short !== true || hasNul))
      ?.kind ?? null
  );
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
  if (start.startsWith('{\\rtf')) return 'rich-text';
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

function zipKind(names: string): NoList {
  if (/xl\/|worksheets/.test(names)) return 'excel-workbook';
  if (/mimetypeapplication\/vnd\.oasis\.opendocument/.test(names)) return 'open-document';
  if (/word\//.test(names)) return 'word-document';
  if (/ppt\//.test(names)) return 'presentation';
  if (/\.iwa|Index\.zip/.test(names)) return 'numbers-document';
  if (/_index\.htm|raw\/\d+_[cms]\./.test(names)) return 'fiddler-archive';
  // A workbook names its types first, and its sheets further behind.
  return /\[Content_Types\]\.xml|_rels\/|docProps\//.test(names) ? 'excel-workbook' : 'archive';
}
