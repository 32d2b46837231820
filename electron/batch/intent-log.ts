import { appendFileSync, closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Which rows of a run may have left, in a file of its own that only grows: to put an intent onto the disk takes
 * milliseconds, and here nobody waits for it who could go on. Once a run stands still its rows say all, and it is
 * removed.
 *
 * Each line is a stretch of rows, `+12-75` or `-12-75`; the last word on a row counts. A line without an end was being
 * written when the program ended: nothing of it had left.
 */
export interface IntentLog {
  /** Resolves when these are on the disk itself: before that nothing of them may leave. */
  intend(rows: readonly number[]): Promise<void>;
  /** Known not to have left. It need not reach the disk: without it they count as unknown, and are asked about. */
  release(rows: readonly number[]): void;
  /** Rows that may have left. */
  read(): number[];
  /** The rows themselves say all there is to know. */
  remove(): void;
  /** Ends what `intend` opened; the file stays. */
  close(): void;
}

/** `path` null: nothing is kept, for the rows are not either. */
export function createIntentLog(path: string | null): IntentLog {
  if (path === null) return forgetful;
  let file: Promise<FileHandle> | null = null;

  const close = (): void => {
    void file?.then((handle) => handle.close()).catch(() => {});
    file = null;
  };

  return {
    close,
    async intend(rows) {
      file ??= openDurably(path);
      try {
        const handle = await file;
        await handle.appendFile(stretchesOf(rows, '+'));
        await handle.datasync();
      } catch (error) {
        file = null;
        throw error;
      }
    },
    release(rows) {
      if (rows.length > 0) appendFileSync(path, stretchesOf(rows, '-'), { mode: 0o600 });
    },
    read: () => (existsSync(path) ? rowsOf(readFileSync(path, 'latin1')) : []),
    remove() {
      close();
      rmSync(path, { force: true });
    },
  };
}

const forgetful: IntentLog = {
  intend: async () => {},
  release: () => {},
  read: () => [],
  remove: () => {},
  close: () => {},
};

/** A file whose name is not on the disk is lost with all that is in it. */
async function openDurably(path: string): Promise<FileHandle> {
  const isNew = !existsSync(path);
  const handle = await open(path, 'a', 0o600);
  // Windows keeps names by itself, and opens no folder.
  if (isNew && process.platform !== 'win32') {
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
  return handle;
}

function stretchesOf(rows: readonly number[], sign: '+' | '-'): string {
  let text = '';
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] ?? 0;
    let last = first;
    for (at++; rows[at] === last + 1; at++) last++;
    text += `${sign}${first}-${last}\n`;
  }
  return text;
}

function rowsOf(text: string): number[] {
  const rows = new Set<number>();
  for (const [, sign, first, last] of text.matchAll(/^([+-])(\d+)-(\d+)\n/gm)) {
    for (let row = Number(first); row <= Number(last); row++) {
      if (sign === '+') rows.add(row);
      else rows.delete(row);
    }
  }
  return [...rows].sort((one, other) => one - other);
}
