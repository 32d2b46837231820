/**
 * The tables of runs. What is written of rows only grows:
 *
 * - `row_block` holds the rows as they were read in, 500 in one as JSON, in the words of `bulk/row-blocks.ts`;
 *   `row_tokens` their tokens, sealed as many at a time.
 * - `row_end` says how a row ended; one that is not in it waits. `state` is the outcome; `shared` and `own` are NULL where
 *   nobody saw the end. What the ends of many rows have in common is in `row_end_shared`, what each has for itself in
 *   `own`: both in the words of `bulk/row-end.ts`. To write ends into the rows made each of them several times longer.
 */
export const bulkTables = `
  CREATE TABLE run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE row_block (
    run INTEGER NOT NULL, block INTEGER NOT NULL, count INTEGER NOT NULL, rows TEXT NOT NULL, PRIMARY KEY (run, block)
  );
  CREATE TABLE row_tokens (
    run INTEGER NOT NULL, block INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (run, block)
  ) WITHOUT ROWID;
  CREATE TABLE row_end_shared (id INTEGER PRIMARY KEY, run INTEGER NOT NULL, end TEXT NOT NULL);
  CREATE INDEX row_end_shared_by_run ON row_end_shared (run);
  CREATE TABLE row_end (
    run INTEGER NOT NULL, row INTEGER NOT NULL, state TEXT NOT NULL, shared INTEGER, own TEXT, PRIMARY KEY (run, row)
  ) WITHOUT ROWID;
  CREATE INDEX row_end_by_state ON row_end (run, state, row);
`;
