import { existsSync, linkSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { asidePath } from './key-value-file.js';
import type { Database } from './native-sqlite.js';
import { whileLocked } from './write-atomically.js';

const suffixes = ['', '-wal', '-shm'] as const;

/** Whether its tables are of the form that was before version 1 of today's: nobody was ever given a program that made it. */
export function isOlder(database: Database): boolean {
  const table = database.prepare(
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'exchange_kind'",
  );
  return table.get() !== undefined;
}

/**
 * Puts a new database in the place of an older one, with its sessions and their secrets; closes the older one and gives
 * where it lies now. A crash leaves the older one or the new one in its place, never none.
 */
export function setOlderAside(
  older: Database,
  path: string,
  at: string,
  open: (path: string) => Database,
): string {
  // All of it in the one file: what is still in the log belongs to it.
  older.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  older.close();
  const made = `${path}.new`;
  for (const suffix of suffixes) rmSync(made + suffix, { force: true });
  const database = open(made);
  try {
    database.prepare('ATTACH ? AS older').run(path);
    for (const table of ['session', 'data_key', 'secret'])
      database.exec(`INSERT INTO main.${table} SELECT * FROM older.${table}`);
    database.exec('DETACH older; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
  } finally {
    database.close();
  }
  const aside = asidePath(path, at, 'older');
  whileLocked(() => linkOrRename(path, aside));
  whileLocked(() => renameSync(made, path));
  return aside;
}

/** As a second name, so that there is a file at the first one all the time; where there are no such names it is moved. */
function linkOrRename(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    renameSync(path, aside);
  }
}

/** The older databases that lie beside this one. */
export function olderBeside(path: string): string[] {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.older-[^/\\]*\.db$/.test(name))
    .map((name) => join(folder, name));
}
