import type { AppError } from '../../shared/model/app-error.js';
import type { BulkProgress, RowCounts } from '../../shared/model/bulk.js';
import { wellKnown } from '../../shared/model/operations.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkWrong, sayPause } from '../../shared/text/bulk.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import { createBreather } from './breather.js';
import type { BulkDeps } from './bulk-deps.js';
import { pauseOf } from './halting.js';
import type { ImportDeps } from './import-run.js';
import { createJournal, type Journal, noCounts } from './journal.js';
import { recoverRows } from './recover-rows.js';
import { progressOf } from './run-progress.js';
import type { RunRecord } from './run-record.js';
import { RunRetries } from './run-retries.js';
import { createRunStore, type RunStore } from './run-store.js';
import { Scheduler } from './scheduler.js';
import { createTokenBlocks, type TokenBlocks } from './token-blocks.js';

type Answer = Result<BulkProgress, AppError>;
const wrong = bulkWrong;

/** All runs: which are under way, which go on by themselves, and what each has come to. */
export class RunRegistry implements ImportDeps {
  readonly runs: RunStore;
  readonly database: ImportDeps['database'];
  readonly readList: ImportDeps['readList'];
  /** Read before the program ended, and never begun. */
  readonly unstarted: RunRecord[] = [];
  readonly #deps: BulkDeps;
  readonly #running = new Map<string, Scheduler>();
  /** Whose journal could not be written: what they know is nowhere else. */
  readonly #held = new Map<string, Scheduler>();
  readonly #beginning = new Set<string>();
  readonly #retries = new RunRetries();
  readonly #counted = new Map<string, RowCounts>();
  readonly #memory = new Map<number, string[]>();
  #closed = false;
  #unseen = false;

  constructor(deps: BulkDeps) {
    this.#deps = deps;
    this.database = deps.database;
    this.readList = deps.readList;
    this.runs = createRunStore(deps.database);
    for (const record of this.runs.list()) this.#recover(record);
  }

