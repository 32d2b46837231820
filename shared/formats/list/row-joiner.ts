import { cellsOfText } from './cells-of-text.js';

/** A row as it stands in the text. `cells` is null where its quotes are broken. `line`: where it begins. */
export type OnRow = (cells: readonly string[] | null, line: number) => void;

/** So many lines may stand in one cell; more is a quote that was never closed. */
const mostLines = 40;

/**
 * Puts the lines of a CSV together where a quoted cell has line ends in it. Where the quote turns out to be a broken
 * one, only the line it stands in is lost: those behind it are read again, each for itself.
 */
export class RowJoiner {
  readonly #delimiter: string;
  readonly #onRow: OnRow;
  /** Whether a line, read alone, is a whole row: then no cell that swallowed it is a cell. */
  readonly #isRow: (cells: readonly string[]) => boolean;
  #held: string[] = [];
  #first = 0;

  constructor(delimiter: string, onRow: OnRow, isRow: (cells: readonly string[]) => boolean = () => false) {
    this.#delimiter = delimiter;
    this.#onRow = onRow;
    this.#isRow = isRow;
  }

  line(text: string, line: number): void {
    if (this.#held.length === 0) {
      const read = cellsOfText(text, this.#delimiter);
      if (read.kind === 'open') {
        this.#held = [text];
        this.#first = line;
      } else this.#onRow(read.kind === 'cells' ? this.#whole(read.cells, read.quoted) : null, line);
      return;
    }
    const alone = !text.includes('"') && this.#isRow(text.split(this.#delimiter));
    if (alone || this.#held.length >= mostLines) {
      this.#giveUp([text]);
      return;
    }
    this.#held.push(text);
    if (!text.includes('"')) return;
    const read = cellsOfText(this.#held.join('\n'), this.#delimiter);
    if (read.kind === 'open') return;
    if (read.kind === 'broken') {
      this.#giveUp([]);
      return;
    }
    this.#held = [];
    this.#onRow(read.cells, this.#first);
  }

  isOpen(): boolean {
    return this.#held.length > 0;
  }

  end(): void {
    while (this.#held.length > 0) this.#giveUp([]);
  }

  #giveUp(more: readonly string[]): void {
    const [, ...behind] = [...this.#held, ...more];
    let line = this.#first;
    this.#held = [];
    this.#onRow(null, line);
    for (const text of behind) this.line(text, ++line);
  }

  /** A row that was put into quotes as a whole, as one cell, is its cells all the same. */
  #whole(cells: readonly string[], quoted: boolean): readonly string[] {
    const [only = ''] = cells;
    if (!quoted || cells.length > 1 || !only.includes(this.#delimiter)) return cells;
    const inner = cellsOfText(only, this.#delimiter);
    return inner.kind === 'cells' ? inner.cells : cells;
  }
}
