/** Bytes, or the 16-bit units of a text in UTF-16. */
export type Units = Uint8Array | Uint16Array;

const ampersand = 0x26;
const percent = 0x25;
const backslash = 0x5c;
const plus = 0x2b;
const space = 0x20;

const xmlNames: readonly (readonly [name: string, codePoint: number])[] = [
  ['lt;', 0x3c],
  ['gt;', 0x3e],
  ['quot;', 0x22],
  ['apos;', 0x27],
];
const jsonLetters = new Map(
  [...'bfnrt'].map((letter, i) => [letter.charCodeAt(0), [8, 12, 10, 13, 9][i] ?? 0]),
);
/** Letters of Turkish that Windows-1254 and ISO 8859-9 write in one byte that is not their code point. */
const turkish = new Map(
  [...'ĞİŞğış'].map((letter, i) => [letter.codePointAt(0) ?? 0, [208, 221, 222, 240, 253, 254][i] ?? 0]),
);

/** Whether any character may be spelled with this unit at its beginning, beside standing there as itself. */
export function isEscapeUnit(unit: number | undefined): boolean {
  return unit === ampersand || unit === percent || unit === backslash;
}

/** The units with which a character itself begins, unescaped, in any encoding that is searched for. */
export function rawFirstUnits(codePoint: number, fold: boolean): number[] {
  if (codePoint === space) return [space, plus];
  if (codePoint < 0x80) return fold && isLetter(codePoint) ? [codePoint, codePoint ^ 0x20] : [codePoint];
  return [utf8(codePoint)[0] ?? 0, singleByte(codePoint)];
}

/**
 * Adds to `ends` every offset at which one character, spelled in any known way from `at` on, may end: as itself (UTF-8,
 * UTF-16 or one byte), as an XML reference, percent-encoded or `+`, as a JSON escape. Escapes of escapes count too.
 */
export function addEnds(units: Units, at: number, codePoint: number, fold: boolean, ends: number[]): void {
  const unit = units[at];
  if (unit === undefined) return;
  if (units.BYTES_PER_ELEMENT === 1) addByteEnds(units, at, codePoint, fold, ends);
  else addWideEnds(units, at, codePoint, fold, ends);
  if (unit === ampersand) addReferenceEnds(units, at, codePoint, fold, ends);
  else if (unit === backslash) addJsonEnds(units, at, codePoint, fold, ends);
  else if (unit === plus && codePoint === space) ends.push(at + 1);
}

function addByteEnds(units: Units, at: number, codePoint: number, fold: boolean, ends: number[]): void {
  const single = singleByte(codePoint);
  if (units[at] === single) ends.push(at + 1);
  if (units[at] === percent) {
    if (single >= 0) addPercentEnds(units, at, single, false, ends);
    addUnicodePercentEnd(units, at, codePoint, ends);
  }
  let froms = [at];
  for (const byte of utf8(codePoint)) {
    const next: number[] = [];
    for (const from of froms) {
      if (same(units[from] ?? -1, byte, fold)) next.push(from + 1);
      if (units[from] === percent) addPercentEnds(units, from, byte, fold, next);
    }
    if (next.length === 0) return;
    froms = next;
  }
  ends.push(...froms);
}

function addWideEnds(units: Units, at: number, codePoint: number, fold: boolean, ends: number[]): void {
  const text = String.fromCodePoint(codePoint);
  let at2 = at;
  for (let i = 0; i < text.length; i++, at2++) {
    if (!same(units[at2] ?? -1, text.charCodeAt(i), fold)) break;
    if (i === text.length - 1) ends.push(at2 + 1);
  }
  if (units[at] !== percent) return;
  let froms = [at];
  for (const byte of utf8(codePoint)) {
    const next: number[] = [];
    for (const from of froms) if (units[from] === percent) addPercentEnds(units, from, byte, fold, next);
    froms = next;
  }
  ends.push(...froms);
}

/** `%41`, and `%2541` for one that was encoded twice. */
function addPercentEnds(units: Units, at: number, byte: number, fold: boolean, ends: number[]): void {
  for (let digits = at + 1; ; digits += 2) {
    const value = hex(units, digits, 2);
    if (same(value, byte, fold)) ends.push(digits + 2);
    if (value !== percent) return;
  }
}

