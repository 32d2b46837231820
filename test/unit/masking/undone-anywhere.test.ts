import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReadable } from '../../../shared/masking/readable-parts.js';
import { type Piece, undoBase64, undoHex } from '../../../shared/masking/undo-base.js';
import { undoUtf16 } from '../../../shared/masking/undo-encodings.js';
import { escapes, undoEscapes } from '../../../shared/masking/undo-escapes.js';

// What is undone quickly, and written again in the plainest way: both must say the same of any bytes.

const invisible = new Set([0, 9, 10, 11, 12, 13, 0xc2, 0xa0, 0xad, 0xe2, 0x80, 0x81, 0x8b, 0x8c, 0x8d]);
const isShown = (byte: number) => byte >= 0x20 && byte < 0x7f;

/** So many readable characters in a row, whatever invisible stands between them. */
function readablePlainly(bytes: Uint8Array, least: number): boolean {
  const seen = [...bytes].filter((byte) => !invisible.has(byte)).map((byte) => (isShown(byte) ? 'r' : ' '));
  return seen.join('').includes('r'.repeat(least));
}

/** A piece, and from where to where each of its bytes stands. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ bytes, isStart, rangeOf }) => ({
    bytes: Buffer.from(bytes).toString('latin1'),
    isStart,
    ranges: Array.from(bytes, (_, at) => rangeOf(at, at + 1)),
    whole: bytes.length === 0 ? null : rangeOf(0, bytes.length),
  }));

function plainly(bytes: Uint8Array, starts: readonly number[], perByte: number, isStart: boolean) {
  const rangeOf = (first: number, last: number) => {
    const from = starts[Math.floor(first * perByte)] ?? -1;
    return [from, (starts[Math.ceil(last * perByte) - 1] ?? -2) + 1];
  };
  return {
    bytes: Buffer.from(bytes).toString('latin1'),
    isStart,
    ranges: Array.from(bytes, (_, at) => rangeOf(at, at + 1)),
    whole: bytes.length === 0 ? null : rangeOf(0, bytes.length),
  };
}

function hexPlainly(text: string, least: number) {
  return [...text.matchAll(/[0-9a-f](?:[-: ,\n\r]?[0-9a-f])*/gi)]
    .filter(([range]) => range.length >= 2 * least)
    .flatMap(({ 0: range, index }) => {
      const places = [...range].flatMap((one, at) => (/[0-9a-f]/i.test(one) ? [index + at] : []));
      return [0, 1].map((skip) => {
        const digits = places.slice(skip);
        const hex = digits.map((at) => text[at]).join('');
        return plainly(
          Buffer.from(hex.slice(0, hex.length - (hex.length % 2)), 'hex'),
          digits,
          2,
          skip === 0,
        );
      });
    });
}

function base64Plainly(text: string, least: number) {
  return [...text.matchAll(/[\w+/\r\n-]+/g)]
    .filter(([range]) => range.length >= Math.floor((8 * least) / 6))
    .flatMap(({ 0: range, index }) => {
      const places = [...range].flatMap((one, at) => (/[\r\n]/.test(one) ? [] : [index + at]));
      return [0, 1, 2, 3].flatMap((skip) => {
        const letters = places.slice(skip);
        const bytes = Buffer.from(letters.map((at) => text[at]).join(''), 'base64');
        return readablePlainly(bytes, least) ? [plainly(bytes, letters, 4 / 3, skip === 0)] : [];
      });
    });
}

/** Text in which what is coded, in whole or with a slip, stands among other things. */
const among = (alphabet: string, coding: 'hex' | 'base64' | 'base64url') =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }),
        fc
          .string({ unit: fc.constantFrom(...'abcXYZ 019\t\u0000\u007f~'), minLength: 5, maxLength: 14 })
          .map((one) => Buffer.from(one).toString(coding)),
      ),
      { maxLength: 5 },
    )
    .map((parts) => parts.join(''));

