import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { backupText } from '../../shared/text/backup.js';
import type { DataKeys } from '../secrets/data-keys.js';
import { type Database, databaseFile, openDatabase } from '../storage/database.js';
import { writeAtomically } from '../storage/write-atomically.js';
import { openSealed, sealTo } from './backup-seal.js';

const keysFile = 'keys.json';
const markerFile = 'restore.json';
/** What is saved of a data folder. The key that evidence is signed with stays: it is that installation's own. */
const isSaved = (name: string) =>
  name === 'environments.json' || name === 'settings.json' || /^desk\.db(?:-intents-\d+)?$/.test(name);
const isOfDatabase = (name: string) => name === 'desk.db-wal' || name === 'desk.db-shm';
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
  const staging = join(folder, `backup-${process.pid}`);
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
    if (keys !== null) writeAtomically(join(staging, keysFile), JSON.stringify(raw));
    const own = readdirSync(folder).filter((name) => isSaved(name) && name !== databaseFile);
    const sources = [
      ...readdirSync(staging).map((name) => ({ name, path: join(staging, name) })),
      ...own.map((name) => ({ name, path: join(folder, name) })),
    ];
    await sealTo(partial, passphrase, packed(sources));
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
    rmSync(staging, { recursive: true, force: true });
  }
}

interface RawKey {
  readonly id: number;
  readonly key: string;
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

function* packed(sources: readonly { readonly name: string; readonly path: string }[]): Generator<Buffer> {
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

/** Takes pieces and makes files of them; only such as a backup has. */
class Unpacking {
  #waiting = Buffer.alloc(0);
  #file: number | null = null;
  #left = 0;

  constructor(readonly folder: string) {}

  take(piece: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, piece]);
    while (this.#waiting.length > 0) {
      if (this.#file === null && !this.#begin()) return;
      const part = this.#waiting.subarray(0, this.#left);
      for (let at = 0; at < part.length; ) at += writeSync(this.#file ?? -1, part, at);
      this.#waiting = this.#waiting.subarray(part.length);
      this.#left -= part.length;
      if (this.#left === 0) this.close();
    }
  }

  /** Whether all was there to the end of a file. */
  get isWhole(): boolean {
    return this.#file === null && this.#waiting.length === 0;
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #begin(): boolean {
    const end = this.#waiting.indexOf(0x0a);
    if (end < 0) return false;
    const { name, size }: { name: string; size: number } = JSON.parse(this.#waiting.toString('utf8', 0, end));
    if (!(isSaved(name) || name === keysFile)) throw new Error(`No backup has ${name}.`);
    this.#waiting = this.#waiting.subarray(end + 1);
    this.#file = openSync(join(this.folder, name), 'wx', 0o600);
    this.#left = size;
    if (size === 0) this.close();
    return true;
  }
}

export interface RestoreOrder {
  readonly folder: string;
  readonly path: string;
  readonly passphrase: string;
  readonly at: string;
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
  const { folder, path, passphrase } = order;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const staging = `restore-${process.pid}`;
  const staged = join(folder, staging);
  mkdirSync(staged, { mode: 0o700 });
  const unpacking = new Unpacking(staged);
  try {
    const read = await openSealed(path, passphrase, (piece) => unpacking.take(piece));
    unpacking.close();
    if (!read.ok) return fail({ code: 'not-restored', ...backupText.wrong[read.error]({ path }) });
    const sound = unpacking.isWhole && existsSync(join(staged, databaseFile));
    const tokens = sound ? await adoptKeys(order, staged) : null;
    if (tokens === null) return fail({ code: 'not-restored', ...backupText.wrong.damaged({ path }) });
    const aside = `before-restore-${order.at.replace(/[:.]/g, '-')}`;
    const old = readdirSync(folder).filter((name) => isSaved(name) || isOfDatabase(name));
    const marker: Marker = { staging, aside, old, given: readdirSync(staged) };
    writeAtomically(join(folder, markerFile), JSON.stringify(marker));
    finishRestore(folder);
    return ok({ aside: join(folder, aside), tokens });
  } finally {
    unpacking.close();
    if (!existsSync(join(folder, markerFile))) rmSync(staged, { recursive: true, force: true });
  }
}

/** Null: its database is none. Else whether there are tokens that can be opened here. */
async function adoptKeys({ adopt }: RestoreOrder, staged: string): Promise<boolean | null> {
  const context = { now: () => new Date().toISOString(), tell: () => {} };
  const opened = await openDatabase(join(staged, databaseFile), context, 'refuse');
  if (!opened.ok) return null;
  const database = opened.value;
  try {
    const file = join(staged, keysFile);
    if (!existsSync(file)) return false;
    const keys: RawKey[] = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return keys.map(({ id, key }) => adopt(database, id, Buffer.from(key, 'hex'))).every(Boolean);
  } finally {
    database.exec('PRAGMA journal_mode = DELETE');
    database.close();
  }
}

interface Marker {
  readonly staging: string;
  readonly aside: string;
  readonly old: readonly string[];
  readonly given: readonly string[];
}

/** Ends what a crash or a power cut left half done: each step is done once, however often it is begun. */
export function finishRestore(folder: string): void {
  const marker = join(folder, markerFile);
  if (!existsSync(marker)) return;
  const { staging, aside, old, given }: Marker = JSON.parse(readFileSync(marker, 'utf8'));
  mkdirSync(join(folder, aside), { recursive: true, mode: 0o700 });
  for (const name of old)
    if (!existsSync(join(folder, aside, name)) && existsSync(join(folder, name)))
      renameSync(join(folder, name), join(folder, aside, name));
  for (const name of given)
    if (existsSync(join(folder, staging, name))) renameSync(join(folder, staging, name), join(folder, name));
  rmSync(marker);
  rmSync(join(folder, staging), { recursive: true, force: true });
}
