import type { Database } from './native-sqlite.js';

export type Value = string | number | null;

/** One call into SQLite for so many rows: the call costs as much as the row. */
const rowsAtOnce = 100;

/** Writes any number of rows. `same`: the values that all of them share; `own`: the others', one row behind the other. */
type WriteRows = (same: readonly Value[], own: readonly Value[]) => void;

/**
 * Prepares the writing of rows into a table, whose first columns are those that the rows share: a value that is handed
 * over once for a hundred rows costs nothing.
 */
export function prepareRows(
  database: Database,
  table: string,
  same: readonly string[],
  own: readonly string[],
): WriteRows {
  const shared = same.map((_, index) => `?${index + 1}`);
  const rowAt = (row: number): string =>
    `(${[...shared, ...own.map((_, index) => `?${same.length + row * own.length + index + 1}`)].join(', ')})`;
  const rowsOf = (count: number) =>
    database.prepare(
      `INSERT INTO ${table} (${[...same, ...own].join(', ')}) VALUES ${Array.from({ length: count }, (_, row) => rowAt(row)).join(', ')}`,
    );
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
