import { describe, expect, it } from 'vitest';
import { packedRanges } from '../../../shared/masking/packed-ranges.js';
import { undoBase64, undoHex } from '../../../shared/masking/undo-base.js';
import { undoChunks, undoQuotedPrintable, undoUtf16 } from '../../../shared/masking/undo-encodings.js';
import { digitOf, escapes, mayEndEscape, undoEscapes } from '../../../shared/masking/undo-escapes.js';
import { leaveOut, leaveOutInner } from '../../../shared/masking/undo-markup.js';
import type { Undone } from '../../../shared/masking/view.js';

const bytesOf = (text: string) => Buffer.from(text, 'utf8');
const textOf = (undone: Pick<Undone, 'bytes'> | null) =>
  undone === null ? null : Buffer.from(undone.bytes).toString('utf8');

/** Text as it is written, and as it is meant; null where nothing is to be undone. */
type Table = readonly (readonly [written: string, meant: string | null])[];

const spelled: Table = [
  ['a%41b', 'aAb'],
  ['%C3%BC', 'ü'],
  ['%c3%bC', 'ü'],
  ['%4', null],
  ['%4g', null],
  ['%g4', null],
  ['%u0041', 'A'],
  ['%U00fc', 'ü'],
  ['%u004', null],
  ['%v0041', null],
  ['%ud83d%ude00', '😀'],
  ['&#65;', 'A'],
  ['&#x41;', 'A'],
  ['&#X41;', 'A'],
  ['&#x1F600;', '😀'],
  ['&#1114111;', '\u{10ffff}'],
  ['&#1114112;', null],
  ['&#99999999999999999999;', null],
  ['&#65', 'A'],
  ['&#65<b', 'A<b'],
  ['&#65&#66', 'AB'],
  ['&#65 ', null],
  ['&#;', null],
  ['&#x;', null],
  ['&#xg;', null],
  ['&lt;&GT;', '<>'],
  ['&nbsp;', ' '],
  ['&NewLine;&Tab;', '\n\t'],
  ['&hyphen;&lowbar;', '-_'],
  ['&unheard;', null],
  ['&;', null],
  ['&amp', null],
  ['&am p;', null],
  ['\\u0041\\u{42}\\u{1F600}', 'AB😀'],
  ['\\ud83d\\ude00', '😀'],
  ['\\u004', null],
  ['\\u{41', null],
  ['\\u{}', null],
  ['\\u{110000}', null],
  ['\\u{10FFFF}', '\u{10ffff}'],
  ['\\x41\\x7a', 'Az'],
  ['\\x4', null],
  ['\\101\\172', 'Az'],
  ['\\10', null],
  ['\\377', '\ufffd'],
  ['\\400', null],
  ['\\b\\f\\n\\r\\t', '\b\f\n\r\t'],
  ['\\"\\\'\\/\\\\', '"\'/\\'],
  ['\\-\\_\\.\\{\\}', '-_.{}'],
  ['\\q', null],
  ['\\', null],
  ['^&^^', '&^'],
  ['%', null],
  ['', null],
  ['plain', null],
];

describe('an escape is undone once', () => {
  it.each(spelled)('%j: %j', (written, meant) => {
    for (const [before, behind] of [
      ['', ''],
      ['x', ''],
    ] as const) {
      const undone = undoEscapes(bytesOf(before + written + behind), escapes.all);
      expect(textOf(undone)).toBe(meant === null ? null : before + meant + behind);
      if (undone === null || meant === null) continue;
      const [from, end] = undone.rangeOf(before.length, undone.bytes.length);
      expect([from, end]).toEqual([before.length, bytesOf(before + written).length]);
    }
  });

  it.each([
    ['percent', '%41'],
    ['reference', '&#65;'],
    ['backslash', '\\x41'],
    ['caret', '^A'],
  ] as const)('of one kind alone where that is wanted: %s', (kind, written) => {
    const all = '%41&#65;\\x41^A';
    expect(textOf(undoEscapes(bytesOf(all), escapes[kind]))).toBe(all.replace(written, 'A'));
    expect(undoEscapes(bytesOf(all), escapes[kind])?.met).toBe(escapes[kind]);
    expect(undoEscapes(bytesOf(all), escapes.all)?.met).toBe(escapes.all);
    expect(undoEscapes(bytesOf(all.replace(written, '')), escapes[kind])).toBeNull();
  });

  it('where it gives what is wanted, and stays elsewhere', () => {
    expect(textOf(undoEscapes(bytesOf('%41%42%41'), escapes.all, new Set([0x42])))).toBe('%41B%41');
    expect(undoEscapes(bytesOf('%41'), escapes.all, new Set([0x42]))).toBeNull();
  });

  it('and is known by a digit of hex, and by what stands before its end', () => {
    const digits = [...Array(256).keys()].filter((byte) => digitOf(byte) >= 0);
    expect(String.fromCharCode(...digits)).toBe('0123456789ABCDEFabcdef');
    const letters = [10, 11, 12, 13, 14, 15];
    expect(digits.map(digitOf)).toEqual([...Array(10).keys(), ...letters, ...letters]);
    expect(digitOf(undefined)).toBe(-1);
    expect([mayEndEscape(bytesOf('&lowbar;'), 7), mayEndEscape(bytesOf('plain;'), 5)]).toEqual([true, false]);
  });
});

