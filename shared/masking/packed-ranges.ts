import type { Undone } from './view.js';

/** What ends an attribute, a string or an element; and what ends a parameter or a word, which a string may hold. */
const ends = { outer: marks('"\'<>\r\n'), inner: marks('"\'<>\r\n\t =&;,()') };

/**
 * Where something that was compressed may stand in what was unescaped: nothing says where bare deflate or Brotli begins, but
 * it was written into a string or a parameter, whose ends nobody escaped. Only ranges that are no text.
 */
export function packedRanges(undone: Undone): [start: number, end: number][] {
  const { bytes } = undone;
  // By their starts: in bytes by chance they are very many.
  const inner = new Map<number, number>();
  const outer: [number, number][] = [];
  for (const marksOfEnd of [ends.inner, ends.outer]) {
    const isEnd = (at: number): boolean => {
      if (marksOfEnd[bytes[at] ?? 0] !== 1) return false;
      const [start, end] = undone.rangeOf(at, at + 1);
      return end - start === 1;
    };
    for (let at = 0; at < bytes.length; at++) {
      if (!isBinary(bytes[at] ?? 0)) continue;
      let start = at;
      while (start > 0 && !isEnd(start - 1)) start--;
      while (at < bytes.length && !isEnd(at)) at++;
      if (marksOfEnd === ends.inner) inner.set(start, at);
      else if (inner.get(start) !== at) outer.push([start, at]);
    }
  }
  return [...inner, ...outer];
}

function isBinary(byte: number): boolean {
  return byte > 0x7e || (byte < 0x20 && (byte < 9 || byte > 13));
}

function marks(text: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const mark of text) table[mark.charCodeAt(0)] = 1;
  return table;
}
