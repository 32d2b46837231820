/**
 * One spelling of a secret, to be looked for in bytes that were undone already. Where a message holds it, the message
 * holds the secret, or as many characters of it in a row as `least` says.
 */
export interface Needle {
  /** What each byte counts as. */
  readonly folded: Uint8Array;
  readonly bytes: Uint8Array;
  /** How many characters begin before each byte, and at the end how many there are. */
  readonly begun: Uint16Array;
  /** So many characters must stand in a row. */
  readonly least: number;
  /** So many bytes such a row has at least. */
  readonly size: number;
  /** Places of `gram` bytes by their hash, plus one; 0: none. `next` goes on from there. */
  readonly first: Uint16Array;
  readonly next: Uint16Array;
  readonly gram: number;
}

export type Found = (start: number, end: number, isWhole: boolean) => void;

const hashes = 1024;
const longestGram = 4;

/** Of many encodings the same byte: a form writes a space as `+`. */
export const strictFold = table((byte) => (byte === 0x2b ? 0x20 : byte));

/** Letters in either case; base64 in either alphabet, and a `+` that became a space on the way. */
export const looseFold = table((byte) => {
  if (byte === 0x2b || byte === 0x2d) return 0x20;
  if (byte === 0x5f) return 0x2f;
  return byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
});

/** `starts`: where characters begin. `least`: how many of them in a row are to be found. */
export function needleOf(
  plain: Uint8Array,
  starts: readonly number[],
  least: number,
  folded: Uint8Array,
): Needle {
  const bytes = plain.map((byte) => folded[byte] ?? byte);
  const begun = new Uint16Array(bytes.length + 1);
  for (const start of starts) begun[start + 1] = 1;
  for (let i = 1; i < begun.length; i++) begun[i] = (begun[i] ?? 0) + (begun[i - 1] ?? 0);
  let size = bytes.length;
  for (let i = 0; i + least <= starts.length; i++) {
    size = Math.min(size, (starts[i + least - 1] ?? 0) - (starts[i] ?? 0) + 1);
  }
  const gram = Math.min(longestGram, size);
  const first = new Uint16Array(hashes);
  const next = new Uint16Array(bytes.length);
  for (let at = bytes.length - gram; at >= 0; at--) {
    const hash = hashAt(bytes, at, gram, identity);
    next[at] = first[hash] ?? 0;
    first[hash] = at + 1;
  }
  return { folded, bytes, begun, least, size, first, next, gram };
}

/**
 * Every row of the needle's characters that is long enough, as long as it goes. Looks at few of the bytes: a row of
 * `size` bytes covers one of the places that are looked at, whatever its beginning.
 */
export function findNeedle(bytes: Uint8Array, needle: Needle, found: Found): void {
  const { folded, first, gram, size } = needle;
  const step = size - gram + 1;
  const last = bytes.length - gram;
  for (let at = 0; at <= last; at += step) {
    // Of every message and for every token: written out.
    const place =
      gram === longestGram
        ? first[
            Math.imul(
              (folded[bytes[at] ?? 0] ?? 0) |
                ((folded[bytes[at + 1] ?? 0] ?? 0) << 8) |
                ((folded[bytes[at + 2] ?? 0] ?? 0) << 16) |
                ((folded[bytes[at + 3] ?? 0] ?? 0) << 24),
              multiplier,
            ) >>> 22
          ]
        : first[hashAt(bytes, at, gram, folded)];
    if (place === 0 || place === undefined) continue;
    const end = longestAt(bytes, at, place, needle, found);
    if (end !== -1) at = Math.max(at, end - size + 1 - step);
  }
}

const multiplier = 0x9e3779b1;
const identity = table((byte) => byte);

/** Tells all that is found around `at`; gives where the last of it ends, or -1. */
function longestAt(bytes: Uint8Array, at: number, firstPlace: number, needle: Needle, found: Found): number {
  const { bytes: wanted, folded, next, begun, least } = needle;
  let furthest = -1;
  for (let place = firstPlace - 1; place >= 0; place = (next[place] ?? 0) - 1) {
    let before = 0;
    while (
      before < place &&
      before < at &&
      folded[bytes[at - before - 1] ?? 0] === wanted[place - before - 1]
    )
      before++;
    let behind = 0;
    while (
      place + behind < wanted.length &&
      at + behind < bytes.length &&
      folded[bytes[at + behind] ?? 0] === wanted[place + behind]
    )
      behind++;
    if ((begun[place + behind] ?? 0) - (begun[place - before] ?? 0) < least) continue;
    found(at - before, at + behind, before + behind === wanted.length);
    furthest = Math.max(furthest, at + behind);
  }
  return furthest;
}

function hashAt(bytes: Uint8Array, at: number, gram: number, folded: Uint8Array): number {
  let value = 0;
  for (let i = 0; i < gram; i++) value |= (folded[bytes[at + i] ?? 0] ?? 0) << (8 * i);
  return Math.imul(value, multiplier) >>> 22;
}

function table(of: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => of(byte));
}
