export const readableKind = 1;
/** 1: a readable character. 2: what may divide such ones and not be seen: zeros, white space, bytes of what takes no room. */
export const kinds = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f ? 1 : 0));
for (const byte of [0, 9, 10, 11, 12, 13, 0xc2, 0xa0, 0xad, 0xe2, 0x80, 0x81, 0x8b, 0x8c, 0x8d])
  kinds[byte] = 2;

/** What was decoded by mistake has hardly ever so many readable characters in a row. */
export function isReadable(bytes: Uint8Array, least: number): boolean {
  let run = 0;
  for (const byte of bytes) {
    const kind = kinds[byte] ?? 0;
    if (kind === 0) run = 0;
    else if (kind === readableKind && ++run >= least) return true;
  }
  return false;
}

/** So many bytes that are no text may stand between what belongs together: letters beyond ASCII, a mark. */
const longestGap = 32;
/** The least that a secret of four characters takes where one of them is escaped: `%61bcd`. */
const shortestPart = 6;
/** Fewer bytes are looked at as a whole: a short secret may be all that can be read in them. */
const fewestDivided = 64;

/**
 * Where something stands that may be read, or undone; null: all of it is. What is no text, as what was encrypted or is an image,
 * stands for nothing that could be undone, and would be undone in very many ways.
 *
 * @param own bytes that are readable too: those of a secret beyond ASCII
 */
export function readableParts(
  bytes: Uint8Array,
  own: ReadonlySet<number> | null,
): [start: number, end: number][] | null {
  if (bytes.length < fewestDivided) return null;
  const parts: [number, number][] = [];
  let run = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length; at++) {
    // Behind the end as what is no text; UTF-8 has no such byte.
    const byte = bytes[at] ?? 0xff;
    const kind = own?.has(byte) ? readableKind : (kinds[byte] ?? 0);
    if (kind !== 0) {
      if (kind === readableKind) run++;
      continue;
    }
    const last = parts.at(-1);
    if (run >= shortestPart)
      if (last !== undefined && start - last[1] <= longestGap) last[1] = at;
      else parts.push([start, at]);
    run = 0;
    start = at + 1;
  }
  const [only] = parts;
  return parts.length === 1 && only?.[0] === 0 && only[1] === bytes.length ? null : parts;
}
