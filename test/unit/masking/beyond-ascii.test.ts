import { describe, expect, it } from 'vitest';
import { mask } from './hidden-message.js';

/** The first and last character of each length in UTF-8. */
const borders = [0x80, 0x7ff, 0x800, 0xffff, 0x10000, 0x10ffff].map((at) => String.fromCodePoint(at));
const ways: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  percent: encodeURIComponent,
  'decimal references': (text) => text.replace(/[^ -~]/gu, (one) => `&#${one.codePointAt(0)};`),
  'hex references': (text) => text.replace(/[^ -~]/gu, (one) => `&#x${one.codePointAt(0)?.toString(16)};`),
  JSON: (text) => text.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};
const shown = (bytes: string | Buffer, token: string) => mask(Buffer.from(bytes), token).toString('latin1');
const stars = (bytes: string | Buffer) => '*'.repeat(Buffer.byteLength(bytes));

describe.each(Object.entries(ways))('a secret beyond ASCII, written as %s', (_name, write) => {
  it.each(borders.map((one) => [one.codePointAt(0)?.toString(16), one]))(
    'is hidden with the character U+%s in it, wherever that stands',
    (_code, one) => {
      for (const token of [`abcd${one}efgh1234`, `${one}abcdefgh1234`, `abcdefgh1234${one}`]) {
        const written = write(token);
        expect(shown(`<t>${written}</t>`, token)).toBe(`<t>${stars(written)}</t>`);
      }
    },
  );

  it.each(['anahtar-şğüöç-12', 'ключ-сессии-12', 'schlüssel-ä-éè-12'])(
    'is hidden in capitals and in small letters: %s',
    (token) => {
      for (const text of [token.toUpperCase(), token.toLowerCase()]) {
        const written = write(text);
        expect(shown(`<t>${written}</t>`, token)).toBe(`<t>${stars(written)}</t>`);
      }
    },
  );
});

it('a secret beyond ASCII is hidden in UTF-16 of either order', () => {
  for (const one of borders) {
    const token = `abcd${one}efgh1234`;
    const wide = Buffer.from(token, 'utf16le');
    for (const bytes of [Buffer.from(wide), Buffer.from(wide).swap16()])
      expect(shown(bytes, token)).toBe(stars(bytes));
  }
});
