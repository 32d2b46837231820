import { findNeedle } from './needle.js';
import { packedRanges } from './packed-ranges.js';
import type { PreparedSecret } from './prepared-secret.js';
import { isReadable, readableParts } from './readable-parts.js';
import { type Piece, undoBase64, undoHex } from './undo-base.js';
import { undoQuotedPrintable, undoUtf16 } from './undo-encodings.js';
import { escapes, undoEscapes } from './undo-escapes.js';
import { leaveOut, leaveOutInner } from './undo-markup.js';
import { partOf, rangeInMessage, type Undone, type View } from './view.js';

/** Gives what compressed bytes hold: none where they are not compressed, several where they may be more than one thing. */
export type Inflate = (bytes: Uint8Array) => readonly Uint8Array[];

/** Tells each place of a message: of the whole secret or some of it, in the message as it is or in what was undone. */
type FoundSecret = (
  secret: PreparedSecret,
  start: number,
  end: number,
  isWhole: boolean,
  isRaw: boolean,
) => void;

export interface Looking {
  readonly secrets: readonly PreparedSecret[];
  /** The bytes of their characters beyond ASCII, in capitals and in small letters; null where they have none. */
  readonly beyond: ReadonlySet<number> | null;
  /** Of those that look as if they held an escape, the bytes; null where there is none of them. */
  readonly ownBytes: ReadonlySet<number> | null;
  readonly inflate: Inflate;
  /** Is shown all that was undone. */
  readonly see: (bytes: Uint8Array) => void;
  /** So many bytes are looked at and no more: what goes beyond that was made to be, and `tooMuch` hides it as a whole. */
  left: number;
  readonly tooMuch: () => void;
  readonly found: FoundSecret;
}

/** What was done already on the way to a view, so that it is not done again. */
interface Way {
  readonly depth: number;
  readonly spaces: boolean;
  /** Comments were left out. */
  readonly comments: boolean;
  readonly narrowed: boolean;
  /** Escapes of these kinds only, where those of other kinds may be what the secret itself looks like. */
  readonly only: number;
}

/** Three codings on top of each other, some of them twice, and what stands around them. */
const deepest = 7;
const start: Way = {
  depth: 0,
  spaces: false,
  comments: false,
  narrowed: false,
  only: 0,
};

/** Looks at a view and at whatever can be undone of it, over and over. */
export function lookThrough(view: View, looking: Looking): void {
  explore(view, start, looking);
}

export function lookAt(view: View, looking: Looking, keepsSpaces = true): void {
  if (view.parent !== null) looking.see(view.bytes);
  for (const secret of looking.secrets) {
    if (!keepsSpaces && !isLong(secret)) continue;
    let isPartly = false;
    const found = (from: number, end: number, isWhole: boolean) => {
      if (secret.isShort && !isWholeContent(view.bytes, from, end)) return;
      isPartly ||= !isWhole;
      const [first, last] = rangeInMessage(view, from, end);
      looking.found(secret, first, last, isWhole, view.parent === null);
    };
    for (const needle of secret.needles) findNeedle(view.bytes, needle, found);
    if (isPartly) for (const needle of secret.further) findNeedle(view.bytes, needle, found);
  }
}

function explore(view: View, way: Way, looking: Looking): void {
  if (!mayLookAt(view.bytes.length, looking)) return;
  if (way.depth > 0) lookAt(view, looking, !way.spaces);
  if (way.depth === deepest) return;
  const { bytes } = view;
  const into = (undone: Undone | null, change: Partial<Way>) => {
    if (undone === null || undone.bytes.length === 0) return;
    explore({ ...undone, parent: view }, { ...way, ...change, depth: way.depth + 1 }, looking);
  };

  const parts = readableParts(bytes, looking.beyond);
  if (parts !== null) {
    for (const [from, end] of parts) explore(partOf(view, from, end), way, looking);
    lookInUtf16(view, way, looking);
    return;
  }
  if (way.only !== 0) {
    into(undoEscapes(bytes, way.only), {});
    return;
  }
  const unescaped = undoEscapes(bytes, escapes.all);
  // Whatever was escaped may be divided in itself, or in UTF-16.
  into(unescaped, { spaces: false, narrowed: false });
  lookInRanges(view, unescaped, way, looking);
  for (const only of kindsIn(unescaped?.met ?? 0)) into(undoEscapes(bytes, only), { only });
  // A percent sign of the secret itself, and whatever stands behind it.
  if (looking.ownBytes !== null)
    into(undoEscapes(bytes, escapes.percent, looking.ownBytes), { only: escapes.percent });

  const hasMarkup = bytes.includes(0x3c);
  // Where lines were put together, or tags left out, a comment may come to light that was not to be seen before.
  if (hasMarkup && (bytes.includes(0x21) || bytes.includes(0x3f))) {
    const whole = leaveOut(bytes, { comments: true });
    into(whole, { comments: true });
    into(leaveOutInner(bytes), {});
    // In CDATA a comment is a text, whose end may be divided where its beginning is not.
    const joined = leaveOut(bytes, { cdata: true });
    if (joined?.bytes.length !== whole?.bytes.length) into(joined, {});
  }
  // Of lines that were put together only where a comment stood within a tag: else the tags went first.
  if (hasMarkup && (!way.spaces || way.comments)) into(leaveOut(bytes, { tags: true }), {});
  // An invisible character may have been divided too.
  if (!way.spaces || bytes.includes(0xe2)) into(leaveOut(bytes, { spaces: true }), { spaces: true });
  // Within a line that goes on behind a `=`.
  if (!way.spaces && bytes.includes(0x3d)) into(leaveOut(bytes, { unseen: true }), {});
  const printed = undoQuotedPrintable(bytes);
  into(printed, { narrowed: false });
  lookInRanges(view, printed, way, looking);
  lookInUtf16(view, way, looking);
  const least = leastBytes(looking.secrets);
  for (const piece of undoHex(bytes, least)) lookInPiece(view, piece, way, looking);
  for (const piece of undoBase64(bytes, { least, all: looking.beyond !== null }))
    lookInPiece(view, piece, way, looking);
}

