import type { Journal } from './journal.js';

const pageSize = 500;

/** The rows that wait, in the order of the input, read a page at a time; then those that came back. */
export class RowsToSend {
  readonly #journal: Pick<Journal, 'waiting'>;
  #page: number[] = [];
  #cursor = 0;
  #exhausted = false;
  #again: number[] = [];

  constructor(journal: Pick<Journal, 'waiting'>) {
    this.#journal = journal;
  }

  next(most: number): number[] {
    if (this.#page.length === 0 && !this.#exhausted) {
      this.#page = this.#journal.waiting(this.#cursor, pageSize);
      this.#cursor = this.#page.at(-1) ?? this.#cursor;
      this.#exhausted = this.#page.length < pageSize;
    }
    if (this.#page.length > 0) return this.#page.splice(0, most);
    return this.#again.splice(0, most);
  }

  /** Not a byte of it left: it waits again. */
  again(row: number): void {
    this.#again.push(row);
  }
}
