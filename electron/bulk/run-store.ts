import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { type RunRecord, runRecordSchema } from './run-record.js';

/** The runs, without their rows. `key` is the number by which the rows know their run. */
export interface RunStore {
  /** Newest first. */
  list(): RunRecord[];
  get(id: string): RunRecord | null;
  keyOf(id: string): number | null;
  /** Makes it or changes it. */
  put(record: RunRecord): number;
  /** With its rows and tokens. */
  remove(id: string): void;
  /** Its rows and tokens only. */
  empty(id: string): void;
}

export function createRunStore(database: Database): RunStore {
  const all = database.prepare('SELECT record FROM run ORDER BY seq DESC');
  const one = database.prepare('SELECT record FROM run WHERE id = ?');
  const key = database.prepare('SELECT seq FROM run WHERE id = ?');
  const upsert = database.prepare(
    'INSERT INTO run (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record',
  );
  const erase = database.prepare('DELETE FROM run WHERE id = ?');
  const ofRun = ['row_block', 'row_end', 'row_end_shared', 'row_tokens'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE run = ?`),
  );

  const read = (row: { record: string }): RunRecord => runRecordSchema.parse(JSON.parse(row.record));
  const keyOf = (id: string): number | null => key.get(id)?.seq ?? null;
  const empty = (id: string): void => {
    const run = keyOf(id);
    if (run === null) return;
    for (const eraseRows of ofRun) eraseRows.run(run);
  };

  return {
    keyOf,
    list: () => all.all().map(read),
    get(id) {
      const row = one.get(id);
      return row === undefined ? null : read(row);
    },
    put(record) {
      upsert.run(record.id, JSON.stringify(record));
      return keyOf(record.id) ?? 0;
    },
    empty: (id) => inTransaction(database, () => empty(id)),
    remove: (id) =>
      inTransaction(database, () => {
        empty(id);
        erase.run(id);
      }),
  };
}
