import { digitOf } from './undo-escapes.js';
import { Picking, Rewriting, type Undone } from './view.js';

/** UTF-16 in both byte orders, from an even and from an odd beginning: nothing says where in a message such a text begins. */
export function undoUtf16(bytes: Uint8Array): Undone[] {
  return [0, 1].flatMap((shift) => [fromUtf16(bytes, shift, 0), fromUtf16(bytes, shift, 1)]);
}

function fromUtf16(bytes: Uint8Array, shift: number, lowAt: number): Undone {
  const out = new Rewriting(3 * (bytes.length >> 1) + 3);
  const unitAt = (at: number) => (bytes[at + lowAt] ?? 0) | ((bytes[at + 1 - lowAt] ?? 0) << 8);
  let at = shift;
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(at);
    const low = (unit & 0xfc00) === 0xd800 && at + 3 < bytes.length ? unitAt(at + 2) : 0;
    if ((low & 0xfc00) === 0xdc00) {
      out.putCharacter(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff), at);
      at += 2;
    } else out.putCharacter(unit, at);
  }
  return out.rewritten(at);
}

/** `=41` and lines that go on behind a `=`, as mail writes them. Null where there is none of it, or no more than in a form. */
export function undoQuotedPrintable(bytes: Uint8Array): Undone | null {
  if (!looksPrinted(bytes)) return null;
  const out = new Rewriting(bytes.length);
  for (let at = behindBreaks(bytes, 0); at < bytes.length; at = behindBreaks(bytes, at)) {
    const spelled = printedAt(bytes, at);
    out.put(spelled?.value ?? bytes[at] ?? 0, at);
    at = spelled?.end ?? at + 1;
  }
  if (out.length === bytes.length) return null;
  const picked = out.picked();
  return {
    bytes: picked.bytes,
    rangeOf(start, stop) {
      const [first, last] = picked.rangeOf(start, stop);
      return [first, printedAt(bytes, last - 1)?.end ?? last];
    },
  };
}

/** A line may end within `=41` too. */
function printedAt(bytes: Uint8Array, at: number): { readonly value: number; readonly end: number } | null {
  if (bytes[at] !== 0x3d) return null;
  const first = behindBreaks(bytes, at + 1);
  const second = behindBreaks(bytes, first + 1);
  const [high, low] = [digitOf(bytes[first]), digitOf(bytes[second])];
  return high < 0 || low < 0 ? null : { value: 16 * high + low, end: second + 1 };
}

function behindBreaks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x3d)
    if (bytes[at + 1] === 10) at += 2;
    else if (bytes[at + 1] === 13 && bytes[at + 2] === 10) at += 3;
    else break;
  return at;
}

/** A line that goes on, or two such characters next to one another. */
function looksPrinted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x3d); at !== -1; at = bytes.indexOf(0x3d, at + 1)) {
    const next = bytes[at + 1];
    if (next === 10 || (next === 13 && bytes[at + 2] === 10)) return true;
    if (bytes[at + 3] === 0x3d && digitOf(next) >= 0 && digitOf(bytes[at + 2]) >= 0) return true;
  }
  return false;
}

/** The body that was sent in chunks from `start` on, as far as it goes, whatever its headers say. Null where there is no chunk. */
export function undoChunks(bytes: Uint8Array, start: number): Undone | null {
  const picking = new Picking(bytes);
  let at = start;
  let taken = 0;
  while (at < bytes.length) {
    const lineEnd = bytes.indexOf(10, at);
    const size = lineEnd === -1 ? -1 : sizeOf(bytes, at, lineEnd);
    if (size <= 0) break;
    picking.skip(taken, lineEnd + 1);
    at = Math.min(lineEnd + 1 + size, bytes.length);
    taken = at;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
  }
  if (at === start) return null;
  picking.skip(taken, bytes.length);
  return picking.picked();
}

/** `1a`, `1a;name=value`, as `sizeOf` bytes; -1 where the line is no size. */
function sizeOf(bytes: Uint8Array, at: number, end: number): number {
  let size = 0;
  let i = at;
  while (bytes[i] === 0x20) i++;
  const first = i;
  for (; i < end && digitOf(bytes[i]) >= 0; i++) size = 16 * size + digitOf(bytes[i]);
  const next = bytes[i];
  const isEnd = i === end || next === 13 || next === 0x3b || next === 0x20 || next === 9;
  return i > first && isEnd && Number.isSafeInteger(size) ? size : -1;
}
