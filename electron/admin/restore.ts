import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { backupText } from '../../shared/text/backup.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { createEnvironmentStore, environmentsFile } from '../settings/environment-store.js';
import { createJsonFile } from '../settings/json-file.js';
import { createSettingsStore, settingsFile } from '../settings/settings-store.js';
import { type Database, databaseFile, openBeside, openDatabase } from '../storage/database.js';
import type { StoreContext } from '../storage/tell.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';
import { type RawKey, Unpacking } from './backup-contents.js';
import { openSealed } from './backup-seal.js';
import { type Marker, markerFile } from './finish-restore.js';

export interface StageOrder {
  readonly folder: string;
  readonly path: string;
  readonly passphrase: string;
}

/** What lies ready beside the data, whole and looked at. */
export interface Staged {
  /** The name of its folder. */
  readonly staging: string;
  readonly keys: readonly RawKey[];
}

/**
 * Unpacks a backup beside what is here, and looks at all of it: where anything of it is wrong nothing is left. It takes
 * the place of what is here by `adoptStaged` and `finishRestore`.
 */
export async function stageRestore(order: StageOrder): Promise<Result<Staged, AppError>> {
  const { folder, path, passphrase } = order;
  const staging = `restore-${process.pid}`;
  const staged = join(folder, staging);
  const unpacking = new Unpacking(staged);
  let keys: readonly RawKey[] | null = null;
  try {
    rmSync(staged, { recursive: true, force: true });
    mkdirSync(staged, { recursive: true, mode: 0o700 });
    const read = await openSealed(path, passphrase, (piece) => unpacking.take(piece));
    unpacking.close();
    if (!read.ok) return fail({ code: 'not-restored', ...backupText.wrong[read.error]({ path }) });
    const wrong = unpacking.isWhole ? await wrongIn(staged) : 'damaged';
    if (wrong !== null) return fail({ code: 'not-restored', ...backupText.wrong[wrong]({ path }) });
    keys = unpacking.keys();
    return ok({ staging, keys });
  } catch (error) {
    return fail(notRestored(path, error));
  } finally {
    unpacking.close();
    if (keys === null) rmSync(staged, { recursive: true, force: true });
  }
}

/** What cannot be unpacked, though it was sealed so, was never made by this program. */
function notRestored(path: string, error: unknown): AppError {
  const code = codeOf(error);
  const damaged = backupText.wrong.damaged({ path });
  const refused = backupText.notRestored({ path, why: fileReason(code, code) });
  return { code: 'not-restored', ...(code === '' ? damaged : refused) };
}

/** A backup may be of a form that is known, and what lies in it of one that is not: a newer program would have written it. */
async function wrongIn(staged: string): Promise<'newer' | 'damaged' | null> {
  const path = join(staged, databaseFile);
  if (!existsSync(path)) return 'damaged';
  const codes: string[] = [];
  const context: StoreContext = {
    now: () => new Date().toISOString(),
    tell: ({ code }) => void codes.push(code),
  };
  const opened = await openDatabase(path, context, 'refuse');
  if (!opened.ok) return opened.error.code === 'database-newer' ? 'newer' : 'damaged';
  opened.value.exec('PRAGMA journal_mode = DELETE');
  opened.value.close();
  const file = (name: string) => createJsonFile(join(staged, name), { readOnly: true });
  createEnvironmentStore(file(environmentsFile), context).list();
  createSettingsStore(file(settingsFile), context).get();
  return codes.includes('file-newer') ? 'newer' : null;
}

interface Adoption {
  readonly folder: string;
  /** For people: which backup it is. */
  readonly path: string;
  readonly staged: Staged;
  readonly at: string;
  /** Keeps a key of the backup here, in its database; false where nothing here could keep it. */
  readonly adopt: (database: Database, id: number, key: Uint8Array) => boolean;
}

interface Restored {
  /** Where what was here is put. */
  readonly aside: string;
  /** Whether there are tokens that can be opened here. */
  readonly tokens: boolean;
}

/** From now on `finishRestore` brings back what was staged: at once where the database is closed, else by the next start. */
export async function adoptStaged(adoption: Adoption): Promise<Result<Restored, AppError>> {
  const { folder, staged, at, adopt, path } = adoption;
  const { staging, keys } = staged;
  try {
    const database = await openBeside(join(folder, staging, databaseFile));
    const adopted = keys.map(({ id, key }) => adopt(database, id, Buffer.from(key, 'hex')));
    database.close();
    const aside = `before-restore-${at.replace(/[:.]/g, '-')}`;
    const marker: Marker = { staging, aside, old: null, given: readdirSync(join(folder, staging)) };
    writeAtomically(join(folder, markerFile), JSON.stringify(marker));
    return ok({ aside: join(folder, aside), tokens: adopted.length > 0 && adopted.every(Boolean) });
  } catch (error) {
    rmSync(join(folder, staging), { recursive: true, force: true });
    return fail(notRestored(path, error));
  }
}
