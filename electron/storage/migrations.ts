import { makeBulkBlockTables } from '../history/bulk-block-tables.js';
import { bulkTables } from '../history/bulk-tables.js';
import { chainTables } from '../history/chain-tables.js';
import { condemnedTables } from '../history/condemned-tables.js';
import { makeHistoryTables } from '../history/history-tables.js';
import type { Database } from './database.js';

/**
 * One step per version of the tables, as SQL or as what does it, run once and in order. Never change one that was released: add another.
 *
 * An exchange is what tells it from others of its kind: what thousands have in common, down to the bytes around the
 * token, is kept once. Ids sort by time, so the table and its indexes page by them.
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

  CREATE TABLE certificate_chain (id TEXT PRIMARY KEY, chain TEXT NOT NULL);
  CREATE TABLE exchange_kind (
    id INTEGER PRIMARY KEY, environment_id TEXT, operation TEXT NOT NULL, binding TEXT NOT NULL,
    outcome TEXT NOT NULL, status INTEGER,
    summary TEXT NOT NULL, facts TEXT NOT NULL, slots TEXT,
    request BLOB NOT NULL, answer BLOB NOT NULL, body BLOB, chain_id TEXT
  );
  CREATE INDEX exchange_kind_by_environment ON exchange_kind (environment_id);
  CREATE TABLE exchange_secrets (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
  CREATE TABLE exchange (
    id TEXT PRIMARY KEY, kind_id INTEGER NOT NULL, act_id TEXT NOT NULL, session_id TEXT,
    started_at TEXT NOT NULL, own TEXT NOT NULL,
    secrets_id INTEGER, secret_at INTEGER, secret_size INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX exchange_by_act ON exchange (act_id);
  CREATE INDEX exchange_by_session ON exchange (session_id) WHERE session_id IS NOT NULL;
  `,
  bulkTables,
  makeHistoryTables,
  chainTables,
  makeBulkBlockTables,
  condemnedTables,
] as const;

export const newestVersion = steps.length;

/** Gives the version that the database has afterwards; one above `newestVersion` is left alone. */
export function migrate(database: Database): number {
  const row: { user_version?: number } = database.prepare('PRAGMA user_version').get() ?? {};
  let version = row.user_version ?? 0;
  for (; version < newestVersion; version++) {
    inTransaction(database, () => {
      const step = steps[version];
      if (typeof step === 'function') step(database);
      else if (step !== undefined) database.exec(step);
      database.exec(`PRAGMA user_version = ${version + 1}`);
    });
  }
  return version;
}

/** All or nothing. Nested calls belong to the outer one. */
export function inTransaction<Value>(database: Database, action: () => Value): Value {
  if (database.isTransaction) return action();
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = action();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/**
 * All or nothing, and on the disk itself when this returns: a power cut right after it loses nothing of it. For what
 * must be written before something happens outside.
 */
export function inDurableTransaction<Value>(database: Database, action: () => Value): Value {
  database.exec('PRAGMA synchronous = FULL');
  try {
    return inTransaction(database, action);
  } finally {
    database.exec('PRAGMA synchronous = NORMAL');
  }
}
