import { Buffer } from 'node:buffer';
import {
  closeSync,
  constants,
  existsSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  rmSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { cellBytes, createCells } from './intent-cells.js';

/**
 * Which rows of a run may have left, in a file beside the journal: one cell of four bytes for each row, at its place.
 * All of it is there before the first row leaves, so the journal knows how long it must be and a full disk cannot stop it
 * half way. It stays until the run is removed. A cell that says neither `waits` nor `may have left` counts as the
 * latter, and so does one that is not there: whatever happened to the file, no row is taken for unsent that left.
 */
export interface Intents {
  readonly exists: boolean;
  /** These rows may have left, and every other waits. Throws where it cannot be put onto the disk. */
  create(left: ReadonlySet<number>): void;
  /** Resolves when these are on the disk itself: before that nothing of them may leave. */
  intend(rows: readonly number[]): Promise<void>;
  /** Known not to have left. It need not reach the disk: without it they count as unknown, and are asked about. */
  release(rows: readonly number[]): void;
  /** Rows that may have left, in order. `damaged`: how many of them only because their cell says nothing. */
  read(): { readonly rows: number[]; readonly damaged: number };
  remove(): void;
  /** The file stays. */
  close(): void;
}

interface IntentsOf {
  /** Null: nothing is kept, for the rows are not either. */
  readonly path: string | null;
  readonly runId: string;
  readonly total: number;
}

export function createIntents({ path, runId, total }: IntentsOf): Intents {
  if (path === null) return forgetful;
  const cells = createCells(runId);
  let file: number | null = null;
  let writing = false;
  let closing = false;

  const opened = (): number => {
    file ??= openSync(path, constants.O_RDWR | (waitsByItself ? constants.O_DSYNC : 0));
    return file;
  };
  const close = (): void => {
    closing = writing;
    if (file === null || writing) return;
    closeSync(file);
    file = null;
  };

  return {
    close,
    get exists() {
      return existsSync(path);
    },
    create(left) {
      close();
      const all = cells.all(total, left);
      const made = openSync(path, 'w', 0o600);
      try {
        for (let at = 0; at < all.length; ) at += writeSync(made, all, at, all.length - at, at);
        fsyncSync(made);
      } finally {
        closeSync(made);
      }
      syncFolderOf(path);
    },
    async intend(rows) {
      writing = true;
      try {
        for (const [first, last] of rangesOf(rows))
          await writeDurably(opened(), cells.of(first, last, 'left'), (first - 1) * cellBytes);
      } finally {
        writing = false;
        if (closing) close();
      }
    },
    release(rows) {
      if (rows.length === 0) return;
      const released = openSync(path, 'r+');
      try {
        for (const [first, last] of rangesOf(rows))
          writeSync(released, cells.of(first, last, 'waits'), 0, undefined, (first - 1) * cellBytes);
      } finally {
        closeSync(released);
      }
    },
    read: () => cells.read(existsSync(path) ? readFileSync(path) : Buffer.alloc(0), total),
    remove() {
      close();
      rmSync(path, { force: true });
    },
  };
}

const forgetful: Intents = {
  exists: true,
  create: () => {},
  intend: async () => {},
  release: () => {},
  read: () => ({ rows: [], damaged: 0 }),
  remove: () => {},
  close: () => {},
};

/** On Linux a write can itself wait for the disk, which saves a second way through the thread pool. */
const waitsByItself = process.platform === 'linux';

/** A file whose name is not on the disk is lost with all that is in it. Windows keeps names by itself, and opens no folder. */
function syncFolderOf(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function writeDurably(file: number, bytes: Uint8Array, at: number): Promise<void> {
  return new Promise((resolve, reject) => {
    write(file, bytes, 0, bytes.length, at, (error, written) => {
      if (error !== null) return reject(error);
      // What was not written was not intended: none of these rows leaves.
      if (written !== bytes.length) return reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }));
      if (waitsByItself) return resolve();
      fdatasync(file, (failed) => (failed === null ? resolve() : reject(failed)));
    });
  });
}

/** Rows that follow each other stand beside each other in the file: one write for all of them. */
function rangesOf(rows: readonly number[]): [first: number, last: number][] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range !== undefined && row === range[1] + 1) range[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}
