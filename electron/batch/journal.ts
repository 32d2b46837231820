import type { RowCounts } from '../../shared/contract/batch.js';
import { type RowState, rowStates } from '../../shared/contract/batch-words.js';
import type { Database } from '../store/database.js';
import { inDurableTransaction, inTransaction } from '../store/migrations.js';
import { createIntentLog } from './intent-log.js';
import type { RowEnding } from './run-record.js';

export interface EndedRow {
  readonly row: number;
  readonly state: RowState;
  readonly ending: RowEnding;
}

/** What changes together. */
export interface JournalStep {
  readonly ended: readonly EndedRow[];
  /** Intended before, and known not to have left. */
  readonly released: readonly number[];
}

/**
 * The rows of one run, and the intents of those that are under way. A row that is `waiting` here and not intended was
 * never begun, or none of its bytes left.
 */
export interface Journal {
  counts(): RowCounts;
  /** Rows that wait, in order, from behind `after`. */
  waiting(after: number, limit: number): number[];
  inState(state: Exclude<RowState, 'waiting' | 'sending'>, after: number, limit: number): number[];
  /** Resolves when it is on the disk itself that these may leave. */
  intend(rows: readonly number[]): Promise<void>;
  /** All or nothing. A power cut may take the last of it: then those rows are intended only, and so unknown. */
  write(step: JournalStep): void;
  /** Nothing is under way any more: puts all onto the disk itself, and forgets the intents. */
  settle(): void;
  /** Rows that may have left, where a run came to a stop without its journal. */
  intended(): ReadonlySet<number>;
  /** The program ends while something is under way. */
  close(): void;
  /** After a crash: what was under way may have left or not. Gives how many. */
  giveUpSending(): number;
  /** A person asks for them again. Gives those that were changed. */
  sendAgain(rows: readonly number[]): number;
  sessionOf(row: number): string | null;
}

export function createJournal(database: Database, run: number): Journal {
  // In words that the index knows; half a million rows that wait are not looked at one by one for it.
  const tally = database.prepare(
    "SELECT state, count(*) AS n FROM batch_row WHERE run = ? AND state NOT IN ('waiting', 'sending') GROUP BY state",
  );
  const last = database.prepare('SELECT max(row) AS n FROM batch_row WHERE run = ?');
  const waiting = database.prepare(
    "SELECT row FROM batch_row WHERE run = ? AND row > ? AND state = 'waiting' ORDER BY row LIMIT ?",
  );
  const inState = database.prepare(
    "SELECT row FROM batch_row WHERE run = ? AND state = ? AND state NOT IN ('waiting', 'sending') AND row > ? ORDER BY row LIMIT ?",
  );
  const intents = createIntentLog(intentPath(database, run));
  // Each change names the state it comes from: a row that ended can never be ended again by mistake.
  const end = database.prepare(
    "UPDATE batch_row SET state = ?, ending = ? WHERE run = ? AND row = ? AND state IN ('waiting', 'unknown')",
  );
  const giveUp = database.prepare(
    "UPDATE batch_row SET state = 'unknown' WHERE run = ? AND row = ? AND state = 'waiting'",
  );
  const again = database.prepare(
    "UPDATE batch_row SET state = 'waiting', ending = NULL WHERE run = ? AND row = ? AND state NOT IN ('waiting', 'sending')",
  );
  // Only a transaction that writes something waits for the disk.
  const touch = database.prepare('UPDATE batch_run SET seq = seq WHERE seq = ?');
  const session = database.prepare('SELECT session_id FROM batch_row WHERE run = ? AND row = ?');

  return {
    counts() {
      const counts = noCounts();
      let left: number = last.get(run)?.n ?? 0;
      for (const { state, n } of tally.all(run)) {
        counts[state as RowState] = n;
        left -= n;
      }
      counts.waiting = left;
      return counts;
    },
    waiting: (after, limit) => waiting.all(run, after, limit).map(({ row }) => row),
    inState: (state, after, limit) => inState.all(run, state, after, limit).map(({ row }) => row),
    intend: (rows) => intents.intend(rows),
    write({ ended, released }) {
      if (ended.length > 0)
        inTransaction(database, () => {
          for (const { row, state, ending } of ended) {
            if (Number(end.run(state, JSON.stringify(ending), run, row).changes) !== 1)
              throw new Error('A row was about to be ended twice.');
          }
        });
      intents.release(released);
    },
    settle() {
      inDurableTransaction(database, () => touch.run(run));
      intents.remove();
    },
    intended: () => new Set(intents.read()),
    close: () => intents.close(),
    giveUpSending() {
      const rows = intents.read();
      const changed = inDurableTransaction(database, () =>
        rows.reduce((sum, row) => sum + Number(giveUp.run(run, row).changes), 0),
      );
      intents.remove();
      return changed;
    },
    sendAgain: (rows) =>
      inTransaction(database, () =>
        rows.reduce((changed, row) => changed + Number(again.run(run, row).changes), 0),
      ),
    sessionOf: (row) => session.get(run, row)?.session_id ?? null,
  };
}

/** Beside the database; where that is in memory only, nowhere. */
function intentPath(database: Database, run: number): string | null {
  const path = database.location();
  return path === null || path === '' ? null : `${path}-intents-${run}`;
}

export function noCounts(): RowCounts {
  return Object.fromEntries(rowStates.map((state) => [state, 0])) as RowCounts;
}
