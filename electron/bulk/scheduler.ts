import { setMaxListeners } from 'node:events';
import type { BulkOptions, BulkPause, BulkProgress } from '../../shared/model/bulk.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { pacedTransport } from '../http/paced-transport.js';
import { type ActedRow, actOnRow, type RowCall, type RunOrder } from './act-on-row.js';
import { Halting, journalPause, pauseOf } from './halting.js';
import { IntendedRows } from './intended-rows.js';
import { LiveRun, type LiveRunDeps } from './live-run.js';
import { rowEndOf } from './row-ending.js';
import type { RunRecord } from './run-record.js';
import type { TokenBlocks } from './token-blocks.js';
import { Unwritten } from './unwritten.js';

export interface SchedulerDeps extends LiveRunDeps {
  readonly tokens: Pick<TokenBlocks, 'get'>;
  readonly exchange: ExchangeDeps;
  onExchange?(row: number, finished: RecordedExchange): void;
}

/**
 * Which rows of a run are under way, made anew for each start. The intent of a row is on the disk before it leaves, its
 * end soon after it is known: after a crash a row without an intent has not left, and one with an intent and no end is
 * unknown.
 */
export class Scheduler {
  readonly #deps: SchedulerDeps;
  readonly #options: BulkOptions;
  readonly #order: RunOrder;
  readonly #live: LiveRun;
  readonly #halting: Halting;
  readonly #intended: IntendedRows;
  readonly #unwritten: Unwritten;
  readonly #underWay = new Set<number>();
  /** Of which CheckToken is to be asked. */
  readonly #unknown: number[];
  readonly #stopPacing = new AbortController();
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
    this.#options = options;
    this.#order = order;
    // One listener for each request that waits for its turn is no leak.
    setMaxListeners(0, this.#stopPacing.signal);
    this.#deps = { ...deps, exchange: pacedDeps(exchange, options.ratePerSecond, this.#stopPacing.signal) };
    this.#halting = new Halting(options);
    this.#unwritten = new Unwritten(journal, (error) => this.#journalFailed(error));
    this.#intended = new IntendedRows({
      journal,
      options,
      onReady: () => this.#soon(),
      onFailed: (error) => this.#journalFailed(error),
    });
    this.#unknown = journal.unknown();
    this.#live = new LiveRun(deps, record, () => exchange.now());
  }

  start(): void {
    this.#live.tellNow();
    this.#pump();
  }

  /** Rows that have left and have no end yet. What has one is written first, so that whoever reads the rows sees it. */
  underWay(): ReadonlySet<number> {
    this.#attempt(() => this.#unwritten.write());
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
    this.#live.tellNoMore();
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
    return this.#live.progress();
  }

  #soon(): void {
    if (this.#pumping) return;
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
    const token = this.#deps.tokens.get(row);
    if (token === null) {
      if (call === 'logout') this.#unwritten.release(row);
      this.#pause ??= pauseOf('tokens-needed');
      return false;
    }
    this.#underWay.add(row);
    if (call === 'logout') this.#live.move(row, 'waiting', 'sending', null);
    this.#deps.at?.('sending');
    actOnRow(this.#deps, this.#order, this.#options, row, token, call).then(
      (acted) => this.#over(row, call, acted),
      // Said never to happen. The row keeps its intent, and is unknown for that.
      (error) => {
        this.#underWay.delete(row);
        this.#journalFailed(error);
      },
    );
    return true;
  }

  #over(row: number, call: RowCall, { result, retryAtMs }: ActedRow): void {
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
      this.#live.move(row, 'sending', 'waiting', result);
      this.#intended.again(row);
    } else if (call === 'resolve' && end.row.state === 'unknown' && this.resendUnknown) {
      this.#attempt(() => this.#sendOnce(row));
    } else {
      this.#unwritten.end(end.row);
      this.#live.move(row, call === 'resolve' ? 'unknown' : 'sending', end.row.state, result);
    }
    this.#soon();
  }

  #sendOnce(row: number): void {
    this.#deps.journal.sendAgain([row]);
    this.#live.move(row, 'unknown', 'waiting', null);
    this.#intended.again(row);
  }

  #giveBack(): void {
    this.#unwritten.release(...this.#intended.giveBack());
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

  #end(): void {
    this.#still = true;
    // Why it stopped is of no matter where nothing is left to do.
    const isOver = this.#live.left + this.#unknown.length === 0 && this.#pause?.code !== 'journal';
    const pause = this.#cancelled || isOver ? null : this.#pause;
    this.#live.end(this.#cancelled ? 'cancelled' : pause === null ? 'done' : 'paused', pause);
  }
}

function pacedDeps(deps: ExchangeDeps, perSecond: number | null, stop: AbortSignal): ExchangeDeps {
  return perSecond === null ? deps : { ...deps, transport: pacedTransport(deps.transport, perSecond, stop) };
}
