import { Rewriting, type Undone } from './view.js';

/** Bits, for any of them together. */
export const escapes = { percent: 1, reference: 2, backslash: 4, caret: 8, all: 15 } as const;

interface Unescaped extends Undone {
  /** Which of them there were. */
  readonly met: number;
}

interface Character {
  readonly end: number;
  /** A character, or, `isByte`, one byte of one. */
  readonly value: number;
  readonly isByte: boolean;
}

const starts = new Uint8Array(256);
starts[0x25] = escapes.percent;
starts[0x26] = escapes.reference;
starts[0x5c] = escapes.backslash;
starts[0x5e] = escapes.caret;

/**
 * Undoes each escape once: `%41`, `%u0041`, `&#65;`, `&lt;`, `\u0041`, `\x41`, `\101`, `\"`, `^&`. Null where there are none.
 * `wanted`: only those that give one of these bytes.
 */
export function undoEscapes(
  bytes: Uint8Array,
  kinds: number,
  wanted?: ReadonlySet<number>,
): Unescaped | null {
  let at = nextEscape(bytes, 0, kinds);
  if (at === bytes.length) return null;
  const out = new Rewriting(bytes.length);
  let met = 0;
  let copied = 0;
  for (; at < bytes.length; at = nextEscape(bytes, at, kinds)) {
    const found = escapeAt(bytes, at);
    if (found === null || (wanted !== undefined && !wanted.has(found.value))) {
      at++;
      continue;
    }
    for (; copied < at; copied++) out.put(bytes[copied] ?? 0, copied);
    met |= starts[bytes[at] ?? 0] ?? 0;
    const low = isHigh(found) ? escapeAt(bytes, found.end) : null;
    if (low !== null && !low.isByte && low.value >> 10 === 0x37) {
      out.putCharacter(0x10000 + ((found.value & 0x3ff) << 10) + (low.value & 0x3ff), at);
      at = low.end;
    } else {
      if (found.isByte) out.put(found.value, at);
      else out.putCharacter(found.value, at);
      at = found.end;
    }
    copied = at;
  }
  if (met === 0) return null;
  for (; copied < bytes.length; copied++) out.put(bytes[copied] ?? 0, copied);
  return { ...out.rewritten(bytes.length), met };
}

function nextEscape(bytes: Uint8Array, from: number, kinds: number): number {
  let at = from;
  while (at < bytes.length && ((starts[bytes[at] ?? 0] ?? 0) & kinds) === 0) at++;
  return at;
}

function escapeAt(bytes: Uint8Array, at: number): Character | null {
  switch (bytes[at]) {
    case 0x25:
      return percentAt(bytes, at);
    case 0x26:
      return referenceAt(bytes, at);
    case 0x5c:
      return backslashAt(bytes, at);
    case 0x5e:
      return at + 1 < bytes.length ? { end: at + 2, value: bytes[at + 1] ?? 0, isByte: true } : null;
    default:
      return null;
  }
}

function percentAt(bytes: Uint8Array, at: number): Character | null {
  const byte = number(bytes, at + 1, 16, 2);
  if (byte?.end === at + 3) return { ...byte, isByte: true };
  const wide = (bytes[at + 1] ?? 0) | 0x20;
  const unit = wide === 0x75 ? number(bytes, at + 2, 16, 4) : null;
  return unit?.end === at + 6 ? { ...unit, isByte: false } : null;
}

const names = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', Tab: '\t', NewLine: '\n', excl: '!' },
    ...{
      num: '#',
      dollar: '$',
      percnt: '%',
      lpar: '(',
      rpar: ')',
      ast: '*',
      plus: '+',
      comma: ',',
      dash: '-',
    },
    ...{ period: '.', sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[' },
    ...{
      bsol: '\\',
      rsqb: ']',
      Hat: '^',
      lowbar: '_',
      grave: '`',
      lcub: '{',
      verbar: '|',
      rcub: '}',
      hyphen: '-',
    },
  }).map(([name, character]) => [name.toLowerCase(), character.charCodeAt(0)]),
);
const longestName = 8;
const largestCharacter = 0x10ffff;

function referenceAt(bytes: Uint8Array, at: number): Character | null {
  if (bytes[at + 1] === 0x23) {
    const isHex = ((bytes[at + 2] ?? 0) | 0x20) === 0x78;
    const found = number(bytes, at + (isHex ? 3 : 2), isHex ? 16 : 10, Number.POSITIVE_INFINITY);
    if (found === null || found.value > largestCharacter) return null;
    const next = bytes[found.end];
    if (next === 0x3b) return { value: found.value, end: found.end + 1, isByte: false };
    // Browsers do without the semicolon too; but a line break may have come between.
    const isOver = next === undefined || next === 0x26 || next === 0x3c;
    return isOver ? { ...found, isByte: false } : null;
  }
  let name = '';
  for (let i = at + 1; i <= at + 1 + longestName; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x3b) {
      const value = names.get(name);
      return value === undefined ? null : { value, end: i + 1, isByte: false };
    }
    if ((byte | 0x20) < 0x61 || (byte | 0x20) > 0x7a) return null;
    name += String.fromCharCode(byte | 0x20);
  }
  return null;
}

const marks = '"\'\\/`|*_{}[]()#~@!-.+=?:$';
const letters = new Map([...'bfnrt'].map((letter, i) => [letter.charCodeAt(0), [8, 12, 10, 13, 9][i] ?? 0]));

function backslashAt(bytes: Uint8Array, at: number): Character | null {
  const letter = bytes[at + 1];
  if (letter === undefined) return null;
  if (letter === 0x75) {
    const isBraced = bytes[at + 2] === 0x7b;
    const found = number(bytes, at + (isBraced ? 3 : 2), 16, isBraced ? 6 : 4);
    if (found === null || found.value > largestCharacter) return null;
    if (isBraced) return bytes[found.end] === 0x7d ? { ...found, end: found.end + 1, isByte: false } : null;
    return found.end === at + 6 ? { ...found, isByte: false } : null;
  }
  if (letter === 0x78) {
    const found = number(bytes, at + 2, 16, 2);
    return found?.end === at + 4 ? { ...found, isByte: true } : null;
  }
  const octal = number(bytes, at + 1, 8, 3);
  if (octal !== null) return octal.end === at + 4 && octal.value < 256 ? { ...octal, isByte: true } : null;
  const control = letters.get(letter);
  if (control !== undefined) return { value: control, end: at + 2, isByte: true };
  return isMark(letter) ? { value: letter, end: at + 2, isByte: true } : null;
}

/** The number that begins at `at`, of at most so many digits. */
function number(bytes: Uint8Array, at: number, base: number, most: number) {
  let value = 0;
  let end = at;
  while (end < at + most) {
    const digit = digitOf(bytes[end]);
    if (digit < 0 || digit >= base) break;
    value = Math.min(value * base + digit, largestCharacter + 1);
    end++;
  }
  return end === at ? null : { value, end };
}

/** -1 where it is no hex digit. */
export function digitOf(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

function isHigh({ value, isByte }: Character): boolean {
  return !isByte && value >> 10 === 0x36;
}

/** What JSON, scripts and Markdown put a backslash before; nothing that begins an escape of its own. */
function isMark(byte: number): boolean {
  return byte < 0x80 && marks.includes(String.fromCharCode(byte));
}

/** Whether what stands at `at` may be the end of an escape. */
export function mayEndEscape(bytes: Uint8Array, at: number): boolean {
  for (let before = at - 1; before >= at - longestName && before >= 0; before--)
    if ((starts[bytes[before] ?? 0] ?? 0) !== 0) return true;
  return false;
}
