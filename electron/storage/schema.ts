import { bulkTables } from './bulk-tables.js';
import type { Database } from './native-sqlite.js';
import { inTransaction } from './transaction.js';

/**
 * One step per version of the tables, run once and in order. Never change one that was released: add another.
 *
 * - `message` holds what exchanges are made of, each thing once, by its SHA-256 (`history/message-store.ts`): the bytes of
 *   a side with the secrets masked, and as JSON what of an exchange's summary is no column, and the facts of its connection.
 * - `exchange.seq` is the number of `history/exchange-key.ts`: rows lie in order of time. Every filter is a column; those
 *   of `exchange_by_filter` are never NULL, so that the index can be asked which of their combinations there are.
 * - `exchange.verdict` is its outcome as its act makes it (`history/act-verdicts.ts`): the outcome that is filtered by.
 * - `exchange_token` finds exchanges by their token's fingerprint. As an index of words: fingerprints come in no order, and an
 *   ordinary index of a million of them is written anew in half its pages by each few hundred more.
 * - `exchange.sealed` is what was masked in its messages, sealed; `tails` the readable ends.
 * - `message_text` holds the words of all messages up to `message_indexed`. It keeps no copy of the text.
 * - `message_unused` names what no exchange needs any more and is still to be erased, with its words: also after a crash.
 */
const steps = [
  `
  CREATE TABLE session (
    id TEXT PRIMARY KEY, environment_id TEXT NOT NULL, token_fingerprint TEXT NOT NULL,
    label TEXT NOT NULL, owner TEXT NOT NULL, notes TEXT NOT NULL, token_mask TEXT NOT NULL,
    last_known TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE INDEX session_by_token ON session (token_fingerprint, environment_id);

  CREATE TABLE data_key (id INTEGER PRIMARY KEY, mode TEXT NOT NULL, sealed BLOB NOT NULL);
  CREATE TABLE secret (id TEXT PRIMARY KEY, key_id INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID;

  CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 BLOB NOT NULL, form TEXT NOT NULL, content_type TEXT,
    deflated INTEGER NOT NULL, bytes BLOB NOT NULL, slots TEXT
  );
  CREATE UNIQUE INDEX message_by_sha256 ON message (sha256);
  CREATE VIRTUAL TABLE message_text USING fts5 (words, content = '', tokenize = "unicode61 remove_diacritics 2");
  INSERT INTO message_text (message_text, rank) VALUES ('secure-delete', 1);
  CREATE TABLE message_indexed (up_to INTEGER NOT NULL);
  INSERT INTO message_indexed VALUES (0);
  CREATE TABLE message_unused (id INTEGER PRIMARY KEY);

  CREATE TABLE exchange (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL, act_id TEXT NOT NULL, session_id TEXT,
    environment_id TEXT NOT NULL, origin TEXT NOT NULL, operation TEXT NOT NULL, binding TEXT NOT NULL,
    outcome TEXT NOT NULL, verdict TEXT NOT NULL, status INTEGER NOT NULL, active INTEGER,
    token_mask TEXT, token_fingerprint TEXT, url TEXT, started_at INTEGER NOT NULL, total_us INTEGER NOT NULL,
    timings TEXT NOT NULL, request_size INTEGER NOT NULL, answer_size INTEGER NOT NULL,
    request_id INTEGER NOT NULL, answer_id INTEGER NOT NULL, body_id INTEGER, summary_id INTEGER NOT NULL,
    facts_id INTEGER NOT NULL, tails TEXT NOT NULL, sealed BLOB
  );
  CREATE INDEX exchange_by_filter ON exchange (environment_id, origin, operation, binding, verdict, status);
  CREATE INDEX exchange_by_session ON exchange (session_id) WHERE session_id IS NOT NULL;
  CREATE INDEX exchange_by_act ON exchange (act_id);
  CREATE INDEX exchange_by_request ON exchange (request_id);
  CREATE INDEX exchange_by_answer ON exchange (answer_id);
  CREATE INDEX exchange_by_body ON exchange (body_id) WHERE body_id IS NOT NULL;
  CREATE INDEX exchange_by_summary ON exchange (summary_id);
  CREATE INDEX exchange_by_facts ON exchange (facts_id);
  CREATE VIRTUAL TABLE exchange_token USING fts5 (fingerprint, content = '', detail = none, columnsize = 0);
  INSERT INTO exchange_token (exchange_token, rank) VALUES ('secure-delete', 1);

  -- A removed exchange leaves its digest and its link; its id and its salt are NULL then.
  CREATE TABLE chain_link (
    position INTEGER PRIMARY KEY, exchange_id TEXT, digest BLOB NOT NULL, salt BLOB, link BLOB NOT NULL
  );
  CREATE UNIQUE INDEX chain_link_by_exchange ON chain_link (exchange_id) WHERE exchange_id IS NOT NULL;
  ${bulkTables}`,
  // What became of a row's session was named otherwise.
  `UPDATE row_end_shared SET end = json_set(json_remove(end, '$.story'), '$.fate', end ->> '$.story')
    WHERE end ->> '$.story' IS NOT NULL;`,
  // ı is taken in as i: the words of all messages are taken in anew, by the history's thread (`history/text-index.ts`).
  `UPDATE message_indexed SET up_to = -1;`,
] as const;

export const newestVersion = steps.length;

/** Gives the version that the database has afterwards; one above `newestVersion` is left alone. */
export function bringUpToDate(database: Database): number {
  const row: { user_version?: number } = database.prepare('PRAGMA user_version').get() ?? {};
  let version = row.user_version ?? 0;
  for (; version < newestVersion; version++) {
    inTransaction(database, () => database.exec(`${steps[version]}; PRAGMA user_version = ${version + 1}`));
  }
  return version;
}
