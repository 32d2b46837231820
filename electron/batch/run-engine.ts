import type { ActResult } from '../../shared/contract/act.js';
import type { BatchOptions, BatchPause, RowCounts } from '../../shared/contract/batch.js';
import type { RowState } from '../../shared/contract/batch-words.js';
import { batchText } from '../../shared/strings/batch.js';
import { Halting, pauseOf } from './halting.js';
import type { EndedRow, Journal } from './journal.js';
import { type RowEnd, rowEndOf } from './row-ending.js';

export interface Acted {
  readonly result: ActResult;
  /** What a 429 or 503 said, in ms since 1970. */
  readonly retryAtMs: number | null;
}

export interface EngineDeps {
  readonly journal: Journal;
  readonly options: Pick<BatchOptions, 'concurrency' | 'ratePerSecond' | 'stopAfterFailures'>;
  tokenOf(row: number): string | null;
  /** The Logout of a row, or, of an unknown one, the CheckToken. Never rejects. */
  act(row: number, token: string, kind: 'logout' | 'resolve'): Promise<Acted>;
  /** A row got another state. */
  onRow(row: number, state: RowState, result: ActResult | null): void;
  /** Nothing more is begun: what waits for its turn at a limit need not wait. May be called more than once. */
  onHalting(): void;
  /** Nothing is under way any more, and everything is on disk. `pause` null: nothing is left to do. */
  onStill(pause: BatchPause | null): void;
}

/** Results wait at most so long to be written; a crash within it makes them `unknown`, which CheckToken then resolves. */
const writeWithinMs = 200;
const pageSize = 500;
const mostAhead = 64;

/**
 * Sends what waits. The intent of a row is on the disk before it leaves; its end is written together with the next
 * intents. So after a crash a row that is `waiting` on disk has not left, and one that is `sending` is unknown.
 */
