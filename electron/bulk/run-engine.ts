import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions, BulkPause, RowCounts } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import { bulkText } from '../../shared/text/en/bulk.js';
import { Halting, pauseOf } from './halting.js';
import { IntentsAhead } from './intents-ahead.js';
import type { Journal } from './journal.js';
import { type RowEnd, rowEndOf } from './row-ending.js';
import { RowsToSend } from './rows-to-send.js';
import { Unwritten } from './unwritten.js';

export interface Acted {
  readonly result: ActResult;
  /** What a 429 or 503 said, in ms since 1970. */
  readonly retryAtMs: number | null;
}

export interface EngineDeps {
  readonly journal: Journal;
  readonly options: Pick<BulkOptions, 'concurrency' | 'ratePerSecond' | 'stopAfterFailures'>;
  tokenOf(row: number): string | null;
  /** The Logout of a row, or, of an unknown one, the CheckToken. Never rejects. */
  act(row: number, token: string, kind: 'logout' | 'resolve'): Promise<Acted>;
  /** A row got another state. */
  onRow(row: number, state: RowState, result: ActResult | null): void;
  /** Nothing more is begun: what waits for its turn at a limit need not wait. May be called more than once. */
  onHalting(): void;
  /** Nothing is under way any more, and everything is on disk. `pause` null: nothing is left to do. */
  onStill(pause: BulkPause | null): void;
}

/**
 * Sends what waits. The intent of a row is on the disk before it leaves, its end soon after it is known. So after a crash
 * a row without an intent has not left, and one with an intent and no end is unknown.
 */
export class RunEngine {
  readonly counts: RowCounts;
  readonly #deps: EngineDeps;
  readonly #halting: Halting;
  readonly #intents: IntentsAhead;
  /** Of which CheckToken is to be asked. */
  #unknown: number[];
  readonly #waiting: RowsToSend;
  readonly #unwritten: Unwritten;
  readonly #underWay = new Set<number>();
  #pause: BulkPause | null = null;
  #still = false;
  #pumping = false;

  constructor(deps: EngineDeps) {
    this.#deps = deps;
    this.#halting = new Halting(deps.options);
    this.#waiting = new RowsToSend(deps.journal);
    this.#unwritten = new Unwritten(deps.journal, (error) => this.#journalFailed(error));
    this.#intents = new IntentsAhead({
      journal: deps.journal,
      options: deps.options,
      next: (most) => this.#waiting.next(most),
      onReady: () => this.#soon(),
      onFailed: (error) => this.#journalFailed(error),
    });
    this.counts = deps.journal.counts();
    this.#unknown = deps.journal.unknown();
  }

  start(): void {
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

  /** The program ends: what is known is written, what is under way stays intended on disk. */
  abandon(): void {
    this.#pause ??= pauseOf('restart', bulkText.pause.restart);
    this.#still = true;
    this.#releaseReady();
    this.#attempt(() => this.#unwritten.write());
    this.#deps.journal.close();
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
      while (
        this.#pause === null &&
        this.#underWay.size < this.#deps.options.concurrency &&
        this.#beginOne()
      );
      if (this.#pause !== null) {
        this.#deps.onHalting();
        this.#releaseReady();
      }
      if (this.#pause === null) this.#intents.fill();
      if (this.#underWay.size === 0 && !this.#intents.busy) this.#rest();
      else this.#unwritten.writeSoon();
    } catch (error) {
      this.#journalFailed(error);
    }
  }

  #beginOne(): boolean {
    const asked = this.#unknown.shift();
    if (asked !== undefined) return this.#begin(asked, 'resolve');
    const row = this.#intents.take();
    return row !== undefined && this.#begin(row, 'logout');
  }

  #begin(row: number, kind: 'logout' | 'resolve'): boolean {
    const token = this.#deps.tokenOf(row);
    if (token === null) {
      if (kind === 'logout') this.#unwritten.release(row);
      this.#pause ??= pauseOf('tokens-needed', bulkText.pause.tokensNeeded);
      return false;
    }
    this.#underWay.add(row);
    if (kind === 'logout') this.#move(row, 'waiting', 'sending', null);
    void this.#deps.act(row, token, kind).then(
      ({ result, retryAtMs }) =>
        this.#over(row, kind, rowEndOf(row, result, kind === 'resolve'), result, retryAtMs),
      // Said never to happen. The row keeps its intent, and is unknown for that.
      (error) => {
        this.#underWay.delete(row);
        this.#journalFailed(error);
      },
    );
    return true;
  }

  #over(
    row: number,
    kind: 'logout' | 'resolve',
    end: RowEnd,
    result: ActResult,
    retryAtMs: number | null,
  ): void {
    this.#underWay.delete(row);
    if (this.#still) {
      // Abandoned, but the program still lives: one more thing is known.
      if (end.kind === 'ended')
        this.#attempt(() => this.#deps.journal.write({ ended: [end.row], released: [] }));
      return;
    }
    this.#pause ??= this.#halting.after(end, retryAtMs);
    if (end.kind === 'ended') {
      this.#unwritten.end(end.row);
      this.#move(row, kind === 'resolve' ? 'unknown' : 'sending', end.row.state, result);
    } else if (kind === 'logout') {
      this.#unwritten.release(row);
      this.#move(row, 'sending', 'waiting', null);
      this.#waiting.again(row);
    } else {
      this.#unknown.push(row);
    }
    this.#soon();
  }

  #releaseReady(): void {
    this.#unwritten.release(...this.#intents.giveBack());
  }

  #move(row: number, from: RowState, to: RowState, result: ActResult | null): void {
    this.counts[from] -= 1;
    this.counts[to] += 1;
    this.#deps.onRow(row, to, result);
  }

  #rest(): void {
    this.#unwritten.write();
    this.#deps.journal.settle();
    this.#still = true;
    this.#deps.onStill(this.#pause);
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#journalFailed(error);
    }
  }

  /** Without a journal nothing may be sent. What was not written stays `sending` on disk: unknown, never lost. */
  #journalFailed(error: unknown): void {
    const why = error instanceof Error ? error.message : 'unknown';
    this.#pause = pauseOf('journal', bulkText.pause.journal(why));
    if (this.#underWay.size > 0 || this.#intents.busy || this.#still) return;
    this.#still = true;
    this.#deps.journal.close();
    this.#unwritten.stop();
    this.#deps.onStill(this.#pause);
  }
}
