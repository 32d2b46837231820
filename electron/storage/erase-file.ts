import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';

const atOnce = new Uint8Array(1024 * 1024);

/** Writes zeros over a file and removes it. Throws Node's error where that cannot be done. */
export function eraseFile(path: string): void {
  const { size } = statSync(path);
  const file = openSync(path, 'r+');
  try {
    for (let at = 0; at < size; ) at += writeSync(file, atOnce, 0, Math.min(atOnce.length, size - at), at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
}
