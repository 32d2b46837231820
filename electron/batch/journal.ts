import type { RowCounts } from '../../shared/contract/batch.js';
import { type RowState, rowStates } from '../../shared/contract/batch-words.js';
import type { Database } from '../store/database.js';
import { inDurableTransaction, inTransaction } from '../store/migrations.js';
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
  /** About to leave: nothing of them may, before the step is written. */
  readonly intended: readonly number[];
}

/** The rows of one run. A row that is `waiting` here was never begun, or none of its bytes left. */
export interface Journal {
  counts(): RowCounts;
  /** Rows that wait, in order, from behind `after`. */
  waiting(after: number, limit: number): number[];
  inState(state: Exclude<RowState, 'waiting' | 'sending'>, after: number, limit: number): number[];
  /** All or nothing; with an intent in it, on the disk itself before it returns. */
  write(step: JournalStep): void;
  /** After a crash: what was under way may have left or not. Gives how many. */
  giveUpSending(): number;
  /** A person asks for them again. Gives those that were changed. */
  sendAgain(rows: readonly number[]): number;
  sessionOf(row: number): string | null;
}

export function createJournal(database: Database, run: number): Journal {
  const tally = database.prepare('SELECT state, count(*) AS n FROM batch_row WHERE run = ? GROUP BY state');
  const waiting = database.prepare(
    "SELECT row FROM batch_row WHERE run = ? AND row > ? AND state = 'waiting' ORDER BY row LIMIT ?",
  );
  const inState = database.prepare(
    "SELECT row FROM batch_row WHERE run = ? AND state = ? AND state NOT IN ('waiting', 'sending') AND row > ? ORDER BY row LIMIT ?",
  );
  // Each change names the state it comes from: a row that ended can never be begun again by mistake.
  const intend = database.prepare(
    "UPDATE batch_row SET state = 'sending' WHERE run = ? AND row = ? AND state = 'waiting'",
  );
  const release = database.prepare(
    "UPDATE batch_row SET state = 'waiting' WHERE run = ? AND row = ? AND state = 'sending'",
  );
  const end = database.prepare(
    "UPDATE batch_row SET state = ?, ending = ? WHERE run = ? AND row = ? AND state IN ('sending', 'unknown')",
  );
  const giveUp = database.prepare(
    "UPDATE batch_row SET state = 'unknown' WHERE run = ? AND state = 'sending'",
  );
  const again = database.prepare(
    "UPDATE batch_row SET state = 'waiting', ending = NULL WHERE run = ? AND row = ? AND state NOT IN ('waiting', 'sending')",
  );
  const session = database.prepare('SELECT session_id FROM batch_row WHERE run = ? AND row = ?');

  const write = ({ ended, released, intended }: JournalStep): void => {
    for (const { row, state, ending } of ended) end.run(state, JSON.stringify(ending), run, row);
    for (const row of released) release.run(run, row);
    for (const row of intended) {
      if (Number(intend.run(run, row).changes) !== 1) throw new Error('A row was about to be begun twice.');
    }
  };

  return {
    counts() {
      const counts = noCounts();
      for (const { state, n } of tally.all(run)) counts[state as RowState] = n;
      return counts;
    },
    waiting: (after, limit) => waiting.all(run, after, limit).map(({ row }) => row),
    inState: (state, after, limit) => inState.all(run, state, after, limit).map(({ row }) => row),
    write(step) {
      const durably = step.intended.length > 0 ? inDurableTransaction : inTransaction;
      durably(database, () => write(step));
    },
    giveUpSending: () => Number(giveUp.run(run).changes),
    sendAgain: (rows) =>
      inTransaction(database, () =>
        rows.reduce((changed, row) => changed + Number(again.run(run, row).changes), 0),
      ),
    sessionOf: (row) => session.get(run, row)?.session_id ?? null,
  };
}

export function noCounts(): RowCounts {
  return Object.fromEntries(rowStates.map((state) => [state, 0])) as RowCounts;
}
