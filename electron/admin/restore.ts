import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { backupText } from '../../shared/text/backup.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';
import type { StoreContext } from '../storage/tell.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';
import { isOfDatabase, isSaved, markerFile, type RawKey, stagingFolder } from './backup-files.js';
import { openSealed } from './backup-seal.js';
import { finishRestore, type Marker } from './finish-restore.js';
import { Unpacking } from './unpacking.js';

export interface RestoreOrder {
  readonly folder: string;
  readonly path: string;
  readonly passphrase: string;
  readonly context: StoreContext;
  /** Keeps a key of the backup here, in its database; false where nothing here could keep it. */
  readonly adopt: (database: Database, id: number, key: Uint8Array) => boolean;
}

/**
 * Puts what is in a backup in the place of what is here, which is set aside. The database of the folder must be closed. All of
 * the file is looked at first: where anything of it is wrong nothing is changed.
 */
export async function restoreBackup(
  order: RestoreOrder,
): Promise<Result<{ aside: string; tokens: boolean }, AppError>> {
  const { folder, path } = order;
  const staged = join(folder, stagingFolder('restore'));
  const unpacking = new Unpacking(staged);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    mkdirSync(staged, { mode: 0o700 });
    return await restoreFrom(order, unpacking, staged);
  } catch (error) {
    // All of it was sealed as it is: what cannot be unpacked was never made by this program.
    const damaged = backupText.wrong.damaged({ path });
    const code = codeOf(error);
    const why = fileReason(code, code);
    return fail({ code: 'not-restored', ...(code === '' ? damaged : backupText.notRestored({ path, why })) });
  } finally {
    unpacking.close();
    if (!existsSync(join(folder, markerFile))) rmSync(staged, { recursive: true, force: true });
  }
}

async function restoreFrom(
  order: RestoreOrder,
  unpacking: Unpacking,
  staged: string,
): Promise<Result<{ aside: string; tokens: boolean }, AppError>> {
  const { folder, path, passphrase, context } = order;
  const read = await openSealed(path, passphrase, (piece) => unpacking.take(piece));
  unpacking.close();
  if (!read.ok) return fail({ code: 'not-restored', ...backupText.wrong[read.error]({ path }) });
  const sound = unpacking.isWhole && existsSync(join(staged, databaseFile));
  const tokens = sound ? await adoptKeys(order, staged, unpacking.keys) : null;
  if (tokens === null) return fail({ code: 'not-restored', ...backupText.wrong.damaged({ path }) });
  const aside = `before-restore-${context.now().replace(/[:.]/g, '-')}`;
  const old = readdirSync(folder).filter((name) => isSaved(name) || isOfDatabase(name));
  const marker: Marker = { staging: stagingFolder('restore'), aside, old, given: readdirSync(staged) };
  writeAtomically(join(folder, markerFile), JSON.stringify(marker));
  const unfinished = finishRestore(folder, context);
  return unfinished ? fail(unfinished) : ok({ aside: join(folder, aside), tokens });
}

/** Null: its database is none. Else whether there are tokens that can be opened here. */
async function adoptKeys(
  { adopt }: RestoreOrder,
  staged: string,
  keys: readonly RawKey[],
): Promise<boolean | null> {
  const context = { now: () => new Date().toISOString(), tell: () => {} };
  const opened = await openDatabase(join(staged, databaseFile), context, 'refuse');
  if (!opened.ok) return null;
  const database = opened.value;
  try {
    return (
      keys.length > 0 &&
      keys.map(({ id, key }) => adopt(database, id, Buffer.from(key, 'hex'))).every(Boolean)
    );
  } finally {
    database.exec('PRAGMA journal_mode = DELETE');
    database.close();
  }
}
