import { closeSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataKeys } from '../secrets/data-keys.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';
import { isSaved, keysFile, type RawKey, stagingFolder } from './backup-files.js';
import { sealTo } from './backup-seal.js';

const pieceBytes = 256 * 1024;

export interface BackupOrder {
  readonly folder: string;
  readonly database: Database;
  readonly path: string;
  readonly passphrase: string;
  /** Null: without tokens. Else what opens what is sealed. */
  readonly keys: Pick<DataKeys, 'byId'> | null;
}

/** Everything in one file. Throws Node's error where it cannot be written; what was there under that name stays. */
export async function makeBackup({ folder, database, path, passphrase, keys }: BackupOrder): Promise<void> {
  const staging = join(folder, stagingFolder('backup'));
  const partial = `${path}.${process.pid}.tmp`;
  mkdirSync(staging, { mode: 0o700 });
  try {
    const copy = join(staging, databaseFile);
    database.prepare('VACUUM INTO ?').run(copy);
    const opened = await openDatabase(
      copy,
      { now: () => new Date().toISOString(), tell: () => {} },
      'refuse',
    );
    if (!opened.ok) throw new Error(opened.error.message);
    const raw = keys === null ? [] : keysOf(opened.value, keys);
    if (keys === null) leaveOutSecrets(opened.value);
    opened.value.exec('PRAGMA journal_mode = DELETE');
    opened.value.close();
    const own = readdirSync(folder).filter((name) => isSaved(name) && name !== databaseFile);
    const sources = [
      { name: databaseFile, path: copy },
      ...own.map((name) => ({ name, path: join(folder, name) })),
    ];
    await sealTo(partial, passphrase, packed(sources, raw));
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

function keysOf(database: Database, keys: Pick<DataKeys, 'byId'>): RawKey[] {
  return database
    .prepare('SELECT id FROM data_key')
    .all()
    .flatMap(({ id }) => {
      const key = keys.byId(id);
      return key === null ? [] : [{ id, key: Buffer.from(key).toString('hex') }];
    });
}

function leaveOutSecrets(database: Database): void {
  database.exec(
    'DELETE FROM secret; DELETE FROM data_key; DELETE FROM row_tokens; UPDATE exchange SET sealed = NULL; VACUUM',
  );
}

/** The keys go from memory into the sealed file: nowhere else on the disk do they lie open. */
function* packed(
  sources: readonly { readonly name: string; readonly path: string }[],
  keys: readonly RawKey[],
): Generator<Buffer> {
  if (keys.length > 0) {
    const json = Buffer.from(JSON.stringify(keys));
    yield Buffer.from(`${JSON.stringify({ name: keysFile, size: json.length })}\n`);
    yield json;
  }
  for (const { name, path } of sources) {
    const size = statSync(path).size;
    yield Buffer.from(`${JSON.stringify({ name, size })}\n`);
    const file = openSync(path, 'r');
    try {
      for (let left = size; left > 0; ) {
        const piece = Buffer.alloc(Math.min(pieceBytes, left));
        const read = readSync(file, piece, 0, piece.length, null);
        if (read === 0) throw new Error(`${path} became shorter.`);
        yield piece.subarray(0, read);
        left -= read;
      }
    } finally {
      closeSync(file);
    }
  }
}
