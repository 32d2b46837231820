import { isRule } from './bar-cells.js';
import type { OnRow } from './row-joiner.js';

/**
 * Columns that stand under each other. A line of dashes below the names says where each begins; without one, two blanks
 * or more part them, or, where a line has none such, one.
 */
export class SpaceColumns {
  readonly #onRow: OnRow;
  #starts: readonly number[] | null = null;
  #waiting: { readonly text: string; readonly line: number } | null = null;

  constructor(onRow: OnRow) {
    this.#onRow = onRow;
  }

  line(text: string, line: number): void {
    if (isRule(text)) {
      // Only the first one follows the names.
      this.#starts ??= [...text.matchAll(/[-=─═]{2,}/g)].map(({ index }) => index);
      this.#tell();
      return;
    }
    this.#tell();
    // What stands right above the dashes is cut by them.
    this.#waiting = { text, line };
  }

  end(): void {
    this.#tell();
  }

  #tell(): void {
    if (this.#waiting === null) return;
    const { text, line } = this.#waiting;
    this.#waiting = null;
    this.#onRow(this.#cells(text), line);
  }

  #cells(text: string): string[] {
    const starts = this.#starts;
    if (starts === null || starts.length < 2) {
      const trimmed = text.trim();
      return trimmed.split(/ {2,}|\t+/.test(trimmed) ? / {2,}|\t+/ : /\s+/);
    }
    return starts.map((start, index) =>
      text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length).trim(),
    );
  }
}
