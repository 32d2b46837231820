/** Where two byte sequences part, from `from` on; null where they are the same to their ends. */
export function firstDifference(a: Uint8Array, b: Uint8Array, from = 0): number | null {
  const shorter = Math.min(a.length, b.length);
  for (let at = from; at < shorter; at++) if (a[at] !== b[at]) return at;
  return a.length === b.length ? null : shorter;
}

const chunkBytes = 1024 * 1024;

/**
 * The same in chunks: `pause` is awaited between them, so that megabytes hold nothing up.
 *
 * @param pause called before each further chunk
 */
export async function firstDifferenceInChunks(
  a: Uint8Array,
  b: Uint8Array,
  pause: () => Promise<void>,
): Promise<number | null> {
  for (let at = 0; ; at += chunkBytes) {
    const end = at + chunkBytes;
    const found = firstDifference(a.subarray(0, end), b.subarray(0, end), at);
    if (found !== null) return found;
    if (end >= a.length && end >= b.length) return null;
    await pause();
  }
}
