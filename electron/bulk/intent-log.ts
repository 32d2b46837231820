import { Buffer } from 'node:buffer';
import {
  appendFileSync,
  closeSync,
  constants,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  write,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Which rows of a run may have left, in a file of its own that only grows: to put an intent onto the disk takes
 * milliseconds, and here nobody waits for it who could go on. Once a run stands still its rows say all, and it is
 * removed.
 *
 * Each line is a stretch of rows, `+12-75` or `-12-75`; the last word on a row counts. A line without an end was being
 * written when the program ended: nothing of it had left. What a cut line says too much makes rows unknown, never sent.
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
  let file: number | null = null;
  let writing = false;
  let closing = false;

  const close = (): void => {
    closing = writing;
    if (file === null || writing) return;
    closeSync(file);
    file = null;
  };

  return {
    close,
    async intend(rows) {
      file ??= openDurably(path);
      writing = true;
      try {
        await writeDurably(file, stretchesOf(rows, '+'));
      } finally {
        writing = false;
        if (closing) close();
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

/** On Linux a write can itself wait for the disk, which saves a second way through the thread pool. */
const waitsByItself = process.platform === 'linux';
const { O_APPEND, O_CREAT, O_WRONLY, O_DSYNC } = constants;

/** A file whose name is not on the disk is lost with all that is in it. */
function openDurably(path: string): number {
  const isNew = !existsSync(path);
  const file = openSync(path, O_APPEND | O_CREAT | O_WRONLY | (waitsByItself ? O_DSYNC : 0), 0o600);
  // Windows keeps names by itself, and opens no folder.
  if (isNew && process.platform !== 'win32') {
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  }
  return file;
}

function writeDurably(file: number, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'latin1');
  return new Promise((resolve, reject) => {
    write(file, bytes, (error, written) => {
      if (error !== null) return reject(error);
      // Part of a line says nothing, and what was to be said of these rows was not: none of them leaves.
      if (written !== bytes.length) return reject(new Error('The disk is full.'));
      if (waitsByItself) return resolve();
      fdatasync(file, (failed) => (failed === null ? resolve() : reject(failed)));
    });
  });
}

function stretchesOf(rows: readonly number[], sign: '+' | '-'): string {
  // Behind what may be there of a line that was cut off, so that this one is a line of its own.
  let text = '\n';
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
