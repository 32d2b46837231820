import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isSaved, keysFile, type RawKey } from './backup-files.js';

/** Takes pieces and makes files of them; only such as a backup has. The keys stay in memory. */
export class Unpacking {
  readonly #keys: Buffer[] = [];
  #ofKeys = false;
  #waiting = Buffer.alloc(0);
  #file: number | null = null;
  #left = 0;

  constructor(readonly folder: string) {}

  take(piece: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, piece]);
    while (this.#waiting.length > 0) {
      if (this.#left === 0 && !this.#begin()) return;
      const part = this.#waiting.subarray(0, this.#left);
      if (this.#ofKeys) this.#keys.push(Buffer.from(part));
      else for (let at = 0; at < part.length; ) at += writeSync(this.#file ?? -1, part, at);
      this.#waiting = this.#waiting.subarray(part.length);
      this.#left -= part.length;
      if (this.#left === 0) this.close();
    }
  }

  /** Whether all was there to the end of a file. */
  get isWhole(): boolean {
    return this.#left === 0 && this.#waiting.length === 0;
  }

  /** None where it was made without tokens. */
  get keys(): readonly RawKey[] {
    return this.#keys.length === 0 ? [] : JSON.parse(Buffer.concat(this.#keys).toString('utf8'));
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
    this.#ofKeys = name === keysFile;
    if (!this.#ofKeys) this.#file = openSync(join(this.folder, name), 'wx', 0o600);
    this.#left = size;
    if (size === 0) this.close();
    return true;
  }
}
