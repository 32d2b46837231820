import type { RowState } from '../../shared/model/bulk-words.js';
import type { Database } from '../storage/database.js';
import { prepareRows, type Value } from '../storage/insert-rows.js';
import { type EndedRow, isSameEnd, type SharedEnd } from './row-end.js';

/** Writes how the rows of one run ended. */
interface EndTable {
  /** Within a transaction. Throws where one of them has ended already, unless as `unknown`. */
  add(ended: readonly EndedRow[]): void;
  /** Of rows that nobody saw end. Gives how many had no end yet. */
  addUnknown(rows: readonly number[]): number;
  /** Rows behind `after` and up to `upTo` whose end is not as it was written, or says no state. */
  unsound(after: number, upTo: number): number[];
  /** Of rows that have an end already. */
  makeUnknown(rows: readonly number[]): void;
  /** They wait again. Gives how many had ended. */
  remove(rows: readonly number[]): number;
  /** To be called where a transaction was rolled back: what was written is not there any more. */
  forget(): void;
}

/** Rows that ended one after the other in the same way. */
interface AlikeRows {
  readonly state: RowState;
  readonly sharedId: number;
  readonly values: Value[];
}

/** Where answers quote what is each row's own there are as many kinds as rows. */
const mostKnown = 1_000;

export function createEndTable(database: Database, run: number): EndTable {
  const writeRows = prepareRows(database, 'row_end', ['run', 'state', 'shared'], ['row', 'own']);
  // Each change names the state it comes from: a row that ended can never be ended again by mistake.
  const replace = database.prepare(
    "UPDATE row_end SET state = ?, shared = ?, own = ? WHERE run = ? AND row = ? AND state = 'unknown'",
  );
  const unknown = database.prepare(
    "INSERT OR IGNORE INTO row_end (run, row, state) VALUES (?, ?, 'unknown')",
  );
  const select = database.prepare(
    'SELECT row, state, shared, own FROM row_end WHERE run = ? AND row > ? AND row <= ?',
  );
  const doubt = database.prepare(
    "UPDATE row_end SET state = 'unknown', shared = NULL, own = NULL WHERE run = ? AND row = ?",
  );
  const erase = database.prepare('DELETE FROM row_end WHERE run = ? AND row = ?');
  let sharedIdOf = createSharedIds(database, run);
  // Their key is run and row: it throws where one of them has ended.
  const write = (alike: AlikeRows | null): void => {
    if (alike !== null) writeRows([run, alike.state, alike.sharedId], alike.values);
  };
  const each = (statement: typeof erase, rows: readonly number[]): number =>
    rows.reduce((sum, row) => sum + Number(statement.run(run, row).changes), 0);

  return {
    add(ended) {
      let alike: AlikeRows | null = null;
      for (const { row, from, state, shared, own: bare } of ended) {
        const sharedId = sharedIdOf(shared);
        const own = `${bare} ${checksumOf(`${run} ${row} ${state} ${sharedId} ${bare}`)}`;
        if (from === 'unknown') {
          if (Number(replace.run(state, sharedId, own, run, row).changes) !== 1)
            throw new Error('A row was about to be ended twice.');
          continue;
        }
        if (alike === null || alike.state !== state || alike.sharedId !== sharedId) {
          write(alike);
          alike = { state, sharedId, values: [] };
        }
        alike.values.push(row, own);
      }
      write(alike);
    },
    addUnknown: (rows) => each(unknown, rows),
    unsound: (after, upTo) =>
      select
        .all(run, after, upTo)
        .filter(({ row, state, shared, own }) => !isSound(run, row, state, shared, own))
        .map(({ row }) => row),
    makeUnknown: (rows) => void each(doubt, rows),
    remove: (rows) => each(erase, rows),
    forget() {
      sharedIdOf = createSharedIds(database, run);
    },
  };
}

/** The last word of `own` is a checksum over all that is said of the row. Where nobody saw an end there is none. */
function isSound(
  run: number,
  row: number,
  state: string,
  shared: number | null,
  own: string | null,
): boolean {
  if (own === null) return state === 'unknown' && shared === null;
  const end = own.lastIndexOf(' ');
  return own.slice(end + 1) === checksumOf(`${run} ${row} ${state} ${shared} ${own.slice(0, end)}`);
}

/** FNV-1a, 32 bits: against a changed bit, not against a person. */
function checksumOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

function createSharedIds(database: Database, run: number): (shared: SharedEnd) => number {
  const insert = database.prepare('INSERT INTO row_end_shared (run, end) VALUES (?, ?)');
  const known = new Map<string, number>();
  let last: { readonly shared: SharedEnd; readonly id: number } | null = null;
  return (shared) => {
    // Thousands end in the same way one after the other.
    if (last !== null && isSameEnd(last.shared, shared)) return last.id;
    const text = JSON.stringify(shared);
    const id = known.get(text) ?? Number(insert.run(run, text).lastInsertRowid);
    if (known.size >= mostKnown) known.clear();
    known.set(text, id);
    last = { shared, id };
    return id;
  };
}
