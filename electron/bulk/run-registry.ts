import type { AppError } from '../../shared/model/app-error.js';
import type { BulkProgress } from '../../shared/model/bulk.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkWrong, sayPause } from '../../shared/text/bulk.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { BulkDeps } from './bulk-deps.js';
import { pauseOf } from './halting.js';
import { HeldRuns } from './held-runs.js';
import { readyRun } from './ready-run.js';
import { progressOf } from './run-progress.js';
import type { RunRecord } from './run-record.js';
import { RunRetries } from './run-retries.js';
import type { Scheduler } from './scheduler.js';
import { schedulerOf } from './scheduler-of.js';
import type { StoredRuns } from './stored-runs.js';

type Answer = Result<BulkProgress, AppError>;
const wrong = bulkWrong;

/** Which runs are under way, and which go on by themselves. */
export class RunRegistry {
  readonly #deps: BulkDeps;
  readonly #stored: StoredRuns;
  readonly #running = new Map<string, Scheduler>();
  readonly #held = new HeldRuns();
  readonly #beginning = new Set<string>();
  readonly #retries = new RunRetries();
  #closed = false;
  #unseen = false;

  constructor(deps: BulkDeps, stored: StoredRuns) {
    this.#deps = deps;
    this.#stored = stored;
  }

  isRunning(runId: string): boolean {
    return this.#running.has(runId) || this.#beginning.has(runId);
  }

  /** Rows that have left, or may have, and whose end is not on disk. */
  underWay(record: RunRecord): ReadonlySet<number> {
    const scheduler = this.#running.get(record.id);
    if (scheduler) return scheduler.underWay();
    const key = this.#held.has(record.id) ? this.#stored.runs.keyOf(record.id) : null;
    return key === null ? new Set() : this.#stored.journalOf(record, key).intended();
  }

  progress(record: RunRecord): BulkProgress {
    const scheduler = this.#running.get(record.id) ?? this.#held.get(record.id);
    return scheduler ? scheduler.progress() : progressOf(record, this.#stored.countsOf(record));
  }

  tell(record: RunRecord): BulkProgress {
    this.#stored.countAnew(record.id);
    const progress = this.progress(record);
    this.#deps.onProgress(progress, record.environmentName);
    return progress;
  }

  /** Begins or goes on. Whether it may be begun was asked before. `resendUnknown`: a person said so. */
  async go(runId: string, resendUnknown = false): Promise<Answer> {
    if (this.isRunning(runId)) return fail(wrong.state({ does: 'start', state: 'running' }));
    this.#retries.stop(runId);
    this.#beginning.add(runId);
    try {
      return await this.#begin(runId, resendUnknown);
    } catch (error) {
      return fail(wrong.notKept({ why: whyNotWritten(error) }));
    } finally {
      this.#beginning.delete(runId);
    }
  }

  pause(runId: string): Answer {
    const record = this.#stored.runs.get(runId);
    if (record === null) return fail(wrong.gone);
    this.#retries.stop(runId);
    this.#running.get(runId)?.halt(pauseOf('person'));
    if (record.state !== 'running' && record.state !== 'paused') {
      return fail(wrong.state({ does: 'pause', state: record.state }));
    }
    return ok(this.progress(record));
  }

  cancel(runId: string): Answer {
    const record = this.#stored.runs.get(runId);
    const key = this.#stored.runs.keyOf(runId);
    if (record === null || key === null) return fail(wrong.gone);
    this.#retries.stop(runId);
    const scheduler = this.#running.get(runId);
    if (scheduler) {
      scheduler.cancel(pauseOf('person'));
      return ok(scheduler.progress());
    }
    if (record.state !== 'paused' || this.#beginning.has(runId)) {
      return fail(wrong.state({ does: 'cancel', state: record.state }));
    }
    const cancelled: RunRecord = { ...record, state: 'cancelled', pause: null, endedAt: this.#stored.now() };
    if (!this.#held.keep(runId)) return fail(notKept(record));
    this.#stored.runs.put(cancelled);
    return ok(this.tell(cancelled));
  }

  /** A person said so when the window was closed: what is under way goes on without it. */
  goOnUnseen(): void {
    this.#unseen = true;
  }

  /** Gives whether the program must live on for now: `onIdle` says when no longer. */
  windowsClosed(): boolean {
    for (const [runId, scheduler] of this.#running) {
      if (this.#unseen || this.#stored.runs.get(runId)?.options?.withoutWindow) continue;
      scheduler.halt(pauseOf('no-window'));
    }
    return this.#running.size > 0 || this.#beginning.size > 0 || this.#retries.size > 0;
  }

  close(): void {
    this.#closed = true;
    this.#retries.stopAll();
    for (const scheduler of this.#running.values()) scheduler.abandon();
    this.#held.keepAll();
    this.#running.clear();
  }

  async #begin(runId: string, resendUnknown: boolean): Promise<Answer> {
    const ready = await readyRun(this.#deps, this.#stored.runs, runId);
    if (!ready.ok) return ready;
    const { key, record } = ready.value;
    if (this.#closed) return fail(wrong.gone);
    const tokens = this.#stored.blocksOf(key);
    if (tokens.get(1) === null) return fail(wrong.tokensNeeded);
    if (!this.#held.keep(runId)) return fail(notKept(record));
    const scheduler = await schedulerOf(this.#deps, this.#stored, ready.value, {
      tokens,
      resendUnknown,
      onStill: (still) => this.#still(still),
    });
    this.#stored.countAnew(runId);
    this.#running.set(runId, scheduler);
    scheduler.start();
    return ok(scheduler.progress());
  }

  #still(record: RunRecord): void {
    const scheduler = this.#running.get(record.id);
    this.#running.delete(record.id);
    if (scheduler && record.pause?.code === 'journal') this.#held.add(record.id, scheduler);
    this.#stored.countAnew(record.id);
    const retryAt = record.state === 'paused' ? (record.pause?.retryAt ?? null) : null;
    if (retryAt !== null && record.options?.resumeAfterRetry) {
      const waitMs = Date.parse(retryAt) - this.#deps.exchange.now();
      this.#retries.after(record.id, waitMs, () => void this.go(record.id));
    }
    if (this.#running.size === 0 && this.#retries.size === 0) this.#deps.onIdle();
  }
}

function notKept({ pause }: RunRecord): AppError {
  return wrong.notKept({ why: pause ? sayPause(pause) : '' });
}
