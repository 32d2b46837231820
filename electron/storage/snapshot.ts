import type { Database } from './native-sqlite.js';

/**
 * Gives a function that reads with several statements what belongs together: all of them see the same state, and the
 * database is locked for them once and not for each, which takes half of what a quick search takes.
 */
export function createSnapshots(database: Database): <Value>(read: () => Value) => Value {
  const begin = database.prepare('BEGIN');
  const end = database.prepare('COMMIT');
  return (read) => {
    if (database.isTransaction) return read();
    begin.run();
    try {
      return read();
    } finally {
      end.run();
    }
  };
}
