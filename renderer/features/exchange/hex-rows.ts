export type HexWidth = 8 | 16;

export interface HexRow {
  /** Eight or more hex digits. */
  readonly offset: string;
  /** `48 54 … 2f  31 …`, padded to full width. */
  readonly hex: string;
  readonly ascii: string;
}

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexRowCount(length: number, width: HexWidth): number {
  return Math.ceil(length / width);
}

/** Characters of a row without the room between its three parts: offset, bytes, text. */
export function hexRowCharacters(width: HexWidth): number {
  return 8 + (width * 3 - 1 + (width > 8 ? 1 : 0)) + width;
}

export function hexRow(bytes: Uint8Array, row: number, width: HexWidth): HexRow {
  const start = row * width;
  let hex = '';
  let ascii = '';
  for (let i = 0; i < width; i++) {
    const byte = bytes[start + i];
    hex += `${i === 0 ? '' : i === 8 ? '  ' : ' '}${byte === undefined ? '  ' : digits[byte]}`;
    if (byte !== undefined) ascii += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
  }
  return { offset: start.toString(16).padStart(8, '0'), hex, ascii };
}
