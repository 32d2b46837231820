import type { RowState } from '../../shared/model/bulk-words.js';
import type { Database } from '../storage/database.js';
import { type OwnEnd, readOwnEnd, type SharedEnd, sharedEndSchema } from './row-end.js';

/** How a row ended. Without `shared` and `own` where nobody saw it. */
export interface KeptEnd {
  readonly state: RowState;
  readonly shared: SharedEnd | null;
  readonly own: OwnEnd | null;
}

/** How the rows of one run ended, to be read. What is not here waits, or is under way. */
export interface KeptEnds {
  /** How many are in each state. */
  tally(): readonly { readonly state: RowState; readonly n: number }[];
  /** Numbers of rows in any of these states, in order. */
  inStates(states: readonly RowState[], offset: number, limit: number): number[];
  /** The ends of rows behind `after` and up to `upTo`, by number. */
  between(after: number, upTo: number): ReadonlyMap<number, KeptEnd>;
  /** Their numbers alone, and their states alone. */
  numbersBetween(after: number, upTo: number): ReadonlySet<number>;
  statesBetween(after: number, upTo: number): ReadonlyMap<number, RowState>;
}

export function createKeptEnds(database: Database, run: number): KeptEnds {
  const tally = database.prepare('SELECT state, count(*) AS n FROM row_end WHERE run = ? GROUP BY state');
  const ends = database.prepare(`SELECT e.row, e.state, e.own, s.end FROM row_end AS e
    LEFT JOIN row_end_shared AS s ON s.id = e.shared WHERE e.run = ? AND e.row > ? AND e.row <= ?`);
  const states = database.prepare('SELECT row, state FROM row_end WHERE run = ? AND row > ? AND row <= ?');
  // As one text: hundreds of objects would cost more than to find them.
  const numbers = database.prepare(
    'SELECT json_group_array(row) AS rows FROM row_end WHERE run = ? AND row > ? AND row <= ?',
  );
  return {
    tally: () => tally.all(run),
    inStates(wanted, offset, limit) {
      // Each state is sorted already, and they are merged as they are read.
      const merged = wanted
        .map(() => 'SELECT row FROM row_end WHERE run = ? AND state = ?')
        .join(' UNION ALL ');
      const values = wanted.flatMap((state) => [run, state]);
      return database
        .prepare(`${merged} ORDER BY row LIMIT ? OFFSET ?`)
        .all(...values, limit, offset)
        .map(({ row }) => row);
    },
    between(after, upTo) {
      const found = new Map<number, KeptEnd>();
      // Thousands end in the same way one after the other.
      let last: { readonly text: string; readonly shared: SharedEnd } | null = null;
      const sharedOf = (text: string): SharedEnd => {
        if (last?.text !== text) last = { text, shared: sharedEndSchema.parse(JSON.parse(text)) };
        return last.shared;
      };
      for (const { row, state, own, end } of ends.all(run, after, upTo)) {
        found.set(row, {
          state,
          shared: end === null ? null : sharedOf(end),
          own: own === null ? null : readOwnEnd(own),
        });
      }
      return found;
    },
    numbersBetween: (after, upTo) => new Set<number>(JSON.parse(numbers.get(run, after, upTo)?.rows ?? '[]')),
    statesBetween: (after, upTo) =>
      new Map(states.all(run, after, upTo).map(({ row, state }) => [row, state])),
  };
}
