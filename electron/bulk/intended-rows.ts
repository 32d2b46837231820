import type { BulkOptions } from '../../shared/model/bulk.js';
import type { Journal } from './journal.js';

interface IntendedRowsDeps {
  readonly journal: Pick<Journal, 'intend' | 'waiting'>;
  readonly options: Pick<BulkOptions, 'concurrency' | 'ratePerSecond'>;
  /** More may leave. */
  onReady(): void;
  onFailed(error: unknown): void;
}

const pageSize = 500;
/** So many times what is under way: the disk takes its time while those are answered. */
const ahead = 4;

/**
 * The rows that may leave, in the order of the input, then those that came back. Their intents are put onto the disk
 * while others are sent, and not many more than that takes: each is one more that a crash leaves unknown.
 */
export class IntendedRows {
  readonly #deps: IntendedRowsDeps;
  readonly #most: number;
  readonly #again: number[] = [];
  #page: number[] = [];
  #cursor = 0;
  #exhausted = false;
  #ready: number[] = [];
  #busy = false;

  constructor(deps: IntendedRowsDeps) {
    const { concurrency, ratePerSecond } = deps.options;
    const most = ahead * concurrency;
    this.#deps = deps;
    this.#most = ratePerSecond === null ? most : Math.min(most, Math.max(1, Math.floor(ratePerSecond / 8)));
  }

  /** Something is on its way to the disk. */
  get busy(): boolean {
    return this.#busy;
  }

  /** The next row that may leave. */
  take(): number | undefined {
    return this.#ready.shift();
  }

  /** It waits again. One that is still to be read from the journal comes from there, or it would be sent twice. */
  again(row: number): void {
    if (row <= this.#cursor || this.#exhausted) this.#again.push(row);
  }

  /** Those that are not going to be sent now. */
  giveBack(): number[] {
    return this.#ready.splice(0);
  }

  fill(): void {
    const { journal, onReady, onFailed } = this.#deps;
    if (this.#busy || this.#ready.length > this.#most / 2) return;
    const next = this.#next(this.#most - this.#ready.length);
    if (next.length === 0) return;
    this.#busy = true;
    journal.intend(next).then(
      () => {
        this.#busy = false;
        this.#ready.push(...next);
        onReady();
      },
      (error) => {
        this.#busy = false;
        onFailed(error);
      },
    );
  }

  #next(most: number): number[] {
    if (this.#page.length === 0 && !this.#exhausted) {
      this.#page = this.#deps.journal.waiting(this.#cursor, pageSize);
      this.#cursor = this.#page.at(-1) ?? this.#cursor;
      this.#exhausted = this.#page.length < pageSize;
    }
    return (this.#page.length > 0 ? this.#page : this.#again).splice(0, most);
  }
}
