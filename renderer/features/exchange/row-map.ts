import type { LineIndex } from './line-index.js';
import { characterStart, decodeSlice, regionAt } from './region-bytes.js';

/** One row on the screen: a line, or a segment of a line that is too long for one row. */
export interface TextRow {
  /** Counted from 0. */
  readonly line: number;
  readonly segment: number;
  /** Offsets in the whole, `to` excluded; the line end is not part of it. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The line end behind the line's last segment: '', LF or CR LF. */
  readonly lineEnd: '' | '\n' | '\r\n';
}

/** Rows over a line index, where a row holds at most `rowBytes` bytes (characters may need several). */
export class RowMap {
  readonly index: LineIndex;
  readonly rowBytes: number;
  #firstRows = new Uint32Array(1024);
  /** Lines whose rows are settled: all but the last. */
  #settled = 0;

  constructor(index: LineIndex, rowBytes: number) {
    this.index = index;
    this.rowBytes = Math.max(2, rowBytes - (rowBytes % 2));
    this.extend();
  }

  /** Takes in what the index has found since. */
  extend(): void {
    const { count } = this.index;
    if (count > this.#firstRows.length) {
      const larger = new Uint32Array(Math.max(count, this.#firstRows.length * 2));
      larger.set(this.#firstRows);
      this.#firstRows = larger;
    }
    for (; this.#settled < count - 1; this.#settled++) {
      this.#firstRows[this.#settled + 1] =
        (this.#firstRows[this.#settled] ?? 0) + this.#rowsOf(this.#settled);
    }
  }

  get rowCount(): number {
    return (this.#firstRows[this.#settled] ?? 0) + this.#rowsOf(this.#settled);
  }

  /** The row in which the byte at `offset` stands. */
  rowAt(offset: number): number {
    const line = Math.min(this.index.lineAt(offset), this.#settled);
    const segments = this.#rowsOf(line);
    const guess = Math.floor((offset - this.index.start(line)) / this.rowBytes);
    const segment = Math.min(guess, segments - 1);
    // A character that begins before the cut stays in the segment before it.
    const early = segment > 0 && offset < this.#cut(line, segment);
    return (this.#firstRows[line] ?? 0) + segment - (early ? 1 : 0);
  }

  row(row: number): TextRow {
    const line = this.#lineOfRow(row);
    const segment = row - (this.#firstRows[line] ?? 0);
    const last = segment === this.#rowsOf(line) - 1;
    const lineEnd = this.#lineEnd(line);
    const from = this.#cut(line, segment);
    const to = last ? this.#contentEnd(line) : this.#cut(line, segment + 1);
    const region = regionAt(this.index.regions, from);
    const text = region && to > from ? decodeSlice(region, from - region.base, to - region.base) : '';
    return { line, segment, from, to, text, lineEnd: last ? lineEnd : '' };
  }

  #lineOfRow(row: number): number {
    let low = 0;
    let high = this.#settled;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#firstRows[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #rowsOf(line: number): number {
    return Math.max(1, Math.ceil((this.#contentEnd(line) - this.index.start(line)) / this.rowBytes));
  }

  #cut(line: number, segment: number): number {
    const start = this.index.start(line);
    if (segment === 0) return start;
    const at = start + segment * this.rowBytes;
    const region = regionAt(this.index.regions, start);
    if (!region) return at;
    return Math.min(region.base + characterStart(region, at - region.base), this.#contentEnd(line));
  }

  #contentEnd(line: number): number {
    const region = regionAt(this.index.regions, this.index.start(line));
    return this.index.end(line) - this.#lineEnd(line).length * (region?.unit ?? 1);
  }

  #lineEnd(line: number): '' | '\n' | '\r\n' {
    if (line + 1 >= this.index.count) return '';
    const end = this.index.end(line);
    const region = regionAt(this.index.regions, this.index.start(line));
    if (!region) return '\n';
    const low = region.encoding === 'utf-16be' ? 1 : 0;
    const before = end - region.base - 2 * region.unit;
    if (before < this.index.start(line) - region.base) return '\n';
    const isReturn =
      region.bytes[before + low] === 0x0d && (region.unit === 1 || region.bytes[before + 1 - low] === 0);
    return isReturn ? '\r\n' : '\n';
  }
}
