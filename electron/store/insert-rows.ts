import type { Database } from './database.js';

export type Value = string | number | null;

/** One call into SQLite for so many rows: the call costs as much as the row. */
const rowsAtOnce = 100;

/**
 * Prepares the writing of rows into a table. `into` names it with its columns, as behind `INSERT INTO`; what is given
 * back takes the values of any number of rows, one row behind the other.
 */
export function prepareRows(
  database: Database,
  into: string,
  columns: number,
): (values: readonly Value[]) => void {
  const one = `(${Array(columns).fill('?').join(', ')})`;
  const insertOne = database.prepare(`INSERT INTO ${into} VALUES ${one}`);
  const insertMany = database.prepare(`INSERT INTO ${into} VALUES ${Array(rowsAtOnce).fill(one).join(', ')}`);
  const many = columns * rowsAtOnce;
  return (values) => {
    let at = 0;
    for (; at + many <= values.length; at += many) insertMany.run(...values.slice(at, at + many));
    for (; at < values.length; at += columns) insertOne.run(...values.slice(at, at + columns));
  };
}