export class RunEngine {
  readonly counts: RowCounts;
  readonly #deps: EngineDeps;
  readonly #halting: Halting;
  /** Intended on disk, not begun yet. */
  #ready: number[] = [];
  /** Of which CheckToken is to be asked. */
  #unknown: number[];
  #again: number[] = [];
  #ended: EndedRow[] = [];
  #released: number[] = [];
  #underWay = 0;
  #cursor = 0;
  /** The next ones that wait, read ahead. */
  #page: number[] = [];
  #exhausted = false;
  #pause: BatchPause | null = null;
  #still = false;
  #pumping = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: EngineDeps) {
    this.#deps = deps;
    this.#halting = new Halting(deps.options);
    this.counts = deps.journal.counts();
    this.#unknown = [];
    for (let after = 0; ; ) {
      const some = deps.journal.inState('unknown', after, pageSize);
      this.#unknown.push(...some);
      if (some.length < pageSize) break;
      after = some.at(-1) ?? after;
    }
  }

  start(): void {
    this.#pump();
  }

  /** Begins nothing more; `onStill` is called when what is under way is over. The first reason counts. */
  halt(pause: BatchPause): void {
    this.#pause ??= pause;
    this.#soon();
  }

  /** The program ends: what is known is written, what is under way stays `sending` on disk. */
  abandon(): void {
    this.#pause ??= pauseOf('restart', batchText.pause.restart);
    this.#still = true;
    this.#stopTimer();
    this.#releaseReady();
    this.#write([]);
  }

  #soon(): void {
    if (this.#pumping || this.#still) return;
    this.#pumping = true;
    // The answers that came in the same turn are written together.
    setImmediate(() => {
      this.#pumping = false;
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#still) return;
    try {
      while (this.#pause === null && this.#underWay < this.#deps.options.concurrency && this.#beginOne());
      if (this.#pause !== null) {
        this.#deps.onHalting();
        this.#releaseReady();
      }
      if (this.#underWay === 0) this.#rest();
      else if (this.#ended.length > 0 || this.#released.length > 0) this.#writeLater();
    } catch (error) {
      this.#journalFailed(error);
    }
  }

  #beginOne(): boolean {
    const asked = this.#unknown.shift();
    if (asked !== undefined) return this.#begin(asked, 'resolve');
    if (this.#ready.length === 0) this.#intend();
    const row = this.#ready.shift();
    return row !== undefined && this.#begin(row, 'logout');
  }

  #begin(row: number, kind: 'logout' | 'resolve'): boolean {
    const token = this.#deps.tokenOf(row);
    if (token === null) {
      if (kind === 'logout') this.#release(row);
      this.#pause ??= pauseOf('tokens-needed', batchText.pause.tokensNeeded);
      return false;
    }
    this.#underWay += 1;
    void this.#deps.act(row, token, kind).then(
      ({ result, retryAtMs }) =>
        this.#over(row, kind, rowEndOf(row, result, kind === 'resolve'), result, retryAtMs),
      // Said never to happen. The row keeps its intent, and is unknown for that.
      (error) => {
        this.#underWay -= 1;
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
    this.#underWay -= 1;
    if (this.#still) {
      // Abandoned, but the program still lives: one more thing is known.
      if (end.kind === 'ended')
        this.#attempt(() => this.#deps.journal.write({ ended: [end.row], released: [], intended: [] }));
      return;
    }
    this.#pause ??= this.#halting.after(end, retryAtMs);
    if (end.kind === 'ended') {
      this.#ended.push(end.row);
      this.#move(row, kind === 'resolve' ? 'unknown' : 'sending', end.row.state, result);
    } else if (kind === 'logout') {
      this.#release(row);
      this.#again.push(row);
    } else {
      this.#unknown.push(row);
    }
    this.#soon();
  }

  /** Writes the ends so far together with the next intents. */
  #intend(): void {
    const { concurrency, ratePerSecond } = this.#deps.options;
    // Each commit waits for the disk, so some are intended ahead. Not many, and fewer where it goes slowly: each is
    // one more that a crash would leave unknown, though it had not left.
    const most =
      ratePerSecond === null
        ? Math.min(mostAhead, 2 * concurrency)
        : Math.min(concurrency, Math.max(1, Math.floor(ratePerSecond / 4)));
    const next = this.#next(most);
    if (next.length === 0) return;
    this.#write(next);
    this.#ready.push(...next);
    for (const row of next) this.#move(row, 'waiting', 'sending', null);
  }

  #next(most: number): number[] {
    if (this.#page.length === 0 && !this.#exhausted) {
      this.#page = this.#deps.journal.waiting(this.#cursor, pageSize);
      this.#cursor = this.#page.at(-1) ?? this.#cursor;
      this.#exhausted = this.#page.length < pageSize;
    }
    if (this.#page.length > 0) return this.#page.splice(0, most);
    return this.#again.splice(0, most);
  }

  #release(row: number): void {
    this.#released.push(row);
    this.#move(row, 'sending', 'waiting', null);
  }

  #releaseReady(): void {
    for (const row of this.#ready.splice(0)) this.#release(row);
  }

  #move(row: number, from: RowState, to: RowState, result: ActResult | null): void {
    this.counts[from] -= 1;
    this.counts[to] += 1;
    this.#deps.onRow(row, to, result);
  }

  #write(intended: readonly number[]): void {
    this.#stopTimer();
    const step = { ended: this.#ended, released: this.#released, intended };
    if (step.ended.length + step.released.length + intended.length === 0) return;
    this.#deps.journal.write(step);
    this.#ended = [];
    this.#released = [];
  }

  #writeLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      if (!this.#still) this.#attempt(() => this.#write([]));
    }, writeWithinMs);
  }

  #rest(): void {
    this.#write([]);
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
    this.#pause = pauseOf('journal', batchText.pause.journal(why));
    if (this.#underWay > 0 || this.#still) return;
    this.#still = true;
    this.#stopTimer();
    this.#deps.onStill(this.#pause);
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
