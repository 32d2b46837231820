import type { BulkOptions, BulkPause } from '../../shared/model/bulk.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { RowEnd } from './row-ending.js';

/** So many rows in a row of which nothing could leave: the host is gone, and the next 50,000 would not leave either. */
const deadAfter = 3;

/** Watches how rows end and says when the run must stand still. */
export class Halting {
  readonly #options: Pick<BulkOptions, 'stopAfterFailures'>;
  #dead = 0;
  #failures = 0;

  constructor(options: Pick<BulkOptions, 'stopAfterFailures'>) {
    this.#options = options;
  }

  /** `retryAtMs`: what the answer said, in ms since 1970. */
  after(end: RowEnd, retryAtMs: number | null): BulkPause | null {
    if (end.kind === 'again') {
      if (!end.dead) return null;
      this.#dead += 1;
      return this.#dead < deadAfter ? null : pauseOf('host-dead', { why: end.why });
    }
    this.#dead = 0;
    this.#failures = end.good ? 0 : this.#failures + 1;
    if (end.throttled !== null) {
      const retryAt = retryAtMs === null ? null : new Date(retryAtMs).toISOString();
      return pauseOf('throttled', { status: end.throttled, retryAt });
    }
    const { stopAfterFailures } = this.#options;
    return stopAfterFailures !== null && this.#failures >= stopAfterFailures
      ? pauseOf('failures', { n: this.#failures })
      : null;
  }
}

export function pauseOf(code: BulkPause['code'], facts: Partial<Omit<BulkPause, 'code'>> = {}): BulkPause {
  return { code, retryAt: null, ...facts };
}

/** Without a journal nothing may be sent. */
export function journalPause(error: unknown): BulkPause {
  return pauseOf('journal', { why: whyNotWritten(error) });
}