const readableRun = 8;

/** Whether there is still room to look at so many bytes; all is hidden as soon as there is not. */
function mayLookAt(size: number, looking: Looking): boolean {
  if (looking.left < 0) return false;
  looking.left -= size;
  if (looking.left < 0) looking.tooMuch();
  return looking.left >= 0;
}

function lookInUtf16(view: View, way: Way, looking: Looking): void {
  if (way.narrowed || !mayBeUtf16(view.bytes, looking.secrets)) return;
  for (const narrow of undoUtf16(view.bytes))
    if (narrow.bytes.length > 0)
      explore({ ...narrow, parent: view }, { ...start, narrowed: true, depth: way.depth + 1 }, looking);
}

function lookInPiece(view: View, piece: Piece, way: Way, looking: Looking): void {
  const inner: View = { ...piece, parent: view };
  lookAt(inner, looking);
  if (isReadable(piece.bytes, readableRun)) explore(inner, { ...start, depth: way.depth + 1 }, looking);
  else if (mayBeUtf16(piece.bytes, looking.secrets))
    for (const narrow of undoUtf16(piece.bytes)) lookAt({ ...narrow, parent: inner }, looking);
  if (piece.isDense && piece.isStart) lookInside(inner, way.depth + 1, looking);
}

function lookInRanges(parent: View, undone: Undone | null, { depth }: Way, looking: Looking): void {
  if (undone === null) return;
  const view: View = { ...undone, parent };
  for (const [start, end] of packedRanges(undone))
    if (mayLookAt(end - start, looking)) lookInside(partOf(view, start, end), depth + 1, looking);
}

/** Whatever is found in what was compressed stands for all of it. */
export function lookInside(view: View, depth: number, looking: Looking): void {
  if (depth >= deepest) return;
  const whole = view.bytes.length;
  for (const bytes of looking.inflate(view.bytes)) {
    const inside: View = { bytes, parent: view, rangeOf: () => [0, whole] };
    explore(inside, { ...start, depth: depth + 1 }, looking);
    lookInside(inside, depth + 1, looking);
  }
}

/** The several kinds of escapes that a text has, one by one; none where there is only one. */
function kindsIn(met: number): number[] {
  const kinds = [1, 2, 4, 8].filter((kind) => (met & kind) !== 0);
  return kinds.length < 2 ? [] : kinds;
}

function mayBeUtf16(bytes: Uint8Array, secrets: readonly PreparedSecret[]): boolean {
  return bytes.includes(0) || secrets.some(({ isWide }) => isWide);
}

/** So many bytes a secret has at least where it may stand anywhere. */
function leastBytes(secrets: readonly PreparedSecret[]): number {
  let least = 8;
  for (const { isShort, needles } of secrets)
    if (!isShort) for (const { size } of needles) if (size < least) least = size;
  return least;
}

/** A short one may stand by chance where words were put together. */
function isLong({ needles }: PreparedSecret): boolean {
  return (needles[0]?.size ?? 0) >= 8;
}

/** `>abc<`, `=abc&`, `=abc` before a space, a line's end or the end of all. */
function isWholeContent(bytes: Uint8Array, from: number, end: number): boolean {
  const before = bytes[from - 1];
  const behind = bytes[end];
  if (before === 0x3e) return behind === 0x3c;
  if (before !== 0x3d) return false;
  return behind === undefined || behind === 0x26 || behind === 0x20 || behind === 13 || behind === 10;
}
