import type { AppError } from '../../shared/model/app-error.js';
import type { BulkProgress, RowCounts } from '../../shared/model/bulk.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkText } from '../../shared/text/en/bulk.js';
import type { BulkDeps } from './bulk-deps.js';
import { pauseOf } from './halting.js';
import type { ImportDeps } from './import-run.js';
import { createJournal, type Journal, noCounts } from './journal.js';
import { progressOf, RunDriver } from './run-driver.js';
import type { RunRecord } from './run-record.js';
import { createRunStore, type RunStore } from './run-store.js';
import { createTokenBlocks, type TokenBlocks } from './token-blocks.js';

type Answer = Result<BulkProgress, AppError>;
const { wrong } = bulkText;

/** Where runs go: which are under way, which go on by themselves, and what each has come to. */
export class RunRoom implements ImportDeps {
  readonly runs: RunStore;
  readonly database: ImportDeps['database'];
  readonly #deps: BulkDeps;
  readonly #drivers = new Map<string, RunDriver>();
  readonly #beginning = new Set<string>();
  readonly #retries = new Map<string, NodeJS.Timeout>();
  readonly #counted = new Map<string, RowCounts>();
  readonly #memory = new Map<number, string[]>();
  #closed = false;

  constructor(deps: BulkDeps) {
    this.#deps = deps;
    this.database = deps.database;
    this.runs = createRunStore(deps.database);
    for (const record of this.runs.list()) this.#recover(record);
  }

