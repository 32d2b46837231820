import type { ActResult } from '../../shared/model/act.js';
import type { BulkPause, BulkProgress } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import { journalPause } from './halting.js';
import type { Journal } from './journal.js';
import { ProgressMeter, Throttle } from './progress-meter.js';
import type { AtPoint } from './run-points.js';
import { progressOf } from './run-progress.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';

export interface LiveRunDeps {
  readonly runs: Pick<RunStore, 'put'>;
  readonly journal: Journal;
  /** At most four times a second, and at each change of state. */
  onProgress(progress: BulkProgress): void;
  /** A row got another state. `result`: what it came to, also where nothing of it left and it waits again. */
  onRow?(row: number, state: RowState, result: ActResult | null): void;
  /** Nothing is under way any more: paused, cancelled or done, as the record says. */
  onStill?(record: RunRecord): void;
  readonly at?: AtPoint | undefined;
}

/** What is known of a run while it goes: its record, how many of its rows are in each state, and how fast they end. */
export class LiveRun {
  readonly #deps: LiveRunDeps;
  readonly #nowMs: () => number;
  readonly #startedMs: number;
  readonly #counts: Record<RowState, number>;
  readonly #meter = new ProgressMeter();
  readonly #throttle: Throttle;
  #record: RunRecord;

  /** Writes down that it runs. Throws where the disk refuses. */
  constructor(deps: LiveRunDeps, record: RunRecord, nowMs: () => number) {
    this.#deps = deps;
    this.#nowMs = nowMs;
    this.#startedMs = nowMs();
    this.#counts = deps.journal.counts();
    this.#throttle = new Throttle(
      () => deps.onProgress(this.progress()),
      () => performance.now(),
    );
    const startedAt = record.startedAt ?? new Date(this.#startedMs).toISOString();
    this.#record = { ...record, state: 'running', pause: null, startedAt, endedAt: null };
    deps.journal.open();
    deps.runs.put(this.#record);
    deps.at?.('begun');
  }

  /** How many rows are still to be sent, or have no end yet. */
  get left(): number {
    return this.#counts.waiting + this.#counts.sending;
  }

  move(row: number, from: RowState, to: RowState, result: ActResult | null): void {
    this.#counts[from] -= 1;
    this.#counts[to] += 1;
    this.#deps.onRow?.(row, to, result);
    this.#throttle.soon();
  }

  tellNow(): void {
    this.#throttle.now();
  }

  tellNoMore(): void {
    this.#throttle.stop();
  }

  progress(): BulkProgress {
    const nowMs = performance.now();
    const running = this.#record.state === 'running';
    const ended = this.#record.total - this.left;
    if (running) this.#meter.sample(nowMs, ended);
    const perSecond = running ? this.#meter.perSecond(nowMs, ended) : 0;
    return {
      ...progressOf(this.#record, this.#counts),
      ratePerSecond: perSecond,
      leftMs: perSecond > 0 ? Math.round((this.left / perSecond) * 1000) : null,
      activeMs: this.#record.activeMs + (running ? this.#goneMs() : 0),
    };
  }

  /** Nothing is under way any more. `pause`: why it stands still; null where nothing is left to do. */
  end(state: 'cancelled' | 'done' | 'paused', pause: BulkPause | null): void {
    this.#record = {
      ...this.#record,
      state,
      pause,
      endedAt: pause === null ? new Date(this.#nowMs()).toISOString() : null,
      activeMs: this.#record.activeMs + this.#goneMs(),
    };
    try {
      this.#deps.runs.put(this.#record);
    } catch (error) {
      // On disk it is still `running`: the next start looks at its rows.
      this.#record = { ...this.#record, state: 'paused', pause: journalPause(error), endedAt: null };
    }
    this.#deps.at?.('still');
    this.tellNow();
    this.#deps.onStill?.(this.#record);
  }

  #goneMs(): number {
    return Math.max(0, this.#nowMs() - this.#startedMs);
  }
}