describe('any text is undone as it is plainly read', () => {
  it('of hex', () => {
    fc.assert(
      fc.property(among('09afAFgG-: ,.\n\r', 'hex'), fc.integer({ min: 1, max: 6 }), (text, least) => {
        expect(shown(undoHex(Buffer.from(text), least))).toEqual(hexPlainly(text, least));
      }),
      { numRuns: 300 },
    );
  });

  it.each(['base64', 'base64url'] as const)('of %s', (coding) => {
    fc.assert(
      fc.property(among('AZaz09+/-_ .=\n\r', coding), fc.integer({ min: 3, max: 8 }), (text, least) => {
        // What may be packed is taken without being readable: that is asked below.
        const found = undoBase64(Buffer.from(text), { least, all: false });
        const readable = found.filter(({ bytes }) => readablePlainly(bytes, least));
        expect(shown(readable)).toEqual(base64Plainly(text, least));
        expect(
          found.filter((one) => !readable.includes(one)).every((one) => one.isStart && one.isDense),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('of UTF-16, with halves of characters in it', () => {
    const units = fc.constantFrom(
      0x41,
      0x7f,
      0x80,
      0x7ff,
      0x800,
      0xd7ff,
      0xd800,
      0xdbff,
      0xdc00,
      0xdfff,
      0xe000,
      0xffff,
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 6 }), (codes) => {
        const text = String.fromCharCode(...codes);
        const meant = Buffer.concat([...text].map((one) => inUtf8(one.codePointAt(0) ?? 0)));
        const wide = Buffer.from(text, 'utf16le');
        const other = Buffer.from(wide).swap16();
        expect(Buffer.from(undoUtf16(wide)[0]?.bytes ?? [])).toEqual(meant);
        expect(Buffer.from(undoUtf16(other)[1]?.bytes ?? [])).toEqual(meant);
        for (const bytes of [wide, other]) {
          const shifted = undoUtf16(Buffer.concat([Buffer.from('x'), bytes])).slice(2);
          expect(shifted.some((one) => Buffer.from(one.bytes).equals(meant))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of escaped characters, up to the last that there is', () => {
    const codes = fc.oneof(
      fc.constantFrom(1, 0x7f, 0x80, 0x7ff, 0x800, 0xfff, 0xffff, 0x10000, 0x10ffff),
      fc.integer({ min: 1, max: 0x10ffff }),
    );
    fc.assert(
      fc.property(fc.array(codes, { minLength: 1, maxLength: 4 }), (all) => {
        const sound = all.filter((code) => code < 0xd800 || code >= 0xe000);
        const text = Buffer.concat(sound.map(inUtf8));
        for (const write of [
          (code: number) => `&#${code};`,
          (code: number) => `&#x${code.toString(16)};`,
          (code: number) => `\\u{${code.toString(16)}}`,
        ]) {
          const undone = undoEscapes(Buffer.from(sound.map(write).join('')), escapes.all);
          expect(undone === null ? Buffer.alloc(0) : Buffer.from(undone.bytes)).toEqual(text);
        }
      }),
    );
  });
});

/** By the table of the standard, halves too. */
function inUtf8(code: number): Buffer {
  const six = (shift: number) => 0x80 | ((code >> shift) & 63);
  if (code <= 0x7f) return Buffer.from([code]);
  if (code <= 0x7ff) return Buffer.from([0xc0 | (code >> 6), six(0)]);
  if (code <= 0xffff) return Buffer.from([0xe0 | (code >> 12), six(6), six(0)]);
  return Buffer.from([0xf0 | (code >> 18), six(12), six(6), six(0)]);
}

describe('what is readable', () => {
  it('is told of each byte: read, read over, or an end', () => {
    for (let byte = 0; byte < 256; byte++) {
      const bytes = Buffer.concat([Buffer.from('abcd'), Buffer.from([byte]), Buffer.from('efgh')]);
      const said = [8, 9, 10].map((least) => isReadable(bytes, least));
      expect([byte, said]).toEqual([byte, [isShown(byte) || invisible.has(byte), isShown(byte), false]]);
    }
    expect([isReadable(Buffer.from('abcd'), 4), isReadable(Buffer.from('abcd'), 5)]).toEqual([true, false]);
  });
});

describe('what may be packed', () => {
  const isDense = (text: string) =>
    undoBase64(Buffer.from(text), { least: 8, all: false }).some((one) => one.isDense);
  const all = (text: string) => undoBase64(Buffer.from(text), { least: 8, all: true })[0]?.isDense;
  it.each([
    // Long enough, and no shorter.
    ['aB3dEfGhIjKlMnOpQr', true],
    ['aB3dEfGhIjKlMnOpQ', false],
    // An eighth of capitals and of small letters, and no less.
    ['ABCabcdefghij1k2l3m4n5o6', true],
    ['ABabcdefghijk1l2m3n4o5p6', false],
    ['abcABCDEFGHIJ1K2L3M4N5O6', true],
    // Seven changes in twenty, and no fewer.
    ['abcABCabcABCabcABC12', true],
    ['abcdABCDabcdABCDab12', false],
    // Mostly capitals: four in nine, with a change in five.
    ['ABCDEFGH11111A1111', true],
    ['ABCDEFGH111111A11111', true],
    ['ABCDEFG1111b1b1111', false],
    ['ABCDEFG1111111111H', false],
    ['ABCDEFGHIJKLMNOPQR', false],
    // Digits are neither capitals nor small letters.
    ['A11A11A11A11A11A11', false],
    ['A111A111A111A11111', false],
    // Words.
    ['supportstaffarehelpedbythis', false],
    ['InternationalOrganizationForStandards', false],
  ] as const)('%s: %s', (text, dense) => {
    expect(all(text)).toBe(dense);
    if (dense) expect(isDense(text)).toBe(true);
  });

  it.each([
    ['3f0c9a7e52d14b8e9c460d2f5be7631f', false],
    ['3f0c9a7e52d14b8e9c460d2f5be7631f00', true],
    ['3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f', false],
    ['3f:0c:9a:7e:52:d1:4b:8e', true],
    ['3f0c:9a:7e:52:d1:4b:8e:9c', false],
  ])('in hex, %s: %s', (text, dense) => {
    expect(undoHex(Buffer.from(text), 8)[0]?.isDense).toBe(dense);
  });
});
