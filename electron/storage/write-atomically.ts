import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Virus scanners and indexers on Windows hold a file for moments. */
const lockErrors = new Set(['EPERM', 'EBUSY', 'EACCES']);
const lockTries = 12;

/**
 * Puts a whole new file in the place of the old one: whoever reads, or pulls the plug, finds the old or the new
 * content. There is no fallback that writes in place; where it cannot be done it throws Node's error and the old file
 * stays. The file's mode is 0600.
 */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    whileLocked(() => renameSync(temporary, path));
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // It may never have come to be.
    }
    throw error;
  }
  syncFolder(dirname(path));
}

/** Tries again for about two seconds while another program holds the file. */
export function whileLocked(action: () => void): void {
  for (let tries = 1; ; tries++) {
    try {
      action();
      return;
    } catch (error) {
      if (process.platform !== 'win32' || tries === lockTries || !lockErrors.has(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 15 * tries);
    }
  }
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Makes the rename itself last. Windows cannot open a folder, and need not. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // The content is safe without it.
  }
}
