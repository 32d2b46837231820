import { createRequire } from 'node:module';
import type * as Sqlite from '@photostructure/sqlite';

export type Database = Sqlite.DatabaseSyncInstance;

/**
 * The one module with a native part, and the one place that says where it is loaded from: the `node_modules` above this
 * file, be it in the checkout or in the packed archive. By `require`, in every thread: the other loader of older runtimes
 * cannot look into an archive. At the first call, not with this file: the window is to be on screen before.
 */
export function nativeSqlite(): typeof Sqlite {
  return createRequire(import.meta.url)('@photostructure/sqlite') as typeof Sqlite;
}