describe('what markup divides is put together', () => {
  it.each<[string, string | null]>([
    ['a<!-- x -->b', 'ab'],
    ['a<!---->b', 'ab'],
    ['a<!-- x > y -->b', 'ab'],
    ['a<!-- x', null],
    ['a<!->b', null],
    ['a<?x y?>b', 'ab'],
    ['a<?x > y?>b', 'ab'],
    ['a<?>b', null],
    ['a<?x y', null],
    ['<?xml version="1.0"?>b', null],
    ['a<![CDATA[b]]>c', 'abc'],
    ['a]]>b', 'ab'],
    ['a<![CDATA[b]]>c]]>d', 'abcd'],
    ['a<b>c', null],
    ['a b', null],
    ['<!-- 1 -->a<!-- 2 -->', 'a'],
  ])('without comments %j is %j', (written, meant) => {
    expect(textOf(leaveOut(bytesOf(written), { comments: true }))).toBe(meant);
  });

  it.each<[string, string | null]>([
    ['a<b>c</b>d', 'acd'],
    ['a<b c="d">e', 'ae'],
    ['a<<b>c', 'a<c'],
    ['a<b', null],
    ['a>b', null],
    ['a<!-- > -->b<c>d', 'abd'],
  ])('without tags %j is %j', (written, meant) => {
    expect(textOf(leaveOut(bytesOf(written), { tags: true }))).toBe(meant);
  });

  it.each<[string, string | null]>([
    ['a<!-- x <b> y -->c', 'a<!-- x  y -->c'],
    ['a<b <!-- x -->>c', 'a<b >c'],
    ['a<?x <b> y?>c', 'a<?x  y?>c'],
    ['a<!-- <?x > y?> -->b', 'a<!--  -->b'],
    ['a<!-- x -->c', null],
    ['a<b>c<d>e', null],
    ['a < b', null],
    ['a < b <c> d', null],
  ])('what stands within %j leaves %j', (written, meant) => {
    expect(textOf(leaveOutInner(bytesOf(written)))).toBe(meant);
  });

  it('and so is what white space and characters divide that nobody sees, and no other', () => {
    const seen: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      if (textOf(leaveOut(bytesOf(`a${String.fromCharCode(code)}b`), { spaces: true })) === 'ab')
        seen.push(code);
    }
    const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
    expect(seen).toEqual([
      ...[...between(9, 13), 0x20, 0xa0, 0xad, ...between(0x200b, 0x200f), ...between(0x202a, 0x202e)],
      ...[...between(0x2060, 0x206f), 0xfeff],
    ]);
    expect(leaveOut(bytesOf('ab'), { spaces: true })).toBeNull();
  });

  it('from where it stood', () => {
    const undone = leaveOut(bytesOf('ab<!-- x -->cd'), { comments: true });
    expect([undone?.rangeOf(0, 2), undone?.rangeOf(1, 3), undone?.rangeOf(2, 4)]).toEqual([
      ...[
        [0, 2],
        [1, 13],
        [12, 14],
      ],
    ]);
  });
});

