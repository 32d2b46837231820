/** The chain over the history. A removed exchange leaves its digest and its link; its id and its salt are NULL then. */
export const chainTables = `
  CREATE TABLE IF NOT EXISTS chain_link (
    position INTEGER PRIMARY KEY, exchange_id TEXT, digest BLOB NOT NULL, salt BLOB, link BLOB NOT NULL
  );
  CREATE UNIQUE INDEX IF NOT EXISTS chain_link_by_exchange ON chain_link (exchange_id) WHERE exchange_id IS NOT NULL;
`;