/** `%u0131`, as JavaScript's `escape` writes it. */
function addUnicodePercentEnd(units: Units, at: number, codePoint: number, ends: number[]): void {
  if (((units[at + 1] ?? 0) | 0x20) === 0x75 && hex(units, at + 2, 4) === codePoint) ends.push(at + 6);
}

/** `&lt;`, `&#60;`, `&#x3C;`, and `&amp;lt;` for one that was escaped twice. */
function addReferenceEnds(units: Units, at: number, codePoint: number, fold: boolean, ends: number[]): void {
  let from = at + 1;
  for (;;) {
    const numeric = referenceEnd(units, from, codePoint, fold);
    if (numeric !== -1) ends.push(numeric);
    for (const [name, named] of xmlNames) {
      if (named === codePoint && isWord(units, from, name)) ends.push(from + name.length);
    }
    if (!isWord(units, from, 'amp;')) return;
    from += 4;
    if (codePoint === ampersand) ends.push(from);
  }
}

/** A numeric reference from behind its `&`: any number of leading zeros, either letter case, surrogates one by one. */
function referenceEnd(units: Units, at: number, codePoint: number, fold: boolean): number {
  if (units[at] !== 0x23) return -1;
  const isHex = ((units[at + 1] ?? 0) | 0x20) === 0x78;
  const base = isHex ? 16 : 10;
  let value = 0;
  let end = at + (isHex ? 2 : 1);
  const first = end;
  for (let digit = digitOf(units[end]); digit >= 0 && digit < base; digit = digitOf(units[++end])) {
    value = Math.min(value * base + digit, 0x110000);
  }
  if (end === first || units[end] !== 0x3b) return -1;
  if (same(value, codePoint, fold)) return end + 1;
  if (codePoint <= 0xffff || value !== high(codePoint) || units[end + 1] !== ampersand) return -1;
  return referenceEnd(units, end + 2, low(codePoint), false);
}

/** `\"`, `\u0041`, `\x41`, with as many backslashes as nested quoting makes. */
function addJsonEnds(units: Units, at: number, codePoint: number, fold: boolean, ends: number[]): void {
  let from = at;
  while (units[from] === backslash) {
    from++;
    if (codePoint === backslash) ends.push(from);
  }
  const letter = units[from] ?? 0;
  if (letter === 0x75) {
    const value = hex(units, from + 1, 4);
    if (same(value, codePoint, fold)) ends.push(from + 5);
    if (codePoint > 0xffff && value === high(codePoint) && units[from + 5] === backslash) {
      addJsonEnds(units, from + 5, low(codePoint), false, ends);
    }
  }
  if (letter === 0x78 && same(hex(units, from + 1, 2), codePoint, fold)) ends.push(from + 3);
  if (jsonLetters.get(letter) === codePoint) ends.push(from + 1);
  const isMark = letter === 0x22 || letter === 0x27 || letter === 0x2f;
  if (isMark && letter === codePoint) ends.push(from + 1);
}

function same(value: number, wanted: number, fold: boolean): boolean {
  return value === wanted || (fold && isLetter(wanted) && value === (wanted ^ 0x20));
}

function isLetter(codePoint: number): boolean {
  const lower = codePoint | 0x20;
  return codePoint < 0x80 && lower >= 0x61 && lower <= 0x7a;
}

function digitOf(unit: number | undefined): number {
  if (unit === undefined) return -1;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** -1 where not all are hex digits. */
function hex(units: Units, at: number, digits: number): number {
  let value = 0;
  for (let i = 0; i < digits; i++) {
    const digit = digitOf(units[at + i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function isWord(units: Units, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (units[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

function high(codePoint: number): number {
  return 0xd7c0 + (codePoint >> 10);
}

function low(codePoint: number): number {
  return 0xdc00 + (codePoint & 0x3ff);
}

function singleByte(codePoint: number): number {
  return codePoint >= 0x80 && codePoint <= 0xff ? codePoint : (turkish.get(codePoint) ?? -1);
}

function utf8(c: number): readonly number[] {
  if (c < 0x80) return [c];
  if (c < 0x800) return [0xc0 | (c >> 6), 0x80 | (c & 63)];
  if (c < 0x10000) return [0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63)];
  return [0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63)];
}
