import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

/** Ways in which a server, a proxy or a page may write what it was sent. `of`: what it can be written of. */
export interface Hiding {
  readonly name: string;
  readonly of: 'text' | 'any';
  readonly makes: 'text' | 'wide' | 'packed';
  readonly hide: (bytes: Buffer, nth: number) => Buffer;
}

const latin = (bytes: Buffer) => bytes.toString('latin1');
const each = (write: (byte: number) => string) => (bytes: Buffer) =>
  Buffer.from([...bytes].map(write).join(''), 'latin1');
const hex = (byte: number, length = 2) => byte.toString(16).padStart(length, '0');
const eachCharacter = (write: (codePoint: number) => string) => (bytes: Buffer) =>
  Buffer.from([...bytes.toString('utf8')].map((one) => write(one.codePointAt(0) ?? 0)).join(''), 'latin1');
const split = (mark: string) => (bytes: Buffer, nth: number) => {
  const text = latin(bytes);
  const step = 3 + (nth % 5);
  return Buffer.from(text.replace(new RegExp(`(.{${step}})(?=.)`, 'gs'), `$1${mark}`), 'latin1');
};

const namedReferences: Record<string, string> = {
  ...{
    '&': 'amp',
    '<': 'lt',
    '>': 'gt',
    '"': 'quot',
    "'": 'apos',
    '.': 'period',
    _: 'lowbar',
    '-': 'hyphen',
  },
};

const bytewise = { of: 'any', makes: 'text' } as const;
const text = { of: 'text', makes: 'text' } as const;
export const hidings: readonly Hiding[] = [
  { ...bytewise, name: 'percent', hide: each((byte) => `%${hex(byte)}`) },
  { ...bytewise, name: 'percent twice', hide: each((byte) => `%25${hex(byte).toUpperCase()}`) },
  { ...text, name: '%u', hide: eachCharacter((byte) => `%u${hex(byte, 4)}`) },
  { ...text, name: '\\u', hide: eachCharacter((byte) => `\\u${hex(byte, 4)}`) },
  { ...bytewise, name: '\\x', hide: each((byte) => `\\x${hex(byte)}`) },
  { ...bytewise, name: 'octal', hide: each((byte) => `\\${byte.toString(8).padStart(3, '0')}`) },
  { ...text, name: 'decimal references', hide: eachCharacter((byte) => `&#${byte};`) },
  { ...text, name: 'hex references', hide: eachCharacter((byte) => `&#x${hex(byte)};`) },
  {
    ...text,
    name: 'XML',
    hide: (bytes) =>
      Buffer.from(
        latin(bytes).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'),
        'latin1',
      ),
  },
  {
    ...text,
    name: 'JSON',
    hide: (bytes) => Buffer.from(JSON.stringify(latin(bytes)).slice(1, -1), 'latin1'),
  },
  { ...text, name: 'comments', hide: split('<!-- a > b -->') },
  { ...text, name: 'instructions', hide: split('<?a b > c?>') },
  {
    ...text,
    name: 'CDATA',
    hide: (bytes, nth) => Buffer.from(`<![CDATA[${latin(split(']]><![CDATA[')(bytes, nth))}]]>`, 'latin1'),
  },
  { ...text, name: 'tags', hide: split('<b class="x">') },
  { ...text, name: 'folded', hide: split('\r\n\t') },
  { ...text, name: 'zero width', hide: split(Buffer.from('\u200b').toString('latin1')) },
  { ...text, name: 'mail', hide: split('=\r\n') },
  { ...bytewise, name: 'quoted-printable', hide: each((byte) => `=${hex(byte).toUpperCase()}`) },
  {
    ...text,
    name: 'named references',
    hide: (bytes) =>
      Buffer.from(
        latin(bytes).replace(/[&<>"'._-]/g, (mark) => `&${namedReferences[mark]};`),
        'latin1',
      ),
  },
  {
    of: 'any',
    makes: 'text',
    name: 'base64',
    hide: (bytes, nth) =>
      Buffer.from(Buffer.concat([Buffer.from('ab'.slice(nth % 3)), bytes]).toString('base64')),
  },
  { of: 'any', makes: 'text', name: 'base64url', hide: (bytes) => Buffer.from(bytes.toString('base64url')) },
  {
    of: 'any',
    makes: 'text',
    name: 'base64 in lines',
    hide: (bytes) => Buffer.from(bytes.toString('base64').replace(/(.{20})(?=.)/g, '$1\r\n')),
  },
  { of: 'any', makes: 'text', name: 'hex', hide: (bytes) => Buffer.from(bytes.toString('hex')) },
  {
    of: 'any',
    makes: 'text',
    name: 'BitConverter',
    hide: (bytes) => Buffer.from([...bytes].map((byte) => hex(byte).toUpperCase()).join('-')),
  },
  {
    of: 'text',
    makes: 'wide',
    name: 'UTF-16 LE',
    hide: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  },
  {
    of: 'text',
    makes: 'wide',
    name: 'UTF-16 BE',
    hide: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le').swap16(),
  },
  { of: 'any', makes: 'packed', name: 'gzip', hide: (bytes) => gzipSync(bytes) },
  { of: 'any', makes: 'packed', name: 'zlib', hide: (bytes) => deflateSync(bytes) },
  { of: 'any', makes: 'packed', name: 'deflate', hide: (bytes) => deflateRawSync(bytes) },
  { of: 'any', makes: 'packed', name: 'Brotli', hide: (bytes) => brotliCompressSync(bytes) },
];

export interface Hidden {
  readonly names: readonly string[];
  readonly bytes: Buffer;
}

/** A text hidden in up to so many ways, one in the other; a way that cannot be written of what is there is passed over. */
export function hideIn(ways: readonly number[], plain: string, nth: number): Hidden {
  let bytes: Buffer = Buffer.from(plain, 'latin1');
  let made: Hiding['makes'] = 'text';
  const names: string[] = [];
  for (const [index, way] of ways.entries()) {
    const hiding = hidings[way % hidings.length];
    if (hiding === undefined || (hiding.of === 'text' && made !== 'text')) continue;
    // Bytes before it would leave nobody a way to know where what was packed begins.
    const own = made === 'packed' && hiding.name === 'base64' ? 2 : nth + index;
    bytes = hiding.hide(bytes, own);
    made = hiding.makes;
    names.push(hiding.name);
  }
  const words = (value: string) =>
    names.at(-1) === 'UTF-16 BE'
      ? Buffer.from(value, 'utf16le').swap16()
      : Buffer.from(value, made === 'wide' ? 'utf16le' : 'latin1');
  const body = made === 'packed' ? bytes : Buffer.concat([words('<p>It is "'), bytes, words('".</p>')]);
  return { names, bytes: body };
}

/** As `Transfer-Encoding: chunked` sends it, in chunks of so many bytes. */
export function inChunks(bytes: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}
