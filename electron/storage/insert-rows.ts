import type { Database } from './native-sqlite.js';

export type Value = string | number | Uint8Array | null;

/** One call into SQLite for so many rows: the call costs as much as the row. More save nothing, and often not so many wait. */
const rowsAtOnce = 20;

/** Writes any number of rows. `same`: the values that all of them share; `own`: the others', one row behind the other. */
type WriteRows = (same: readonly Value[], own: readonly Value[]) => void;

/**
 * Prepares the writing of rows into a table, whose first columns are those that the rows share: a value that is handed
 * over once for many rows costs nothing. Parameters without a number: those that have one are looked for by name.
 */
export function prepareRows(
  database: Database,
  table: string,
  same: readonly string[],
  own: readonly string[],
): WriteRows {
  const asked = (columns: readonly string[]) => columns.map(() => '?');
  const row = `(${asked(own).join(', ')})`;
  const rowsOf = (count: number) =>
    database.prepare(`INSERT INTO ${table} (${[...same, ...own].join(', ')})
      SELECT ${[...asked(same), 'own.*'].join(', ')} FROM (VALUES ${Array(count).fill(row).join(', ')}) AS own`);
  const insertOne = rowsOf(1);
  const insertMany = rowsOf(rowsAtOnce);
  const many = own.length * rowsAtOnce;
  return (sameValues, values) => {
    let at = 0;
    for (; at + many <= values.length; at += many)
      insertMany.run(...sameValues, ...values.slice(at, at + many));
    for (; at < values.length; at += own.length)
      insertOne.run(...sameValues, ...values.slice(at, at + own.length));
  };
}