  fingerprint = (token: string): string => this.#deps.exchange.fingerprint(token);
  now = (): string => new Date(this.#deps.exchange.now()).toISOString();
  blocksOf = (run: number): TokenBlocks =>
    createTokenBlocks(this.database, this.#deps.sealer, run, this.#memory);

  journalOf({ id, total }: RunRecord, key: number): Journal {
    return createJournal(this.database, { key, id, total, at: this.#deps.at });
  }

  forgetTokens(runId: string): void {
    const key = this.runs.keyOf(runId);
    if (key !== null) this.#memory.delete(key);
  }

  isRunning(runId: string): boolean {
    return this.#running.has(runId) || this.#beginning.has(runId);
  }

  /** Rows that have left, or may have, and whose end is not on disk. */
  underWay({ id, total }: RunRecord): ReadonlySet<number> {
    const scheduler = this.#running.get(id);
    if (scheduler) return scheduler.underWay();
    const key = this.#held.has(id) ? this.runs.keyOf(id) : null;
    return key === null ? new Set() : createJournal(this.database, { key, id, total }).intended();
  }

  progress(record: RunRecord): BulkProgress {
    const scheduler = this.#running.get(record.id) ?? this.#held.get(record.id);
    return scheduler ? scheduler.progress() : progressOf(record, this.#countsOf(record));
  }

  tell(record: RunRecord): BulkProgress {
    this.#counted.delete(record.id);
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
    const record = this.runs.get(runId);
    if (record === null) return fail(wrong.gone);
    this.#retries.stop(runId);
    this.#running.get(runId)?.halt(pauseOf('person'));
    if (record.state !== 'running' && record.state !== 'paused') {
      return fail(wrong.state({ does: 'pause', state: record.state }));
    }
    return ok(this.progress(record));
  }

  cancel(runId: string): Answer {
    const record = this.runs.get(runId);
    const key = this.runs.keyOf(runId);
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
    const cancelled: RunRecord = { ...record, state: 'cancelled', pause: null, endedAt: this.now() };
    if (!this.#writeHeld(runId))
      return fail(wrong.notKept({ why: record.pause ? sayPause(record.pause) : '' }));
    this.runs.put(cancelled);
    return ok(this.tell(cancelled));
  }

  /** A person said so when the window was closed: what is under way goes on without it. */
  goOnUnseen(): void {
    this.#unseen = true;
  }

  /** Gives whether the program must live on for now: `onIdle` says when no longer. */
  windowsClosed(): boolean {
    for (const [runId, scheduler] of this.#running) {
      if (this.#unseen || this.runs.get(runId)?.options?.withoutWindow) continue;
      scheduler.halt(pauseOf('no-window'));
    }
    return this.#running.size > 0 || this.#beginning.size > 0 || this.#retries.size > 0;
  }

  close(): void {
    this.#closed = true;
    this.#retries.stopAll();
    for (const scheduler of this.#running.values()) scheduler.abandon();
    for (const runId of [...this.#held.keys()]) this.#writeHeld(runId);
    this.#running.clear();
  }

  async #begin(runId: string, resendUnknown: boolean): Promise<Answer> {
    const record = this.runs.get(runId);
    const key = this.runs.keyOf(runId);
    if (record === null || key === null || record.options === null) return fail(wrong.gone);
    const environment = this.#deps.environment(record.environmentId);
    if (environment === null) return fail(wrong.noEnvironment);
    // The sandbox listens on another port now and then; what it holds is worth nothing.
    if (environment.endpoint !== record.endpoint && environment.tier !== 'sandbox') {
      return fail(wrong.moved({ name: environment.name }));
    }
    const target = await this.#deps.target(environment);
    if (!target.ok) return target;
    if (this.#closed) return fail(wrong.gone);
    const journal = this.journalOf(record, key);
    const tokens = this.blocksOf(key);
    if (tokens.get(1) === null) return fail(wrong.tokensNeeded);
    if (!this.#writeHeld(runId))
      return fail(wrong.notKept({ why: record.pause ? sayPause(record.pause) : '' }));
    if (record.startedAt !== null || journal.wasOpened()) {
      // Nothing of it is under way here: what still says so was left by a crash, or by a disk that refused.
      recoverRows(journal, record, 'bulk');
      await journal.verify(createBreather());
    }
    const scheduler = new Scheduler(
      {
        runs: this.runs,
        journal,
        tokens,
        exchange: this.#deps.exchange,
        at: this.#deps.at,
        onProgress: (progress) => this.#deps.onProgress(progress, record.environmentName),
        onRow: (row, _state, result) => {
          const sessionId = result === null ? null : (journal.inputOf(row)?.sessionId ?? null);
          if (result !== null && sessionId !== null) this.#deps.onSession(sessionId, result);
        },
        onStill: (still) => this.#still(still, journal),
      },
      record,
      record.options,
      {
        origin: 'bulk',
        operation: wellKnown.logOut,
        target: target.value,
        environment,
        checkBinding: environment.checkBinding,
        resolveUnknown: environment.resolveUnknown,
      },
      resendUnknown,
    );
    this.#counted.delete(runId);
    this.#running.set(runId, scheduler);
    scheduler.start();
    return ok(scheduler.progress());
  }

  #still(record: RunRecord, journal: Journal): void {
    const scheduler = this.#running.get(record.id);
    this.#running.delete(record.id);
    journal.close();
    if (scheduler && record.pause?.code === 'journal') this.#held.set(record.id, scheduler);
    this.#counted.delete(record.id);
    const retryAt = record.state === 'paused' ? (record.pause?.retryAt ?? null) : null;
    if (retryAt !== null && record.options?.resumeAfterRetry) {
      const waitMs = Date.parse(retryAt) - this.#deps.exchange.now();
      this.#retries.after(record.id, waitMs, () => void this.go(record.id));
    }
    if (this.#running.size === 0 && this.#retries.size === 0) this.#deps.onIdle();
  }

  /** What was held because the disk refused. Gives whether nothing is held any more. */
  #writeHeld(runId: string): boolean {
    const held = this.#held.get(runId);
    if (held !== undefined && !held.keepHeld()) return false;
    this.#held.delete(runId);
    return true;
  }

  #recover(record: RunRecord): void {
    const key = this.runs.keyOf(record.id);
    if (key === null) return;
    if (record.state === 'running') {
      try {
        recoverRows(this.journalOf(record, key), record, 'bulk');
        this.runs.put({ ...record, state: 'paused', pause: pauseOf('restart') });
      } catch {
        // A disk that refuses keeps no run from being looked at. It is found running again, and looked at before it goes on.
      }
    } else if (record.state === 'draft' || record.state === 'frozen') {
      this.unstarted.push(record);
    }
  }

  /** Counting half a million rows takes a while, and nothing changes of a run that stands still. */
  #countsOf(record: RunRecord): RowCounts {
    const { id, state, total } = record;
    if (state === 'draft' || state === 'frozen') return { ...noCounts(), waiting: total };
    const key = this.runs.keyOf(id);
    if (key === null) return noCounts();
    const counts = this.#counted.get(id) ?? this.journalOf(record, key).counts();
    this.#counted.set(id, counts);
    return counts;
  }
}
