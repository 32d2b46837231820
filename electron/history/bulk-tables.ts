/**
 * The tables of runs: a run, its rows, and the rows' tokens, sealed in blocks of many.
 * Version 2; what version 5 made of it is in `run-block-tables.ts`.
 */
export const bulkTables = `
  CREATE TABLE batch_run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE batch_row (
    run INTEGER NOT NULL, row INTEGER NOT NULL, fingerprint TEXT NOT NULL, mask TEXT NOT NULL,
    label TEXT NOT NULL, session_id TEXT, state TEXT NOT NULL DEFAULT 'waiting', ending TEXT,
    PRIMARY KEY (run, row)
  ) WITHOUT ROWID;
  CREATE INDEX batch_row_by_state ON batch_row (run, state, row) WHERE state NOT IN ('waiting', 'sending');
  CREATE TABLE batch_tokens (
    run INTEGER NOT NULL, block INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (run, block)
  ) WITHOUT ROWID;
`;
