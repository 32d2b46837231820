import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Database, databaseFile, openBeside, openDatabase } from '../storage/database.js';
import { isSaved, packed, type RawKey } from './backup-contents.js';
import { sealTo } from './backup-seal.js';

/** In characters: whoever has the file can try as many as they like. */
export const shortestPassphrase = 12;

export interface BackupOrder {
  readonly folder: string;
  readonly path: string;
  readonly passphrase: string;
  /** Null: without tokens. */
  readonly keys: readonly RawKey[] | null;
}

/** Everything in one file. Throws Node's error where it cannot be written; what was there under that name stays. */
export async function makeBackup({ folder, path, passphrase, keys }: BackupOrder): Promise<void> {
  const staging = join(folder, `backup-${process.pid}`);
  const partial = `${path}.${process.pid}.tmp`;
  mkdirSync(staging, { mode: 0o700 });
  try {
    const copy = join(staging, databaseFile);
    await copyDatabase(join(folder, databaseFile), copy, keys !== null);
    const own = readdirSync(folder).filter((name) => isSaved(name) && name !== databaseFile);
    const sources = [
      { name: databaseFile, path: copy },
      ...own.map((name) => ({ name, path: join(folder, name) })),
    ];
    await sealTo(partial, passphrase, packed(sources, keys));
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

async function copyDatabase(path: string, copy: string, withTokens: boolean): Promise<void> {
  const database = await openBeside(path);
  try {
    database.prepare('VACUUM INTO ?').run(copy);
  } finally {
    database.close();
  }
  const context = { now: () => new Date().toISOString(), tell: () => {} };
  const opened = await openDatabase(copy, context, 'refuse');
  if (!opened.ok) throw new Error(opened.error.message);
  if (!withTokens) leaveOutSecrets(opened.value);
  opened.value.exec('PRAGMA journal_mode = DELETE');
  opened.value.close();
}

function leaveOutSecrets(database: Database): void {
  database.exec(
    'DELETE FROM secret; DELETE FROM data_key; DELETE FROM row_tokens; UPDATE exchange SET sealed = NULL; VACUUM',
  );
}
