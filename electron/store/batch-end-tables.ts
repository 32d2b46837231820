import type { Database } from './database.js';

/**
 * Version 5: how rows ended is a table of its own that only grows. To write it into the rows themselves made each of them
 * several times longer, and moved all that stood behind it.
 *
 * - A row without an end waits. `state` is the outcome; `kind` and `own` are NULL where nobody saw the end.
 * - `batch_end_kind` is what the ends of many rows of a run have in common, `batch_end.own` what they have not: both in
 *   the words of `row-end.ts`.
 */
export function makeBatchEndTables(database: Database): void {
  database.exec(`
    CREATE TABLE batch_end_kind (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind TEXT NOT NULL);
    CREATE TABLE batch_end (
      run INTEGER NOT NULL, row INTEGER NOT NULL, state TEXT NOT NULL, kind INTEGER, own TEXT, PRIMARY KEY (run, row)
    ) WITHOUT ROWID;
    CREATE INDEX moved_kind ON batch_end_kind (run, kind);
    INSERT INTO batch_end_kind (run, kind)
      SELECT DISTINCT run, ${sharedOf} FROM batch_row WHERE ending IS NOT NULL;
    INSERT INTO batch_end (run, row, state, kind, own)
      SELECT r.run, r.row, CASE r.state WHEN 'sending' THEN 'unknown' ELSE r.state END, k.id,
        (r.ending ->> 'startedAt') || ' ' || (r.ending ->> 'totalMs') || ' ' ||
        coalesce(r.ending ->> 'exchangeId', '-') || ' ' || (r.ending ->> 'actId')
      FROM batch_row AS r LEFT JOIN batch_end_kind AS k ON k.run = r.run AND k.kind = ${sharedOf}
      WHERE r.state <> 'waiting';
    DROP INDEX moved_kind;
    DROP INDEX batch_row_by_state;
    ALTER TABLE batch_row DROP COLUMN ending;
    ALTER TABLE batch_row DROP COLUMN state;
    CREATE INDEX batch_end_by_state ON batch_end (run, state, row);
    CREATE INDEX batch_end_kind_by_run ON batch_end_kind (run);
  `);
}

const sharedOf = "json_remove(ending, '$.startedAt', '$.totalMs', '$.exchangeId', '$.actId')";
