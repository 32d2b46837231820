export interface HexLines {
  readonly text: string;
  /** The offset that each line begins with. */
  readonly offsets: readonly number[];
}

const lineBytes = 16;
const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * Bytes as lines of sixteen, each with its ASCII behind it.
 *
 * A line also ends behind a line feed, and offsets stand apart: one byte more on one side then shifts its own line and
 * not all that follow.
 */
export function hexLines(bytes: Uint8Array, start = 0, end = bytes.length): HexLines {
  const lines: string[] = [];
  const offsets: number[] = [];
  for (let at = start; at < end; ) {
    const stop = Math.min(end, at + lineBytes);
    let hex = '';
    let ascii = '';
    offsets.push(at);
    while (at < stop) {
      const byte = bytes[at] ?? 0;
      hex += `${digits[byte]} `;
      ascii += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '.';
      at += 1;
      if (byte === 0x0a) break;
    }
    lines.push(`${hex.padEnd(lineBytes * 3)} ${ascii}`);
  }
  return { text: lines.join('\n'), offsets };
}
