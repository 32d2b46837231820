import type { RowCounts } from '../../shared/model/bulk.js';
import { rowStates } from '../../shared/model/bulk-words.js';
import type { Database } from '../history/database.js';
import { inDurableTransaction, inTransaction } from '../history/migrations.js';
import { createEndTable } from './end-table.js';
import { createIntentLog } from './intent-log.js';
import { createKeptEnds } from './kept-ends.js';
import { createRowBlocks, type InputRow } from './row-blocks.js';
import type { EndedRow } from './row-end.js';

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
  /** Of which CheckToken is to be asked. */
  unknown(): number[];
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
  /** What was read in of a row. */
  inputOf(row: number): InputRow | null;
}

export function createJournal(database: Database, run: number): Journal {
  const ends = createEndTable(database, run);
  const kept = createKeptEnds(database, run);
  const rows = createRowBlocks(database, run);
  const intents = createIntentLog(intentPath(database, run));
  // Only a transaction that writes something waits for the disk.
  const touch = database.prepare('UPDATE batch_run SET seq = seq WHERE seq = ?');

  return {
    counts() {
      const counts = noCounts();
      let left = rows.count();
      for (const { state, n } of kept.tally()) {
        counts[state] = n;
        left -= n;
      }
      counts.waiting = left;
      return counts;
    },
    waiting(after, limit) {
      const all = rows.count();
      const found: number[] = [];
      // Rows are numbered without gaps, so those that ended tell which have not.
      for (let from = after; from < all && found.length < limit; from += limit) {
        const over = kept.numbersBetween(from, from + limit);
        for (let row = from + 1; row <= Math.min(all, from + limit) && found.length < limit; row++)
          if (!over.has(row)) found.push(row);
      }
      return found;
    },
    unknown: () => kept.inStates(['unknown'], 0, rows.count()),
    intend: (rows) => intents.intend(rows),
    write({ ended, released }) {
      try {
        if (ended.length > 0) inTransaction(database, () => ends.add(ended));
      } catch (error) {
        ends.forget();
        throw error;
      }
      intents.release(released);
    },
    settle() {
      inDurableTransaction(database, () => touch.run(run));
      intents.remove();
    },
    intended: () => new Set(intents.read()),
    close: () => intents.close(),
    giveUpSending() {
      const intended = intents.read();
      const changed = inDurableTransaction(database, () => ends.addUnknown(intended));
      intents.remove();
      return changed;
    },
    sendAgain: (rows) => inTransaction(database, () => ends.remove(rows)),
    inputOf: (row) => rows.get(row),
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
