import { setMaxListeners } from 'node:events';
import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions, BulkPause, BulkProgress, RowCounts } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { pacedTransport } from '../http/paced-transport.js';
import { actOnRow, type RunTarget } from './act-on-row.js';
import type { Journal } from './journal.js';
import { ProgressMeter, Throttle } from './progress-meter.js';
import { RunEngine } from './run-engine.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';
import type { TokenBlocks } from './token-blocks.js';

export interface DriverDeps {
  readonly runs: RunStore;
  readonly journal: Journal;
  readonly tokens: Pick<TokenBlocks, 'get'>;
  readonly exchange: ExchangeDeps;
  /** At most four times a second, and at each change of state. */
  onProgress(progress: BulkProgress): void;
  onRow?(row: number, state: RowState, result: ActResult | null): void;
  /** It stands still: paused, cancelled or done, as the record says. */
  onStill?(record: RunRecord): void;
}

/** A run while it goes. Made anew for each start and each resume. */
export class RunDriver {
  readonly #deps: DriverDeps;
  readonly #engine: RunEngine;
  readonly #meter = new ProgressMeter();
  readonly #throttle: Throttle;
  readonly #stopPacing = new AbortController();
  readonly #startedMs: number;
  #record: RunRecord;
  #cancelled = false;
  #stopped = false;

  constructor(deps: DriverDeps, record: RunRecord, options: BulkOptions, target: RunTarget) {
    this.#deps = deps;
    this.#startedMs = deps.exchange.now();
    // One listener for each request that waits for its turn is no leak.
    setMaxListeners(0, this.#stopPacing.signal);
    const exchange = pacedDeps(deps.exchange, options.ratePerSecond, this.#stopPacing.signal);
    this.#engine = new RunEngine({
      journal: deps.journal,
      options,
      tokenOf: (row) => deps.tokens.get(row),
      act: (row, token, kind) => {
        const input = deps.journal.inputOf(row);
        const sessionId = input?.sessionId ?? null;
        const tokenFingerprint = input?.fingerprint;
        return actOnRow(exchange, target, options, { token, tokenFingerprint, sessionId, kind });
      },
      onRow: (row, state, result) => {
        deps.onRow?.(row, state, result);
        this.#throttle.soon();
      },
      onHalting: () => this.#stopPacing.abort(),
      onStill: (pause) => this.#still(pause),
    });
    this.#throttle = new Throttle(
      () => deps.onProgress(this.progress()),
      () => performance.now(),
    );
    const startedAt = record.startedAt ?? new Date(this.#startedMs).toISOString();
    this.#record = { ...record, state: 'running', pause: null, startedAt, endedAt: null };
    deps.runs.put(this.#record);
  }

  start(): void {
    this.#throttle.now();
    this.#engine.start();
  }

  underWay(): ReadonlySet<number> {
    return this.#engine.underWay();
  }

  halt(pause: BulkPause): void {
    this.#engine.halt(pause);
  }

  cancel(pause: BulkPause): void {
    this.#cancelled = true;
    this.#engine.halt(pause);
  }

  /** The program ends. The record stays `running`: the next start finds it so. */
  abandon(): void {
    this.#stopped = true;
    this.#throttle.stop();
    this.#engine.abandon();
    this.#stopPacing.abort();
  }

  progress(): BulkProgress {
    const nowMs = performance.now();
    const running = this.#record.state === 'running';
    const { counts } = this.#engine;
    const ended = this.#record.total - counts.waiting - counts.sending;
    if (running) this.#meter.sample(nowMs, ended);
    const perSecond = running ? this.#meter.perSecond(nowMs, ended) : 0;
    const left = counts.waiting + counts.sending;
    const soFar = running ? this.#deps.exchange.now() - this.#startedMs : 0;
    return {
      ...progressOf(this.#record, counts),
      ratePerSecond: perSecond,
      leftMs: perSecond > 0 ? Math.round((left / perSecond) * 1000) : null,
      activeMs: this.#record.activeMs + Math.max(0, soFar),
    };
  }

  #still(pause: BulkPause | null): void {
    if (this.#stopped) return;
    this.#stopped = true;
    const nowMs = this.#deps.exchange.now();
    const over = this.#cancelled || pause === null;
    this.#record = {
      ...this.#record,
      state: this.#cancelled ? 'cancelled' : pause === null ? 'done' : 'paused',
      pause: over ? null : pause,
      endedAt: over ? new Date(nowMs).toISOString() : null,
      activeMs: this.#record.activeMs + Math.max(0, nowMs - this.#startedMs),
    };
    this.#deps.runs.put(this.#record);
    this.#throttle.now();
    this.#deps.onStill?.(this.#record);
  }
}

/** What is known of a run that does not go now. */
export function progressOf(record: RunRecord, counts: RowCounts): BulkProgress {
  return {
    runId: record.id,
    state: record.state,
    pause: record.pause,
    total: record.total,
    counts: { ...counts },
    ratePerSecond: 0,
    leftMs: null,
    activeMs: record.activeMs,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
  };
}

function pacedDeps(deps: ExchangeDeps, perSecond: number | null, stop: AbortSignal): ExchangeDeps {
  return perSecond === null ? deps : { ...deps, transport: pacedTransport(deps.transport, perSecond, stop) };
}
