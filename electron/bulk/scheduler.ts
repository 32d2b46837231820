import { setMaxListeners } from 'node:events';
import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions, BulkPause, BulkProgress, RowCounts } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import type { ExchangeDeps, FinishedExchange } from '../calls/exchange-deps.js';
import { pacedTransport } from '../http/paced-transport.js';
import { actOnRow, type RowCall, type RunOrder } from './act-on-row.js';
import { Halting, journalPause, pauseOf } from './halting.js';
import { IntendedRows } from './intended-rows.js';
import type { Journal } from './journal.js';
import { ProgressMeter, Throttle } from './progress-meter.js';
import { retryAfterOf } from './retry-after.js';
import { rowEndOf } from './row-ending.js';
import type { AtPoint } from './run-points.js';
import { progressOf } from './run-progress.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';
import type { TokenBlocks } from './token-blocks.js';
import { Unwritten } from './unwritten.js';

export interface SchedulerDeps {
  readonly runs: Pick<RunStore, 'put'>;
  readonly journal: Journal;
  readonly tokens: Pick<TokenBlocks, 'get'>;
  readonly exchange: ExchangeDeps;
  /** At most four times a second, and at each change of state. */
  onProgress(progress: BulkProgress): void;
  /** A row got another state. `result`: what it came to, also where nothing of it left and it waits again. */
  onRow?(row: number, state: RowState, result: ActResult | null): void;
  onExchange?(row: number, finished: FinishedExchange): void;
  /** Nothing is under way any more: paused, cancelled or done, as the record says. */
  onStill?(record: RunRecord): void;
  readonly at?: AtPoint | undefined;
}

