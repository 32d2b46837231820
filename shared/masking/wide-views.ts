/** Bytes read as UTF-16: unit `i` stands at byte `2 * i + shift`. */
export interface WideView {
  readonly units: Uint16Array;
  readonly shift: 0 | 1;
}

/** Both byte orders, from an even and from an odd beginning: nothing says where in a message such a text begins. */
export function wideViews(bytes: Uint8Array): WideView[] {
  return ([0, 1] as const).flatMap((shift) =>
    [true, false].map((littleEndian) => ({ units: read(bytes, shift, littleEndian), shift })),
  );
}

function read(bytes: Uint8Array, shift: number, littleEndian: boolean): Uint16Array {
  const units = new Uint16Array((bytes.length - shift) >> 1);
  const first = littleEndian ? 0 : 8;
  for (let i = 0, at = shift; i < units.length; i++, at += 2) {
    units[i] = ((bytes[at] ?? 0) << first) | ((bytes[at + 1] ?? 0) << (8 - first));
  }
  return units;
}
