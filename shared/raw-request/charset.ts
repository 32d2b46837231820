import type { Charset } from '../model/raw-request-choices.js';

interface EncodedText {
  readonly bytes: Uint8Array;
  /** Where in the text the first character stands that the charset cannot carry; null where there is none. */
  readonly lostAt: number | null;
}

/** Text as bytes. What the charset cannot carry becomes `?`, or U+FFFD where the charset has one. */
export function encodeText(text: string, charset: Charset): EncodedText {
  if (charset === 'utf-8') {
    return { bytes: new TextEncoder().encode(text), lostAt: loneSurrogateIn(text) };
  }
  return charset === 'utf-16le' || charset === 'utf-16be'
    ? { bytes: encodeWide(text, charset === 'utf-16le'), lostAt: null }
    : encodeSingle(text, charset);
}

/** The text that `encodeText` makes these very bytes of; null where there is none in this charset. */
export function decodeExactly(bytes: Uint8Array, charset: Charset): string | null {
  if (charset === 'windows-1252' || charset === 'windows-1254') {
    const characters = charactersOf(charset);
    let text = '';
    for (const byte of bytes) text += characters[byte];
    return text;
  }
  try {
    // A byte order mark stays in the text: it is one of the bytes.
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodeWide(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return bytes;
}

function encodeSingle(text: string, charset: 'windows-1252' | 'windows-1254'): EncodedText {
  const characters = charactersOf(charset);
  const byteOf = new Map(characters.map((character, byte) => [character, byte]));
  const bytes: number[] = [];
  let lostAt: number | null = null;
  let at = 0;
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte === undefined) lostAt ??= at;
    bytes.push(byte ?? 0x3f);
    at += character.length;
  }
  return { bytes: Uint8Array.from(bytes), lostAt };
}

const tables = new Map<Charset, readonly string[]>();

/** All 256 characters of a single-byte charset: each is another one, so that bytes and text are each other's picture. */
function charactersOf(charset: 'windows-1252' | 'windows-1254'): readonly string[] {
  let table = tables.get(charset);
  if (table === undefined) {
    const decoder = new TextDecoder(charset);
    table = Array.from({ length: 256 }, (_, byte) => decoder.decode(Uint8Array.of(byte)));
    tables.set(charset, table);
  }
  return table;
}

function loneSurrogateIn(text: string): number | null {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xd800 || code > 0xdfff) continue;
    const next = text.charCodeAt(at + 1);
    if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return at;
    at++;
  }
  return null;
}
