import type { RowCounts } from '../../shared/model/bulk.js';
import { rowStates } from '../../shared/model/bulk-words.js';
import type { Database } from '../storage/database.js';
import { inDurableTransaction, inTransaction } from '../storage/transaction.js';
import { createEndTable } from './end-table.js';
import { createIntents } from './intents.js';
import { createKeptEnds } from './kept-ends.js';
import { createRowBlocks, type InputRow } from './row-blocks.js';
import type { EndedRow } from './row-end.js';
import type { AtPoint } from './run-points.js';

/** What changes together. */
export interface JournalStep {
  readonly ended: readonly EndedRow[];
  /** Intended before, and known not to have left. */
  readonly released: readonly number[];
}

/** What a look after a crash found. */
export interface Recovered {
  /** Rows that may have left and whose end nobody saw: `unknown` from here on. */
  readonly interrupted: number;
  /** How many of them only because what is kept of them is damaged or missing. */
  readonly damaged: number;
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
  /** Whether rows may have left, as far as the intents tell: the run's own record may be older than they are. */
  wasOpened(): boolean;
  /** Before the first row leaves. Throws where there is no room for the intents. */
  open(): void;
  /** Resolves when it is on the disk itself that these may leave. */
  intend(rows: readonly number[]): Promise<void>;
  /** All or nothing. A power cut may take the last of it: then those rows are intended only, and so unknown. */
  write(step: JournalStep): void;
  /** Nothing is under way any more: puts all onto the disk itself. */
  settle(): void;
  /** Rows that may have left, those that ended among them. */
  intended(): ReadonlySet<number>;
  /** The program ends while something is under way. */
  close(): void;
  /** What `recover` would make unknown. */
  interrupted(): readonly number[];
  /** After a crash, and before a run goes on: what may have left and has no end is unknown. */
  recover(): Recovered;
  /** Looks at each end that is kept; one that does not fit itself or its intent becomes unknown. Gives how many. */
  verify(breathe: () => Promise<void>): Promise<number>;
  /** A person asks for them again. Gives those that were changed. */
  sendAgain(rows: readonly number[]): number;
  /** With what is beside the database. */
  remove(): void;
  /** What was read in of a row. */
  inputOf(row: number): InputRow | null;
}

interface JournalOf {
  /** By which the rows know their run. */
  readonly key: number;
  readonly id: string;
  readonly total: number;
  readonly at?: AtPoint | undefined;
}

const pageSize = 5_000;

export function createJournal(database: Database, { key, id, total, at }: JournalOf): Journal {
  const ends = createEndTable(database, key);
  const kept = createKeptEnds(database, key);
  const rows = createRowBlocks(database, key);
  const path = intentsPath(database, key);
  const intents = createIntents({ path, runId: id, total });
  // Only a transaction that writes something waits for the disk.
  const touch = database.prepare('UPDATE run SET seq = seq WHERE seq = ?');

  /** Rows of these that have no end. */
  const openOf = (left: Has): number[] => {
    const found: number[] = [];
    for (let after = 0; after < total; after += pageSize) {
      const over = kept.numbersBetween(after, after + pageSize);
      for (let row = after + 1; row <= Math.min(total, after + pageSize); row++)
        if (left.has(row) && !over.has(row)) found.push(row);
    }
    return found;
  };
  const makeUnknown = (left: Has): number =>
    inDurableTransaction(database, () => ends.addUnknown(openOf(left)));
  /** Ends are on disk before: a row without one whose intent is gone would be sent. Anew where it was damaged: what has an end may have left, and nothing else has. */
  const mend = (): void => {
    const left = new Set<number>();
    for (let after = 0; after < total; after += pageSize)
      for (const row of kept.numbersBetween(after, after + pageSize)) left.add(row);
    intents.create(left);
  };

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
    wasOpened: () => intents.exists,
    open() {
      if (!intents.exists) intents.create(new Set());
    },
    async intend(wanted) {
      at?.('intending');
      await intents.intend(wanted);
      at?.('intended');
    },
    write({ ended, released }) {
      try {
        if (ended.length > 0)
          inTransaction(database, () => {
            ends.add(ended);
            at?.('writing');
          });
      } catch (error) {
        ends.forget();
        throw error;
      }
      intents.release(released);
      at?.('written');
    },
    settle() {
      inDurableTransaction(database, () => touch.run(key));
      at?.('settled');
    },
    intended: () => new Set(intents.read().rows),
    close: () => intents.close(),
    interrupted: () => openOf(new Set(intents.read().rows)),
    recover() {
      const { rows: left, damaged } = intents.read();
      const interrupted = makeUnknown(new Set(left));
      if (damaged === 0) return { interrupted, damaged };
      mend();
      return { interrupted, damaged: Math.min(damaged, interrupted) };
    },
    async verify(breathe) {
      const left = new Set(intents.read().rows);
      let wrong = 0;
      let old = false;
      for (let after = 0; path !== null && after < total; after += pageSize) {
        const found = ends.unsound(after, after + pageSize);
        wrong += found.length;
        inDurableTransaction(database, () => ends.makeUnknown(found));
        for (const row of kept.numbersBetween(after, after + pageSize)) old ||= !left.has(row);
        await breathe();
      }
      if (!old) return wrong;
      // An end without an intent: the intents are older than the ends, and prove nothing of the other rows.
      wrong += makeUnknown({ has: () => true });
      mend();
      return wrong;
    },
    sendAgain(wanted) {
      const changed = inDurableTransaction(database, () => ends.remove(wanted));
      intents.release(wanted);
      return changed;
    },
    remove: () => intents.remove(),
    inputOf: (row) => rows.get(row),
  };
}

/** Beside the database; where that is in memory only, nowhere. */
function intentsPath(database: Database, key: number): string | null {
  const path = database.location();
  return path === null || path === '' ? null : `${path}-intents-${key}`;
}

type Has = Pick<ReadonlySet<number>, 'has'>;

export function noCounts(): RowCounts {
  return Object.fromEntries(rowStates.map((state) => [state, 0])) as RowCounts;
}