/**
 * A run while it goes, made anew for each start. The intent of a row is on the disk before it leaves, its end soon
 * after it is known: after a crash a row without an intent has not left, and one with an intent and no end is unknown.
 */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #options: BulkOptions;
  readonly #order: RunOrder;
  readonly #exchange: ExchangeDeps;
  readonly #counts: RowCounts;
  readonly #halting: Halting;
  readonly #intended: IntendedRows;
  readonly #unwritten: Unwritten;
  readonly #underWay = new Set<number>();
  /** Of which CheckToken is to be asked. */
  readonly #unknown: number[];
  readonly #meter = new ProgressMeter();
  readonly #throttle: Throttle;
  readonly #stopPacing = new AbortController();
  readonly #startedMs: number;
  #record: RunRecord;
  #pause: BulkPause | null = null;
  #cancelled = false;
  #still = false;
  #pumping = false;

  /** `resendUnknown`: what CheckToken does not call out is sent once more. Throws where the disk refuses. */
  constructor(
    deps: SchedulerDeps,
    record: RunRecord,
    options: BulkOptions,
    order: RunOrder,
    readonly resendUnknown = false,
  ) {
    const { journal, exchange } = deps;
    this.#deps = deps;
    this.#options = options;
    this.#order = order;
    this.#startedMs = exchange.now();
    // One listener for each request that waits for its turn is no leak.
    setMaxListeners(0, this.#stopPacing.signal);
    this.#exchange = pacedDeps(exchange, options.ratePerSecond, this.#stopPacing.signal);
    this.#halting = new Halting(options);
    this.#unwritten = new Unwritten(journal, (error) => this.#journalFailed(error));
    this.#intended = new IntendedRows({
      journal,
      options,
      onReady: () => this.#soon(),
      onFailed: (error) => this.#journalFailed(error),
    });
    this.#counts = journal.counts();
    this.#unknown = journal.unknown();
    this.#throttle = new Throttle(
      () => deps.onProgress(this.progress()),
      () => performance.now(),
    );
    const startedAt = record.startedAt ?? new Date(this.#startedMs).toISOString();
    this.#record = { ...record, state: 'running', pause: null, startedAt, endedAt: null };
    journal.open();
    deps.runs.put(this.#record);
    deps.at?.('begun');
  }

  start(): void {
    this.#throttle.now();
    this.#pump();
  }

  /** Rows that have left and have no end yet. What has one is written first, so that whoever reads the rows sees it. */
  underWay(): ReadonlySet<number> {
    if (!this.#still) this.#attempt(() => this.#unwritten.write());
    return this.#underWay;
  }

  /** Begins nothing more; `onStill` is called when what is under way is over. The first reason counts. */
  halt(pause: BulkPause): void {
    this.#pause ??= pause;
    this.#soon();
  }

  cancel(pause: BulkPause): void {
    this.#cancelled = true;
    this.halt(pause);
  }

  /** The program ends: what is known is written, what is under way stays intended. The next start finds it `running`. */
  abandon(): void {
    this.#pause ??= pauseOf('restart');
    this.#still = true;
    this.#throttle.stop();
    this.#giveBack();
    this.#attempt(() => this.#unwritten.write());
    this.#deps.journal.close();
    this.#stopPacing.abort();
  }

  /** Writes what the journal could not take before. Gives whether nothing is held any more. */
  keepHeld(): boolean {
    this.#attempt(() => this.#unwritten.write());
    return this.#unwritten.isEmpty;
  }

  progress(): BulkProgress {
    const nowMs = performance.now();
    const counts = this.#counts;
    const running = this.#record.state === 'running';
    const left = counts.waiting + counts.sending;
    const ended = this.#record.total - left;
    if (running) this.#meter.sample(nowMs, ended);
    const perSecond = running ? this.#meter.perSecond(nowMs, ended) : 0;
    const soFar = running ? Math.max(0, this.#exchange.now() - this.#startedMs) : 0;
    return {
      ...progressOf(this.#record, counts),
      ratePerSecond: perSecond,
      leftMs: perSecond > 0 ? Math.round((left / perSecond) * 1000) : null,
      activeMs: this.#record.activeMs + soFar,
    };
  }

  #soon(): void {
    if (this.#pumping || this.#still) return;
    this.#pumping = true;
    // When all answers that came together were judged.
    process.nextTick(() => {
      this.#pumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#still) return;
    try {
      while (this.#pause === null && this.#underWay.size < this.#options.concurrency && this.#beginOne());
      if (this.#pause === null) this.#intended.fill();
      else {
        this.#stopPacing.abort();
        this.#giveBack();
      }
      if (this.#underWay.size === 0 && !this.#intended.busy) this.#rest();
      else this.#unwritten.writeSoon();
    } catch (error) {
      this.#journalFailed(error);
    }
  }

  #beginOne(): boolean {
    const asked = this.#unknown.shift();
    if (asked !== undefined) return this.#begin(asked, 'resolve');
    const row = this.#intended.take();
    return row !== undefined && this.#begin(row, 'logout');
  }

  #begin(row: number, call: RowCall): boolean {
    const { tokens, journal } = this.#deps;
    const token = tokens.get(row);
    if (token === null) {
      if (call === 'logout') this.#unwritten.release(row);
      this.#pause ??= pauseOf('tokens-needed');
      return false;
    }
    this.#underWay.add(row);
    if (call === 'logout') this.#move(row, 'waiting', 'sending', null);
    this.#deps.at?.('sending');
    const { sessionId = null, fingerprint: tokenFingerprint } = journal.inputOf(row) ?? {};
    let retryAtMs: number | null = null;
    const onExchange = (finished: FinishedExchange): void => {
      retryAtMs ??= retryAfterOf(finished.transmission, this.#exchange.now());
      this.#deps.onExchange?.(row, finished);
    };
    const given = { token, tokenFingerprint, sessionId, onExchange };
    void actOnRow(this.#exchange, this.#order, this.#options, given, call).then(
      (result) => this.#over(row, call, result, retryAtMs),
      // Said never to happen. The row keeps its intent, and is unknown for that.
      (error) => {
        this.#underWay.delete(row);
        this.#journalFailed(error);
      },
    );
    return true;
  }

  #over(row: number, call: RowCall, result: ActResult, retryAtMs: number | null): void {
    const end = rowEndOf(row, result, call === 'resolve');
    this.#underWay.delete(row);
    this.#deps.at?.('answered');
    if (this.#still) {
      // Abandoned, but the program still lives: one more thing is known.
      if (end.kind === 'ended')
        this.#attempt(() => this.#deps.journal.write({ ended: [end.row], released: [] }));
      return;
    }
    this.#pause ??= this.#halting.after(end, retryAtMs);
    if (end.kind === 'again' && call === 'resolve') {
      this.#unknown.push(row);
    } else if (end.kind === 'again') {
      this.#unwritten.release(row);
      this.#move(row, 'sending', 'waiting', result);
      this.#intended.again(row);
    } else if (call === 'resolve' && end.row.state === 'unknown' && this.resendUnknown) {
      this.#attempt(() => this.#sendOnce(row));
    } else {
      this.#unwritten.end(end.row);
      this.#move(row, call === 'resolve' ? 'unknown' : 'sending', end.row.state, result);
    }
    this.#soon();
  }

  #sendOnce(row: number): void {
    this.#deps.journal.sendAgain([row]);
    this.#move(row, 'unknown', 'waiting', null);
    this.#intended.again(row);
  }

  #giveBack(): void {
    this.#unwritten.release(...this.#intended.giveBack());
  }

  #move(row: number, from: RowState, to: RowState, result: ActResult | null): void {
    this.#counts[from] -= 1;
    this.#counts[to] += 1;
    this.#deps.onRow?.(row, to, result);
    this.#throttle.soon();
  }

  #rest(): void {
    this.#unwritten.write();
    this.#deps.journal.settle();
    this.#end();
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#journalFailed(error);
    }
  }

  /** Without a journal nothing may be sent. What is known is told; what was not written is unknown to the next start. */
  #journalFailed(error: unknown): void {
    this.#pause = journalPause(error);
    if (this.#still) return;
    this.#unwritten.stop();
    if (this.#underWay.size > 0 || this.#intended.busy) return;
    this.#deps.journal.close();
    this.#end();
  }

  /** Why it stopped is of no matter where nothing is left to do. */
  #isOver(): boolean {
    const { waiting, sending } = this.#counts;
    return waiting + sending + this.#unknown.length === 0 && this.#pause?.code !== 'journal';
  }

  #end(): void {
    this.#still = true;
    const nowMs = this.#exchange.now();
    const pause = this.#cancelled || this.#isOver() ? null : this.#pause;
    this.#record = {
      ...this.#record,
      state: this.#cancelled ? 'cancelled' : pause === null ? 'done' : 'paused',
      pause,
      endedAt: pause === null ? new Date(nowMs).toISOString() : null,
      activeMs: this.#record.activeMs + Math.max(0, nowMs - this.#startedMs),
    };
    try {
      this.#deps.runs.put(this.#record);
    } catch (error) {
      // On disk it is still `running`: the next start looks at its rows.
      this.#record = { ...this.#record, state: 'paused', pause: journalPause(error), endedAt: null };
    }
    this.#deps.at?.('still');
    this.#throttle.now();
    this.#deps.onStill?.(this.#record);
  }
}

function pacedDeps(deps: ExchangeDeps, perSecond: number | null, stop: AbortSignal): ExchangeDeps {
  return perSecond === null ? deps : { ...deps, transport: pacedTransport(deps.transport, perSecond, stop) };
}
