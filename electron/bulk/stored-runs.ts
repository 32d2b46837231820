import type { RowCounts } from '../../shared/model/bulk.js';
import type { BulkDeps } from './bulk-deps.js';
import { pauseOf } from './halting.js';
import type { ImportDeps } from './import-run.js';
import { createJournal, type Journal, noCounts } from './journal.js';
import { recoverRows } from './recover-rows.js';
import type { RunRecord } from './run-record.js';
import { createRunStore, type RunStore } from './run-store.js';
import { createTokenBlocks, type TokenBlocks } from './token-blocks.js';

/** All runs as the database has them, with their journals and tokens. What a crash left running is found paused. */
export class StoredRuns implements ImportDeps {
  readonly runs: RunStore;
  readonly database: ImportDeps['database'];
  readonly readList: ImportDeps['readList'];
  /** Read before the program ended, and never begun. */
  readonly unstarted: RunRecord[] = [];
  readonly #deps: BulkDeps;
  readonly #counted = new Map<string, RowCounts>();
  readonly #memory = new Map<number, string[]>();

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

  /** Counting half a million rows takes a while, and nothing changes of a run that stands still. */
  countsOf(record: RunRecord): RowCounts {
    const { id, state, total } = record;
    if (state === 'draft' || state === 'frozen') return { ...noCounts(), waiting: total };
    const key = this.runs.keyOf(id);
    if (key === null) return noCounts();
    const counts = this.#counted.get(id) ?? this.journalOf(record, key).counts();
    this.#counted.set(id, counts);
    return counts;
  }

  /** Its rows changed. */
  countAnew(runId: string): void {
    this.#counted.delete(runId);
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
}
