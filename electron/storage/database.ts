import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { savedFilesText, storesText } from '../../shared/text/stores.js';
import { asidePath, fileError } from './key-value-file.js';
import { type Database, nativeSqlite } from './native-sqlite.js';
import { isOlder, setOlderAside } from './older-database.js';
import { bringUpToDate, newestVersion } from './schema.js';
import { olderDatabaseNotice, type StoreContext, setAsideNotice } from './tell.js';
import { codeOf, whileLocked } from './write-atomically.js';

export type { Database };

export const databaseFile = 'desk.db';

const magic = 'SQLite format 3\0';
const busyTimeoutMs = 5000;
/** SQLite's codes for a file that is damaged, or no database at all. */
const brokenFile = /not a database|malformed|disk image|unsupported file format/i;

/**
 * Opens the database with sessions, secrets and history, and makes or updates its tables. The native library is loaded
 * here, at the first call, and not with this module: the window is to be on screen before.
 *
 * Write-ahead log with `synchronous=NORMAL`: a crash of the program loses nothing that was committed; a power cut may
 * lose the last transactions, but never damages the file. What is deleted is overwritten (`secure_delete`).
 * A damaged file is renamed together with its log, a notice says so, and an empty database takes its place; unless it is
 * to be refused. One of an older form is set aside, too, but for its sessions and their secrets.
 */
export async function openDatabase(
  path: string,
  context: StoreContext,
  whenBroken: 'set-aside' | 'refuse' = 'set-aside',
): Promise<Result<Database, AppError>> {
  const { DatabaseSync } = nativeSqlite();
  const open = (file = path) => {
    // Before SQLite sees it: with a file that is none of its own it would throw the log away.
    if (!mayBeDatabase(file)) throw new Error('file is not a database');
    return prepare(new DatabaseSync(file, { timeout: busyTimeoutMs }), file);
  };
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const wasEmptied = isEmptied(path);
    let database = open();
    if (isOlder(database)) {
      if (whenBroken === 'refuse') {
        database.close();
        return fail({ code: 'database-older', message: storesText.olderRefused({ path }) });
      }
      const aside = setOlderAside(database, path, context.now(), open);
      context.tell(olderDatabaseNotice(aside, context.now()));
      database = open();
    }
    if (wasEmptied) context.tell(emptyNotice(path, context.now()));
    return ok(database);
  } catch (error) {
    if (error instanceof NewerDatabase) return fail(error.appError);
    const isBroken = error instanceof Error && brokenFile.test(error.message);
    if (!isBroken || whenBroken === 'refuse') return fail(cannotOpen(path, error));
  }
  try {
    const at = context.now();
    const aside = setDatabaseAside(path, at);
    context.tell(setAsideNotice('history', aside, at));
    return ok(open());
  } catch (error) {
    return fail(cannotOpen(path, error));
  }
}

/** Another process makes its tables within a moment of the file. */
const madeWithinMs = 10_000;

function isEmptied(path: string): boolean {
  if (path === ':memory:' || !existsSync(path) || existsSync(`${path}-wal`)) return false;
  const { size, mtimeMs } = statSync(path);
  return size === 0 && Date.now() - mtimeMs > madeWithinMs;
}

function emptyNotice(path: string, at: string): Notice {
  return {
    id: `database-empty:${at}`,
    kind: 'warning',
    code: 'database-empty',
    message: storesText.emptyDatabase({ path }),
    todo: storesText.emptyDatabaseTodo,
    at,
  };
}

function mayBeDatabase(path: string): boolean {
  if (path === ':memory:' || !existsSync(path)) return true;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(magic.length);
    const size = readSync(file, start, 0, magic.length, 0);
    return size === 0 || start.toString('latin1') === magic;
  } finally {
    closeSync(file);
  }
}

function prepare(database: Database, path: string): Database {
  try {
    if (path !== ':memory:') chmodSync(path, 0o600);
    // Three exchanges fit in such a page and only one in the usual 4 kB: half the cost of writing. New files only.
    database.exec(`PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
      PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;`);
    quickCheck(database, path);
    if (isOlder(database)) return database;
    if (bringUpToDate(database) > newestVersion) throw new NewerDatabase(path);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** To read all of a large history would take longer than all the rest of the start. */
const largestChecked = 16 * 1024 * 1024;
/** What a person cannot get back by making the same calls again. */
const precious = ['session', 'secret', 'data_key', 'run'];

function quickCheck(database: Database, path: string): void {
  const isLarge = path !== ':memory:' && statSync(path).size > largestChecked;
  for (const table of isLarge ? precious : ['']) {
    const pragma = `PRAGMA quick_check(${table === '' ? 1 : table})`;
    const check: { quick_check?: string } = database.prepare(pragma).get() ?? {};
    if (check.quick_check !== 'ok') throw new Error('database disk image is malformed');
  }
}

/** One more connection to a database that is open already: for a thread of its own. */
export async function openBeside(path: string): Promise<Database> {
  const { DatabaseSync } = nativeSqlite();
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  database.exec(
    'PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;',
  );
  return database;
}

/** The log belongs to the file: left behind, it would be replayed into the new one. */
function setDatabaseAside(path: string, at: string): string {
  const aside = asidePath(path, at);
  whileLocked(() => renameSync(path, aside));
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(path + suffix)) whileLocked(() => renameSync(path + suffix, aside + suffix));
  }
  return aside;
}

class NewerDatabase extends Error {
  readonly appError: AppError;

  constructor(path: string) {
    super('newer database');
    this.appError = {
      code: 'database-newer',
      ...savedFilesText.newerDatabase({ path }),
    };
  }
}

function cannotOpen(path: string, error: unknown): AppError {
  const reason = error instanceof Error && codeOf(error) === '' ? new Error(error.message) : error;
  const base = fileError('database-not-opened', path, 'open', reason);
  return error instanceof Error
    ? { ...base, message: savedFilesText.notOpened({ path, why: error.message }) }
    : base;
}
