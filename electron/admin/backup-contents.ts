import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataKeys } from '../secrets/data-keys.js';
import { databaseFile } from '../storage/database.js';

/** What opens what is sealed in a database, as it leaves the vault for a backup and comes back. */
export interface RawKey {
  readonly id: number;
  /** Hex. */
  readonly key: string;
}

/** All that open here and now. */
export function rawKeys(keys: Pick<DataKeys, 'all'>): readonly RawKey[] {
  return keys.all().map(({ id, key }) => ({ id, key: Buffer.from(key).toString('hex') }));
}

const keysFile = 'keys.json';
const isDatabase = /^desk\.db(?:-intents-\d+)?$/;
/** What is saved of a data folder. The key that evidence is signed with stays: it is that installation's own. */
export const isSaved = (name: string) =>
  name === 'environments.json' || name === 'settings.json' || isDatabase.test(name);
export const isOfDatabase = (name: string) =>
  name === `${databaseFile}-wal` || name === `${databaseFile}-shm`;
const pieceBytes = 256 * 1024;

interface Source {
  readonly name: string;
  readonly path: string;
}

/** Files one after the other, each with its name and size before it. Keys are never in a file of their own. */
export function* packed(sources: readonly Source[], keys: readonly RawKey[] | null): Generator<Buffer> {
  const head = (name: string, size: number) => Buffer.from(`${JSON.stringify({ name, size })}\n`);
  if (keys !== null) {
    const bytes = Buffer.from(JSON.stringify(keys));
    yield head(keysFile, bytes.length);
    yield bytes;
  }
  for (const { name, path } of sources) {
    const size = statSync(path).size;
    yield head(name, size);
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
export class Unpacking {
  #waiting = Buffer.alloc(0);
  #file: number | 'keys' | null = null;
  #keys: Buffer[] = [];
  #left = 0;

  constructor(readonly folder: string) {}

  take(piece: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, piece]);
    while (this.#waiting.length > 0) {
      if (this.#file === null && !this.#begin()) return;
      const part = this.#waiting.subarray(0, this.#left);
      this.#put(part);
      this.#waiting = this.#waiting.subarray(part.length);
      this.#left -= part.length;
      if (this.#left === 0) this.close();
    }
  }

  /** Whether all was there to the end of a file. */
  get isWhole(): boolean {
    return this.#file === null && this.#waiting.length === 0;
  }

  keys(): readonly RawKey[] {
    return this.#keys.length === 0 ? [] : JSON.parse(Buffer.concat(this.#keys).toString('utf8'));
  }

  close(): void {
    if (typeof this.#file === 'number') closeSync(this.#file);
    this.#file = null;
  }

  #put(part: Buffer): void {
    if (typeof this.#file !== 'number') this.#keys.push(part);
    else for (let at = 0; at < part.length; ) at += writeSync(this.#file, part, at);
  }

  #begin(): boolean {
    const end = this.#waiting.indexOf(0x0a);
    if (end < 0) return false;
    const { name, size }: { name: string; size: number } = JSON.parse(this.#waiting.toString('utf8', 0, end));
    if (!(isSaved(name) || name === keysFile)) throw new Error(`No backup has ${name}.`);
    this.#waiting = this.#waiting.subarray(end + 1);
    this.#file = name === keysFile ? 'keys' : openSync(join(this.folder, name), 'wx', 0o600);
    this.#left = size;
    if (size === 0) this.close();
    return true;
  }
}
