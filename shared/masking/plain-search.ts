/** A text that can be looked for in steps of its own length: see `plainSearch`. */
export interface PlainSearch {
  readonly lower: Uint8Array;
  readonly upper: Uint8Array;
  /** How far to go on, by the byte that stands where the text's last one would. */
  readonly skip: Uint8Array;
}

const longest = 255;

/**
 * Whether no character of a text has a spelling but itself where no escape stands: ASCII, without what begins an escape
 * and without the space, for which a `+` may stand.
 */
export function isPlainText(text: string): boolean {
  return text.length <= longest && /^[!-$'-[\]-~]+$/.test(text);
}

/** Of a plain text. `fold`: letters count in either case. */
export function plainSearch(text: string, fold: boolean): PlainSearch {
  const { length } = text;
  const lower = new Uint8Array(length);
  const upper = new Uint8Array(length);
  const skip = new Uint8Array(256).fill(length);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const isLetter = fold && (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
    const low = isLetter ? unit | 0x20 : unit;
    const up = isLetter ? low ^ 0x20 : unit;
    lower[i] = low;
    upper[i] = up;
    if (i === length - 1) break;
    skip[low] = length - 1 - i;
    skip[up] = length - 1 - i;
  }
  return { lower, upper, skip };
}

/** Whether only a search of every byte finds all: an escape may spell any character. */
export function hasEscape(bytes: Uint8Array): boolean {
  return bytes.indexOf(0x26) !== -1 || bytes.indexOf(0x25) !== -1 || bytes.indexOf(0x5c) !== -1;
}

/** The next place from `from` on where the text stands, or -1 (Boyer, Moore, Horspool). */
export function plainIndexOf(bytes: Uint8Array, { lower, upper, skip }: PlainSearch, from: number): number {
  const last = lower.length - 1;
  for (let end = from + last; end < bytes.length; ) {
    const unit = bytes[end] ?? 0;
    let i = last;
    for (let at = end; i >= 0 && (bytes[at] === lower[i] || bytes[at] === upper[i]); at--) i--;
    if (i < 0) return end - last;
    end += skip[unit] ?? 1;
  }
  return -1;
}
