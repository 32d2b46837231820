import type { TextRegion } from './content-text.js';

/** A region with its place in the whole. `unit` is the width of a code unit in bytes. */
export interface PlacedRegion extends TextRegion {
  readonly base: number;
  readonly unit: 1 | 2;
}

export function placeRegions(regions: readonly TextRegion[]): readonly PlacedRegion[] {
  let base = 0;
  return regions.map((region) => {
    const placed = { ...region, base, unit: region.encoding.startsWith('utf-16') ? 2 : 1 } as const;
    base += region.bytes.length;
    return placed;
  });
}

export function totalLength(regions: readonly PlacedRegion[]): number {
  const last = regions[regions.length - 1];
  return last ? last.base + last.bytes.length : 0;
}

export function regionAt(regions: readonly PlacedRegion[], offset: number): PlacedRegion | null {
  for (let i = regions.length - 1; i >= 0; i--) {
    const region = regions[i];
    if (region && offset >= region.base) return region;
  }
  return null;
}

/** The next line feed at or after `from` (offsets within the region), or -1. */
export function nextLineFeed(region: PlacedRegion, from: number): number {
  const { bytes, unit, encoding } = region;
  for (let at = bytes.indexOf(0x0a, from); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (unit === 1) return at;
    if (encoding === 'utf-16be' ? at % 2 === 1 && bytes[at - 1] === 0 : at % 2 === 0 && bytes[at + 1] === 0) {
      return at - (at % 2);
    }
  }
  return -1;
}

/** Moves an offset forward to where a character begins, so that no slice cuts one. */
export function characterStart(region: PlacedRegion, offset: number): number {
  const { bytes, unit, encoding } = region;
  if (offset >= bytes.length) return bytes.length;
  if (unit === 2) {
    const even = offset + (offset % 2);
    const high = bytes[encoding === 'utf-16be' ? even : even + 1] ?? 0;
    return high >= 0xdc && high <= 0xdf ? even + 2 : even;
  }
  if (encoding !== 'utf-8') return offset;
  let at = offset;
  while (at < offset + 3 && at < bytes.length && ((bytes[at] ?? 0) & 0xc0) === 0x80) at++;
  return at;
}

const decoders = new Map<string, TextDecoder>();

/** The text of `[from, to)`, offsets within the region; illegal bytes become U+FFFD, nothing is left out. */
export function decodeSlice(region: PlacedRegion, from: number, to: number): string {
  let decoder = decoders.get(region.encoding);
  if (!decoder) {
    decoder = new TextDecoder(region.encoding, { ignoreBOM: true });
    decoders.set(region.encoding, decoder);
  }
  return decoder.decode(region.bytes.subarray(from, to));
}
