import type { BulkOptions } from '../../shared/model/bulk.js';
import type { Journal } from './journal.js';

export interface IntentsAheadDeps {
  readonly journal: Pick<Journal, 'intend'>;
  readonly options: Pick<BulkOptions, 'concurrency' | 'ratePerSecond'>;
  /** The next rows that wait, at most so many. */
  next(most: number): number[];
  /** More are on the disk. */
  onReady(): void;
  onFailed(error: unknown): void;
}

const mostAhead = 96;
/** For so long of sending rows are intended ahead: the disk takes some of it, and each of its turns costs. */
const aheadMs = 5;

/**
 * Puts intents onto the disk while other rows are sent. As many ahead as keep the disk from being waited for and not many
 * more: each is one more that a crash would leave unknown, though it had not left.
 */
export class IntentsAhead {
  readonly #deps: IntentsAheadDeps;
  /** Intended on disk, not begun yet. */
  #ready: number[] = [];
  /** On their way to the disk. */
  #intending: readonly number[] = [];
  /** So many are intended at once. */
  #ahead: number;
  /** The disk was waited for. */
  #starved = false;
  /** Begun since the last intents were given to the disk, and when that was. */
  #begun = 0;
  #sinceMs = performance.now();

  constructor(deps: IntentsAheadDeps) {
    this.#deps = deps;
    this.#ahead = deps.options.concurrency;
  }

  /** Something is on its way to the disk. */
  get busy(): boolean {
    return this.#intending.length > 0;
  }

  /** The next row that may leave. */
  take(): number | undefined {
    const row = this.#ready.shift();
    if (row !== undefined) this.#begun += 1;
    else if (this.busy) this.#starved = true;
    return row;
  }

  fill(): void {
    const most = this.#mostNow();
    if (this.busy || this.#ready.length >= most) return;
    const next = this.#deps.next(most);
    if (next.length === 0) return;
    this.#intending = next;
    this.#deps.journal.intend(next).then(
      () => {
        this.#adapt();
        this.#intending = [];
        this.#ready.push(...next);
        this.#deps.onReady();
      },
      (error) => {
        this.#intending = [];
        this.#deps.onFailed(error);
      },
    );
  }

  /** Those that are not going to be sent now. */
  giveBack(): number[] {
    return this.#ready.splice(0);
  }

  #adapt(): void {
    const fewest = Math.ceil(this.#deps.options.concurrency / 2);
    const nowMs = performance.now();
    const wanted = Math.ceil((this.#begun / Math.max(1, nowMs - this.#sinceMs)) * aheadMs);
    this.#ahead = this.#starved
      ? Math.min(mostAhead, 2 * this.#ahead)
      : Math.min(mostAhead, Math.max(fewest, wanted, Math.floor(0.9 * this.#ahead)));
    this.#begun = 0;
    this.#sinceMs = nowMs;
    this.#starved = false;
  }

  #mostNow(): number {
    const { ratePerSecond } = this.#deps.options;
    return ratePerSecond === null
      ? this.#ahead
      : Math.min(this.#ahead, Math.max(1, Math.floor(ratePerSecond / 4)));
  }
}
