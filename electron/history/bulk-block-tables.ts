import type { Database } from '../storage/database.js';

/**
 * Version 5: what is written of rows only grows.
 *
 * - `batch_block` holds the rows as they were read in, 500 in one as JSON, in the words of `row-blocks.ts`.
 * - `batch_end` says how a row ended; one that is not in it waits. `state` is the outcome; `kind` and `own` are NULL
 *   where nobody saw the end. What the ends of many rows have in common is in `batch_end_kind`, what each has for itself
 *   in `own`: both in the words of `row-end.ts`. To write ends into the rows made each of them several times longer, and
 *   moved all that stood behind it.
 */
export function makeBulkBlockTables(database: Database): void {
  database.exec(`
    CREATE TABLE batch_block (
      run INTEGER NOT NULL, block INTEGER NOT NULL, count INTEGER NOT NULL, rows TEXT NOT NULL, PRIMARY KEY (run, block)
    );
    CREATE TABLE batch_end_kind (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, kind TEXT NOT NULL);
    CREATE TABLE batch_end (
      run INTEGER NOT NULL, row INTEGER NOT NULL, state TEXT NOT NULL, kind INTEGER, own TEXT, PRIMARY KEY (run, row)
    ) WITHOUT ROWID;
    INSERT INTO batch_block (run, block, count, rows)
      SELECT run, (row - 1) / 500 AS block, count(*), json_group_array(json_array(fingerprint, mask, label, session_id))
      FROM (SELECT * FROM batch_row ORDER BY run, row) GROUP BY run, block;
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
    DROP TABLE batch_row;
    CREATE INDEX batch_end_by_state ON batch_end (run, state, row);
    CREATE INDEX batch_end_kind_by_run ON batch_end_kind (run);
  `);
}

const sharedOf = "json_remove(ending, '$.startedAt', '$.totalMs', '$.exchangeId', '$.actId')";