describe('other ways to write a text', () => {
  it.each<[string, string | null]>([
    ['=41=42', 'AB'],
    ['=C3=BC', 'ü'],
    ['a=\r\nb', 'ab'],
    ['a=\nb', 'ab'],
    ['=\nab', 'ab'],
    ['x=4=\n1=42', 'xAB'],
    ['=41 =42', null],
    ['a=b', null],
    ['a=\rb', null],
    ['=4', null],
    ['=4g=41', null],
  ])('as mail does: %j is %j', (written, meant) => {
    expect(textOf(undoQuotedPrintable(bytesOf(written)))).toBe(meant);
  });

  it('as mail does, from where the first to where the last sign of each character stands', () => {
    const undone = undoQuotedPrintable(bytesOf('x=41=4=\n2=\r\n=43y'));
    expect(textOf(undone)).toBe('xABCy');
    expect([0, 1, 2, 3, 4].map((at) => undone?.rangeOf(at, at + 1))).toEqual([
      ...[
        [0, 1],
        [1, 4],
        [4, 9],
        [12, 15],
        [15, 16],
      ],
    ]);
  });

  it('and so is told from what may be packed by each byte that no text has', () => {
    const found = (byte: number) =>
      packedRanges({
        bytes: Buffer.concat([bytesOf('<a>x'), Buffer.from([byte]), bytesOf('y</a>')]),
        rangeOf: (start, end) => [start, end],
      });
    const binary = [...Array(256).keys()].filter((byte) => found(byte).length > 0);
    const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n);
    expect(binary).toEqual([...between(0, 8), ...between(14, 31), ...between(127, 255)]);
    for (const byte of binary) expect(found(byte)).toEqual([[3, 6]]);
    const ranges = (text: string) =>
      packedRanges({ bytes: bytesOf(text), rangeOf: (from, to) => [from, to] });
    // A word of it, and the whole string: with one end the same too.
    expect(ranges('<a>\x01b c</a>')).toEqual([
      [3, 5],
      [3, 7],
    ]);
    expect(ranges('<a>b \x01c</a>')).toEqual([
      [5, 7],
      [3, 7],
    ]);
  });

  it.each([0, 1])('in UTF-16 of either order, from place %i', (shift) => {
    const text = 'aü€😀b';
    for (const swapped of [false, true]) {
      const wide = Buffer.from(text, 'utf16le');
      if (swapped) wide.swap16();
      const all = undoUtf16(Buffer.concat([Buffer.alloc(shift, 0x41), wide])).map(textOf);
      expect(all).toContain(text);
    }
  });

  it.each<[string, string | null]>([
    ['3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n', 'abcde'],
    ['3;x=y\r\nabc\r\n1\r\nd\r\n0\r\n\r\n', 'abcd'],
    [' 3 \r\nabc', 'abc'],
    ['3\nabc\n1\nd', 'abcd'],
    ['1A\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n', 'abcdefghijklmnopqrstuvwxyz'],
    ['9\r\nabc', 'abc'],
    ['3\r\nabc\r\nzz\r\n', 'abc'],
    ['0\r\n\r\n', null],
    ['x3\r\nabc', null],
    ['3x\r\nabc', null],
    ['3', null],
    ['ffffffffffffffffff\r\nabc', null],
    ['', null],
  ])('in chunks: %j is %j', (written, meant) => {
    expect(textOf(undoChunks(bytesOf(written), 0))).toBe(meant);
  });

  const hidden = 'Token 3f0c9a7e is hidden here';
  it('in base64 of either alphabet, whatever stands before it, in lines too', () => {
    const base = bytesOf(hidden).toString('base64');
    for (const written of [base, bytesOf(hidden).toString('base64url'), base.replace(/(.{10})/g, '$1\r\n')])
      for (const before of ['', 'x', 'xy', 'xyz', '<a>', '"'])
        expect(
          undoBase64(bytesOf(`${before}${written} .`), { least: 8, all: false })
            .map(textOf)
            .join('|'),
        ).toContain(hidden);
    expect(undoBase64(bytesOf(base.slice(0, 9)), { least: 8, all: false })).toEqual([]);
    const [piece] = undoBase64(bytesOf(`<a>${base}`), { least: 8, all: false });
    expect([piece?.rangeOf(0, 3), piece?.rangeOf(3, 6)]).toEqual([
      [3, 7],
      [7, 11],
    ]);
  });

  it('in hex, with a mark between its bytes or none', () => {
    const hex = bytesOf(hidden).toString('hex');
    for (const mark of ['', '-', ':', ' ', ',', '\n', '\r']) {
      const written = hex.replace(/(..)(?=.)/g, `$1${mark}`);
      for (const before of ['', 'a', 'x', '<a>']) {
        const pieces = undoHex(bytesOf(`${before}${written}.`), 8);
        expect(pieces.map(textOf).join('|')).toContain(hidden.slice(1));
      }
    }
    expect(undoHex(bytesOf(hex.slice(0, 15)), 8)).toEqual([]);
    expect(undoHex(bytesOf(`x${hex.slice(0, 16)}x`), 8)).toHaveLength(2);
    const [piece] = undoHex(bytesOf(`x${hex}`), 8);
    expect([piece?.rangeOf(0, 1), piece?.rangeOf(2, 4), piece?.isStart]).toEqual([[1, 3], [5, 9], true]);
  });
});