  fingerprint = (token: string): string => this.#deps.exchange.fingerprint(token);
  now = (): string => new Date(this.#deps.exchange.now()).toISOString();
  blocksOf = (run: number): TokenBlocks =>
    createTokenBlocks(this.database, this.#deps.sealer, run, this.#memory);

  forgetTokens(runId: string): void {
    const key = this.runs.keyOf(runId);
    if (key !== null) this.#memory.delete(key);
  }

  isRunning(runId: string): boolean {
    return this.#drivers.has(runId) || this.#beginning.has(runId);
  }

  /** Rows that have left, or may have, and whose end is not known. */
  underWay(runId: string): ReadonlySet<number> {
    const driver = this.#drivers.get(runId);
    if (driver) return driver.underWay();
    const key = this.runs.keyOf(runId);
    return key === null ? new Set() : createJournal(this.database, key).intended();
  }

  progress(record: RunRecord): BulkProgress {
    const driver = this.#drivers.get(record.id);
    return driver ? driver.progress() : progressOf(record, this.#countsOf(record));
  }

  tell(record: RunRecord): BulkProgress {
    this.#counted.delete(record.id);
    const progress = this.progress(record);
    this.#deps.onProgress(progress, record.environmentName);
    return progress;
  }

  /** Begins or goes on. Whether it may be begun was asked before. */
  async go(runId: string): Promise<Answer> {
    if (this.isRunning(runId)) return fail(wrong.state('started', 'running'));
    this.#stopRetry(runId);
    this.#beginning.add(runId);
    try {
      return await this.#begin(runId);
    } finally {
      this.#beginning.delete(runId);
    }
  }

  async resume(runId: string): Promise<Answer> {
    const record = this.runs.get(runId);
    if (record === null) return fail(wrong.gone);
    if (record.state !== 'paused') return fail(wrong.state('resumed', record.state));
    return this.go(runId);
  }

  pause(runId: string): Answer {
    const record = this.runs.get(runId);
    if (record === null) return fail(wrong.gone);
    this.#stopRetry(runId);
    this.#drivers.get(runId)?.halt(pauseOf('person', bulkText.pause.person));
    if (record.state !== 'running' && record.state !== 'paused') {
      return fail(wrong.state('paused', record.state));
    }
    return ok(this.progress(record));
  }

  cancel(runId: string): Answer {
    const record = this.runs.get(runId);
    if (record === null) return fail(wrong.gone);
    this.#stopRetry(runId);
    const driver = this.#drivers.get(runId);
    if (driver) {
      driver.cancel(pauseOf('person', bulkText.pause.person));
      return ok(driver.progress());
    }
    if (record.state !== 'paused' || this.#beginning.has(runId)) {
      return fail(wrong.state('cancelled', record.state));
    }
    const cancelled: RunRecord = { ...record, state: 'cancelled', pause: null, endedAt: this.now() };
    const key = this.runs.keyOf(runId);
    if (key !== null) createJournal(this.database, key).giveUpSending();
    this.runs.put(cancelled);
    return ok(this.tell(cancelled));
  }

  /** Gives whether the program must live on for now: `onIdle` says when no longer. */
  windowsClosed(): boolean {
    for (const runId of this.#drivers.keys()) {
      if (this.runs.get(runId)?.options?.withoutWindow) continue;
      this.#drivers.get(runId)?.halt(pauseOf('no-window', bulkText.pause.noWindow));
    }
    return this.#drivers.size > 0 || this.#beginning.size > 0 || this.#retries.size > 0;
  }

  close(): void {
    this.#closed = true;
    for (const runId of [...this.#retries.keys()]) this.#stopRetry(runId);
    for (const driver of this.#drivers.values()) driver.abandon();
    this.#drivers.clear();
  }

  async #begin(runId: string): Promise<Answer> {
    const record = this.runs.get(runId);
    const key = this.runs.keyOf(runId);
    if (record === null || key === null || record.options === null) return fail(wrong.gone);
    const environment = this.#deps.environment(record.environmentId);
    if (environment === null) return fail(wrong.noEnvironment);
    // The sandbox listens on another port now and then; what it holds is worth nothing.
    if (environment.endpoint !== record.endpoint && environment.tier !== 'sandbox') {
      return fail(wrong.moved(environment.name));
    }
    const target = await this.#deps.target(environment);
    if (!target.ok) return target;
    if (this.#closed) return fail(wrong.gone);
    const journal = createJournal(this.database, key);
    const tokens = this.blocksOf(key);
    if (tokens.get(1) === null) return fail(wrong.tokensNeeded);
    // Nothing of it is under way here: what still says so was left by a journal that could not be written.
    journal.giveUpSending();
    const driver = new RunDriver(
      {
        runs: this.runs,
        journal,
        tokens,
        exchange: this.#deps.exchange,
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
        target: target.value,
        environment,
        checkBinding: environment.checkBinding,
        resolveUnknown: environment.resolveUnknown,
      },
    );
    this.#counted.delete(runId);
    this.#drivers.set(runId, driver);
    driver.start();
    return ok(driver.progress());
  }

  #still(record: RunRecord, journal: Journal): void {
    this.#drivers.delete(record.id);
    try {
      journal.giveUpSending();
    } catch {
      // Its journal could not be written and still cannot: the intents stay, and are looked at whenever rows are shown.
    }
    this.#counted.delete(record.id);
    const retryAt = record.state === 'paused' ? (record.pause?.retryAt ?? null) : null;
    if (retryAt !== null && record.options?.resumeAfterRetry) {
      const waitMs = Math.max(0, Date.parse(retryAt) - this.#deps.exchange.now());
      this.#retries.set(
        record.id,
        setTimeout(() => {
          this.#retries.delete(record.id);
          void this.go(record.id);
        }, waitMs),
      );
    }
    if (this.#drivers.size === 0 && this.#retries.size === 0) this.#deps.onIdle();
  }

  #recover(record: RunRecord): void {
    const key = this.runs.keyOf(record.id);
    if (key === null) return;
    if (record.state === 'running') {
      createJournal(this.database, key).giveUpSending();
      this.runs.put({ ...record, state: 'paused', pause: pauseOf('restart', bulkText.pause.restart) });
    } else if (record.state === 'draft' || record.state === 'frozen') {
      // Never begun, and its tokens are gone or it was cut while it was read: nothing is lost with it.
      if (record.total === 0 || this.blocksOf(key).get(1) === null) this.runs.remove(record.id);
    }
  }

  /** Counting half a million rows takes a while, and nothing changes of a run that stands still. */
  #countsOf({ id, state, total }: RunRecord): RowCounts {
    if (state === 'draft' || state === 'frozen') return { ...noCounts(), waiting: total };
    const key = this.runs.keyOf(id);
    if (key === null) return noCounts();
    const counts = this.#counted.get(id) ?? createJournal(this.database, key).counts();
    this.#counted.set(id, counts);
    return counts;
  }

  #stopRetry(runId: string): void {
    clearTimeout(this.#retries.get(runId));
    this.#retries.delete(runId);
  }
}
