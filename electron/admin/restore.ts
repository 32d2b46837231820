import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { backupText } from '../../shared/text/backup.js';
import { type Database, databaseFile, openBeside, openDatabase } from '../storage/database.js';
import { writeAtomically } from '../storage/write-atomically.js';
import { isOfDatabase, isSaved, type RawKey, Unpacking } from './backup-contents.js';
import { openSealed } from './backup-seal.js';

const markerFile = 'restore.json';

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
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staging = `restore-${process.pid}`;
  const staged = join(folder, staging);
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { mode: 0o700 });
  const unpacking = new Unpacking(staged);
  let keys: readonly RawKey[] | null = null;
  try {
    const read = await openSealed(path, passphrase, (piece) => unpacking.take(piece));
    unpacking.close();
    if (!read.ok) return fail({ code: 'not-restored', ...backupText.wrong[read.error]({ path }) });
    const sound = unpacking.isWhole && (await isDatabase(join(staged, databaseFile)));
    keys = sound ? unpacking.keys() : null;
    if (keys === null) return fail({ code: 'not-restored', ...backupText.wrong.damaged({ path }) });
    return ok({ staging, keys });
  } finally {
    unpacking.close();
    if (keys === null) rmSync(staged, { recursive: true, force: true });
  }
}

async function isDatabase(path: string): Promise<boolean> {
  if (!existsSync(path)) return false;
  const context = { now: () => new Date().toISOString(), tell: () => {} };
  const opened = await openDatabase(path, context, 'refuse');
  if (!opened.ok) return false;
  opened.value.exec('PRAGMA journal_mode = DELETE');
  opened.value.close();
  return true;
}

export interface Adoption {
  readonly folder: string;
  readonly staged: Staged;
  readonly at: string;
  /** Keeps a key of the backup here, in its database; false where nothing here could keep it. */
  readonly adopt: (database: Database, id: number, key: Uint8Array) => boolean;
}

export interface Restored {
  /** Where what was here is put. */
  readonly aside: string;
  /** Whether there are tokens that can be opened here. */
  readonly tokens: boolean;
}

/** From now on `finishRestore` brings back what was staged: at once where the database is closed, else by the next start. */
export async function adoptStaged({ folder, staged, at, adopt }: Adoption): Promise<Restored> {
  const { staging, keys } = staged;
  const database = await openBeside(join(folder, staging, databaseFile));
  const adopted = keys.map(({ id, key }) => adopt(database, id, Buffer.from(key, 'hex')));
  database.close();
  const aside = `before-restore-${at.replace(/[:.]/g, '-')}`;
  const marker: Marker = { staging, aside, old: null, given: readdirSync(join(folder, staging)) };
  writeAtomically(join(folder, markerFile), JSON.stringify(marker));
  return { aside: join(folder, aside), tokens: adopted.length > 0 && adopted.every(Boolean) };
}

interface Marker {
  readonly staging: string;
  readonly aside: string;
  /** Null: it has not begun, and what is here then is the old. */
  readonly old: readonly string[] | null;
  readonly given: readonly string[];
}

/** Ends what a crash or a power cut left half done: each step is done once, however often it is begun. */
export function finishRestore(folder: string): void {
  const file = join(folder, markerFile);
  if (!existsSync(file)) return;
  const marker: Marker = JSON.parse(readFileSync(file, 'utf8'));
  const { staging, aside, given } = marker;
  const old = marker.old ?? readdirSync(folder).filter((name) => isSaved(name) || isOfDatabase(name));
  if (marker.old === null) writeAtomically(file, JSON.stringify({ ...marker, old }));
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 });
  for (const name of old)
    if (!existsSync(join(folder, aside, name)) && existsSync(join(folder, name)))
      renameSync(join(folder, name), join(folder, aside, name));
  for (const name of given)
    if (existsSync(join(folder, staging, name))) renameSync(join(folder, staging, name), join(folder, name));
  rmSync(file);
  rmSync(join(folder, staging), { recursive: true, force: true });
}
