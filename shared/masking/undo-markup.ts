import { Picking, type Undone } from './view.js';

/**
 * What markup and line breaks divide, put together: comments, processing instructions and the marks of CDATA left out, tags
 * too if wanted, and white space with the characters that nobody sees. Null where there is nothing of it.
 */
interface LeftOut {
  /** The marks of CDATA, which go with comments and tags too. */
  readonly cdata?: boolean;
  readonly comments?: boolean;
  /** With the comments. */
  readonly tags?: boolean;
  /** With what nobody sees. */
  readonly spaces?: boolean;
  readonly unseen?: boolean;
}

/** Where markup stands within comments, instructions or tags, that in which none stands is left out: null where none does. */
export function leaveOutInner(bytes: Uint8Array): Undone | null {
  const picking = new Picking(bytes);
  let start = -1;
  let isNested = false;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === less && beginsMarkup(bytes, at)) {
      isNested ||= start !== -1;
      start = at;
    } else if (bytes[at] === greater && start !== -1 && endsMarkup(bytes, start, at)) {
      picking.skip(start, at + 1);
      start = -1;
    }
  }
  return isNested ? picking.picked() : null;
}

function beginsMarkup(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  return next === question || next === slash || isLetter(next) || isWord(bytes, at, '<!--');
}

/** Whether what begins at `start` ends with this `>`. */
function endsMarkup(bytes: Uint8Array, start: number, at: number): boolean {
  if (bytes[start + 1] === question) return bytes[at - 1] === question && at > start + 2;
  return bytes[start + 1] !== exclamation || (isWord(bytes, at - 2, '-->') && at > start + 5);
}

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const exclamation = 0x21;
const slash = 0x2f;
const question = 0x3f;
const less = 0x3c;
const greater = 0x3e;

export function leaveOut(
  bytes: Uint8Array,
  { cdata, comments, tags, spaces, unseen }: LeftOut,
): Undone | null {
  const picking = new Picking(bytes);
  const ends: Ends = { tag: true, comment: true, instruction: true };
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (mayBeLeftOut[byte] === 0) {
      at++;
      continue;
    }
    let end = at;
    if (byte === less && (cdata || comments || tags)) {
      if (isWord(bytes, at, cdataStart)) end = at + cdataStart.length;
      else if (comments || tags) end = markupEnd(bytes, at, tags ?? false, ends);
    } else if (byte === 0x5d) {
      // Without a beginning too: one of the two may have been divided where the other was not.
      if ((cdata || comments || tags) && isWord(bytes, at, ']]>')) end = at + 3;
    } else if (spaces || unseen) end = spaceEnd(bytes, at, spaces ?? false);
    if (end > at) picking.skip(at, end);
    at = Math.max(end, at + 1);
  }
  return picking.picked();
}

const mayBeLeftOut = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === less || byte === 0x5d || byte === 0x20 || (byte >= 9 && byte <= 13) || byte >= 0xc2 ? 1 : 0,
);

const cdataStart = '<![CDATA[';

/** Whether more of them may come: what has no end here has none further on, and need not be looked for again. */
interface Ends {
  tag: boolean;
  comment: boolean;
  instruction: boolean;
}

/** Where the comment, the instruction or the tag ends that begins at `at`; `at` where it is none. */
function markupEnd(bytes: Uint8Array, at: number, tags: boolean, ends: Ends): number {
  if (isWord(bytes, at, '<!--')) {
    for (let end = ends.comment ? at + 3 : -1; end !== -1; ) {
      end = bytes.indexOf(greater, end + 1);
      if (end !== -1 && bytes[end - 1] === 0x2d && bytes[end - 2] === 0x2d) return end + 1;
    }
    ends.comment = false;
    return at;
  }
  // The declaration at the beginning divides nothing.
  if (bytes[at + 1] === 0x3f && !isWord(bytes, at + 2, 'xml ')) {
    for (let end = ends.instruction ? at + 1 : -1; end !== -1; ) {
      end = bytes.indexOf(greater, end + 1);
      if (end !== -1 && bytes[end - 1] === 0x3f && end > at + 2) return end + 1;
    }
    ends.instruction = false;
  }
  if (!tags || !ends.tag) return at;
  for (let end = at + 1; end < bytes.length; end++) {
    if (bytes[end] === greater) return end + 1;
    // The one within goes first.
    if (bytes[end] === less) return at;
  }
  ends.tag = false;
  return at;
}

/** White space, or what takes no room on a screen, in UTF-8: soft hyphen, zero width, word joiner, byte order mark. */
function spaceEnd(bytes: Uint8Array, at: number, white: boolean): number {
  const byte = bytes[at] ?? 0;
  if (byte === 0x20 || (byte >= 9 && byte <= 13)) return white ? at + 1 : at;
  const next = bytes[at + 1] ?? 0;
  const third = bytes[at + 2] ?? 0;
  if (byte === 0xc2 && (next === 0xad || next === 0xa0)) return at + 2;
  if (
    byte === 0xe2 &&
    next === 0x80 &&
    ((third >= 0x8b && third <= 0x8f) || (third >= 0xaa && third <= 0xae))
  )
    return at + 3;
  if (byte === 0xe2 && next === 0x81 && third >= 0xa0 && third <= 0xaf) return at + 3;
  return byte === 0xef && next === 0xbb && third === 0xbf ? at + 3 : at;
}

export function isWord(bytes: Uint8Array, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return true;
}
