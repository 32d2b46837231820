import { flushAudit } from '../admin/audit-in-force.js';
import type { Journal } from './journal.js';
import type { EndedRow } from './row-end.js';

/** Results wait at most so long to be written; a crash within it makes them `unknown`, which CheckToken then resolves. */
const writeWithinMs = 200;
const most = 500;

/** What is known of rows and not in the journal yet: written many at a time, for each time costs. */
export class Unwritten {
  readonly #journal: Pick<Journal, 'write'>;
  readonly #onFailed: (error: unknown) => void;
  #ended: EndedRow[] = [];
  #released: number[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(journal: Pick<Journal, 'write'>, onFailed: (error: unknown) => void) {
    this.#journal = journal;
    this.#onFailed = onFailed;
  }

  end(row: EndedRow): void {
    this.#ended.push(row);
  }

  /** Intended before, and known not to have left. */
  release(...rows: readonly number[]): void {
    this.#released.push(...rows);
  }

  get isEmpty(): boolean {
    return this.#ended.length + this.#released.length === 0;
  }

  /** Throws where the journal does; what was to be written stays. */
  write(): void {
    this.stop();
    if (this.isEmpty) return;
    // No row may count as done without its line: a crash between the two gives it a second one.
    flushAudit();
    this.#journal.write({ ended: this.#ended, released: this.#released });
    this.#ended = [];
    this.#released = [];
  }

  /** Now where there is much of it, soon otherwise. */
  writeSoon(): void {
    if (this.#ended.length >= most) this.write();
    if (this.isEmpty) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      try {
        this.write();
      } catch (error) {
        this.#onFailed(error);
      }
    }, writeWithinMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
