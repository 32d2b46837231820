import { kinds, readableKind } from './readable-parts.js';
import { digitOf } from './undo-escapes.js';
import type { Undone } from './view.js';

/** What a range of base64 or hex stands for. */
export interface Piece extends Undone {
  /** Whether it begins where the range does, so that a file may begin there. */
  readonly isStart: boolean;
  /** Whether it looks like what a program wrote, and not like words. */
  readonly isDense: boolean;
}

/** By byte: its value in base64 in either alphabet, or -1. */
const values = new Int8Array(256).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((character, value) => {
  values[character.charCodeAt(0)] = value;
});
values[0x2d] = 62;
values[0x5f] = 63;

/** So many readable characters in a row are worth a look; with `all` each byte is one. */
export interface Readable {
  readonly least: number;
  readonly all: boolean;
}

/**
 * Every range of base64 that may stand for so many readable bytes, or for what was compressed, read from each of its
 * first four characters. Line breaks may divide it.
 */
export function undoBase64(bytes: Uint8Array, readable: Readable): Piece[] {
  const least = Math.floor((8 * readable.least) / 6);
  const pieces: Piece[] = [];
  for (let probe = least - 1; probe < bytes.length; ) {
    if (!isOne(bytes, probe)) {
      probe += least;
      continue;
    }
    let start = probe;
    while (start > 0 && isOne(bytes, start - 1)) start--;
    let end = probe + 1;
    while (isOne(bytes, end)) end++;
    if (end - start >= least) addBase64(bytes, start, end, readable, pieces);
    probe = end + least;
  }
  return pieces;
}

/** A character of base64, or a line break: several lines are one range. */
function isOne(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  return byte !== undefined && ((values[byte] ?? -1) >= 0 || byte === 10 || byte === 13);
}

let sixes = new Uint8Array(1024);

function addBase64(
  bytes: Uint8Array,
  start: number,
  end: number,
  { least, all }: Readable,
  pieces: Piece[],
): void {
  if (sixes.length < end - start) sixes = new Uint8Array(end - start);
  let count = 0;
  for (let at = start; at < end; at++) {
    const value = values[bytes[at] ?? 0] ?? -1;
    if (value >= 0) sixes[count++] = value;
  }
  const isDense = looksDense(sixes, count);
  for (let skip = 0; skip < 4; skip++) {
    const isStart = skip === 0;
    // Most ranges are words, and stand for nothing.
    if (!(isStart && isDense) && longestReadable(sixes, skip, count, all) < least) continue;
    pieces.push({
      bytes: bytesOf(sixes, skip, count),
      isStart,
      isDense,
      rangeOf: rangeIn(bytes, start, end, skip),
    });
  }
}

function bytesOf(six: Uint8Array, skip: number, count: number): Uint8Array {
  const out = new Uint8Array(Math.floor(((count - skip) * 6) / 8));
  for (let at = skip, to = 0; to < out.length; at += 4) {
    const four =
      ((six[at] ?? 0) << 18) | ((six[at + 1] ?? 0) << 12) | ((six[at + 2] ?? 0) << 6) | (six[at + 3] ?? 0);
    out[to++] = four >> 16;
    if (to < out.length) out[to++] = four >> 8;
    if (to < out.length) out[to++] = four;
  }
  return out;
}

function longestReadable(six: Uint8Array, skip: number, count: number, all: boolean): number {
  let longest = 0;
  let run = 0;
  for (let at = skip + 1; at < count; at++) {
    const place = (at - skip) & 3;
    if (place === 0) continue;
    const pair = ((six[at - 1] ?? 0) << 6) | (six[at] ?? 0);
    const byte = (pair >> (6 - 2 * place)) & 255;
    const kind = all ? readableKind : (kinds[byte] ?? 0);
    if (kind === readableKind) run++;
    else if (kind === 0) run = 0;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Where in the range the bytes stand: asked for seldom, so it is counted then. */
function rangeIn(bytes: Uint8Array, start: number, end: number, skip: number): Undone['rangeOf'] {
  const placeOf = (index: number): number => {
    let left = index + skip;
    for (let at = start; at < end; at++) {
      if ((values[bytes[at] ?? 0] ?? -1) >= 0 && left-- === 0) return at;
    }
    return end - 1;
  };
  return (first, last) => [placeOf(Math.floor((first * 8) / 6)), placeOf(Math.floor((last * 8 - 1) / 6)) + 1];
}

/** Fewer characters hold nothing that was compressed, nor do so few bytes in hex: the length of a GUID. */
const shortestDense = 18;
const shortestHex = 17;

/**
 * Words have few capitals and change seldom between them and small letters; what was compressed does all the time, and
 * where it is short it may be capitals for the most part, as no word with small letters or digits in it is.
 */
function looksDense(sixes: Uint8Array, count: number): boolean {
  if (count < shortestDense) return false;
  const seen = [0, 0, 0];
  let changes = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
    const six = sixes[i] ?? 0;
    if (six >= 62) continue;
    const kind = six < 26 ? 0 : six < 52 ? 1 : 2;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (kind !== before) changes++;
    before = kind;
  }
  const [capitals = 0, small = 0] = seen;
  const isMixed = 8 * Math.min(capitals, small) >= count && 20 * changes >= 7 * count;
  return isMixed || (9 * capitals >= 4 * count && 5 * changes >= count);
}

/** Every range of at least so many bytes in hex, read from both of its first digits. One mark may stand between two bytes. */
export function undoHex(bytes: Uint8Array, least: number): Piece[] {
  const pieces: Piece[] = [];
  for (let probe = 2 * least - 1; probe < bytes.length; ) {
    if (digitOf(bytes[probe]) < 0 && digitOf(bytes[probe - 1]) < 0) {
      probe += 2 * least - 1;
      continue;
    }
    let start = probe;
    while (start > 0 && (digitOf(bytes[start - 1]) >= 0 || isBetween(bytes, start - 1))) start--;
    let end = probe;
    while (end < bytes.length && (digitOf(bytes[end]) >= 0 || isBetween(bytes, end))) end++;
    if (end - start >= 2 * least) addHex(bytes, start, end, pieces);
    probe = Math.max(end, probe) + 2 * least - 1;
  }
  return pieces;
}

function isBetween(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at];
  const isMark =
    byte === 0x2d || byte === 0x3a || byte === 0x20 || byte === 0x2c || byte === 10 || byte === 13;
  return isMark && digitOf(bytes[at - 1]) >= 0 && digitOf(bytes[at + 1]) >= 0;
}

function addHex(bytes: Uint8Array, start: number, end: number, pieces: Piece[]): void {
  const from = new Int32Array(end - start);
  let count = 0;
  for (let at = start; at < end; at++) if (digitOf(bytes[at]) >= 0) from[count++] = at;
  for (let skip = 0; skip < 2; skip++) {
    const out = new Uint8Array((count - skip) >> 1);
    for (let i = 0; i < out.length; i++) {
      const [high, low] = [from[skip + 2 * i] ?? 0, from[skip + 2 * i + 1] ?? 0];
      out[i] = (digitOf(bytes[high]) << 4) | digitOf(bytes[low]);
    }
    pieces.push({
      bytes: out,
      isStart: skip === 0,
      // A GUID is not divided byte by byte.
      isDense: out.length >= shortestHex || end - start >= 3 * out.length - 1,
      rangeOf: (first, last) => [from[skip + 2 * first] ?? start, (from[skip + 2 * last - 1] ?? end - 1) + 1],
    });
  }
}
