import type { Database } from './native-sqlite.js';

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
