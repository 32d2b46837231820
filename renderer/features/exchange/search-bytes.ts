import type { PlacedRegion } from './region-bytes.js';

/** The bytes of a query in an encoding, in lower case; null where it has characters that the encoding lacks. */
export function encodeQuery(query: string, encoding: string): Uint8Array | null {
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(query.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < query.length; i++)
      view.setUint16(i * 2, query.charCodeAt(i), encoding !== 'utf-16be');
    return bytes;
  }
  if (encoding === 'utf-8') return new TextEncoder().encode(query);
  const every = new TextDecoder(encoding, { ignoreBOM: true }).decode(
    Uint8Array.from({ length: 256 }, (_, i) => i),
  );
  // An encoding with more than one byte a character does not map one to one; there only ASCII is looked for.
  const known = every.length === 256 ? every : every.slice(0, 128);
  const bytes = Array.from(query, (char) => known.indexOf(char));
  return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

/** First match that begins in `[from, to)`, ASCII letters in either case; offsets within the region, or -1. */
export function findForward(region: PlacedRegion, needle: Uint8Array, from: number, to: number): number {
  const { bytes, unit } = region;
  const first = needle[0];
  if (first === undefined) return -1;
  // A view that ends at `to` keeps the native search for the first byte inside this slice.
  const window = bytes.subarray(0, Math.min(to, bytes.length));
  const other = otherCase(first);
  let lower = window.indexOf(first, from);
  let upper = other === first ? -1 : window.indexOf(other, from);
  while (lower >= 0 || upper >= 0) {
    const at = lower < 0 ? upper : upper < 0 ? lower : Math.min(lower, upper);
    if (at % unit === 0 && matches(bytes, needle, at)) return at;
    if (at === lower) lower = window.indexOf(first, at + 1);
    else upper = window.indexOf(other, at + 1);
  }
  return -1;
}

/** Last match that begins in `[from, to)`. */
export function findBackward(region: PlacedRegion, needle: Uint8Array, from: number, to: number): number {
  const { bytes, unit } = region;
  if (needle.length === 0) return -1;
  for (let at = Math.min(to, bytes.length) - 1; at >= from; at--) {
    if (at % unit === 0 && matches(bytes, needle, at)) return at;
  }
  return -1;
}

function matches(bytes: Uint8Array, needle: Uint8Array, at: number): boolean {
  for (let i = 0; i < needle.length; i++) {
    const found = bytes[at + i];
    const wanted = needle[i];
    if (found !== wanted && (found === undefined || wanted === undefined || otherCase(found) !== wanted)) {
      return false;
    }
  }
  return true;
}

function otherCase(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte + 32;
  return byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
}
