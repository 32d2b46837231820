import type { Database } from '../storage/database.js';
import { ownPlaces } from './own-facts.js';
import { ofItsKind, rowColumns, type SummaryRow } from './summary-row.js';

/** Which exchanges carried a token, by its fingerprint. */
export interface TokenIndex {
  /** Takes in exchanges that wait, within a transaction; true where none is left. */
  takeIn(): boolean;
  /** Numbers of exchanges, highest first; also of those that still wait. */
  find(fingerprint: string): number[];
  /** The exchanges themselves, newest first; null where they are so many that few of them will be wanted. */
  rows(fingerprint: string): SummaryRow[] | null;
}

/** A fingerprint's random numbers each go to another page of the index: sorted, many go to one. */
const atOnce = 2000;
/** 48 of its 64 bits, so that it is a number; what is found is looked at once more. */
export const tokenKey = (fingerprint: string): number => Number.parseInt(fingerprint.slice(0, 12), 16);

const fewRows = 100;

interface Stretch {
  readonly rowid: number;
  readonly low: number;
  readonly high: number;
}

export function createTokenIndex(database: Database): TokenIndex {
  const stretches = database.prepare(
    `SELECT rowid, low, high FROM token_unindexed ORDER BY rowid LIMIT ${atOnce}`,
  );
  const shorten = database.prepare('UPDATE token_unindexed SET low = ? WHERE rowid = ?');
  const done = database.prepare('DELETE FROM token_unindexed WHERE rowid = ?');
  const rows = database.prepare(
    `SELECT seq, own ->> ${ownPlaces.fingerprint} AS fingerprint FROM exchange WHERE seq BETWEEN ? AND ? ORDER BY seq LIMIT ${atOnce}`,
  );
  const insert = database.prepare('INSERT OR IGNORE INTO exchange_token (token, seq) VALUES (?, ?)');
  // What is in the index, and what waits to be: those are gone through one by one.
  const carried = (columns: string, kind: string) =>
    `SELECT ${columns} FROM exchange_token AS t CROSS JOIN exchange AS e ON e.seq = t.seq ${kind}
      WHERE t.token = ?1 AND e.own ->> ${ownPlaces.fingerprint} = ?2
    UNION SELECT ${columns} FROM token_unindexed AS u CROSS JOIN exchange AS e ON e.seq BETWEEN u.low AND u.high ${kind}
      WHERE e.own ->> ${ownPlaces.fingerprint} = ?2
    ORDER BY 1 DESC`;
  const find = database.prepare(carried('e.seq', ''));
  const findRows = database.prepare(`${carried(rowColumns, ofItsKind)} LIMIT ${fewRows + 1}`);

  return {
    takeIn() {
      const found: { seq: number; fingerprint: string | null }[] = [];
      for (const { rowid, low, high } of stretches.all() as Stretch[]) {
        const some: typeof found = rows.all(low, high);
        found.push(...some);
        if (some.length < atOnce) done.run(rowid);
        else shorten.run((some[some.length - 1]?.seq ?? high) + 1, rowid);
        if (found.length >= atOnce) break;
      }
      const keys = found.flatMap(({ seq, fingerprint }) =>
        fingerprint === null ? [] : [[tokenKey(fingerprint), seq] as const],
      );
      keys.sort(([a], [b]) => a - b);
      for (const [key, seq] of keys) insert.run(key, seq);
      return stretches.get() === undefined;
    },
    find(fingerprint) {
      const rows: { seq: number }[] = find.all(tokenKey(fingerprint), fingerprint);
      return rows.map(({ seq }) => seq);
    },
    rows(fingerprint) {
      const rows: SummaryRow[] = findRows.all(tokenKey(fingerprint), fingerprint);
      return rows.length > fewRows ? null : rows;
    },
  };
}
