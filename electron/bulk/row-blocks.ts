import type { Database } from '../storage/database.js';

/** What was read in of a row: all but its token, which is sealed elsewhere, and its end. */
export interface InputRow {
  readonly fingerprint: string;
  /** `…631f`. */
  readonly mask: string;
  readonly label: string;
  readonly sessionId: string | null;
}

/** The rows of one run, by their number (from 1). They do not change once they are read in. */
export interface RowBlocks {
  /** Of the next block, `rowsInBlock` of them but for the last. */
  add(rows: readonly InputRow[]): void;
  get(row: number): InputRow | null;
  /** The rows of a block (from 0); none behind the last. */
  block(index: number): readonly InputRow[];
  count(): number;
}

/** A row of its own for each would take most of the time in which half a million are read in. */
export const rowsInBlock = 500;

const blockOf = (row: number): number => Math.floor((row - 1) / rowsInBlock);

/** Written and read here only. */
type StoredRow = readonly [fingerprint: string, mask: string, label: string, sessionId: string | null];

export function createRowBlocks(database: Database, run: number): RowBlocks {
  const insert = database.prepare('INSERT INTO row_block (run, block, count, rows) VALUES (?, ?, ?, ?)');
  const select = database.prepare('SELECT rows FROM row_block WHERE run = ? AND block = ?');
  const last = database.prepare(
    'SELECT block, count FROM row_block WHERE run = ? ORDER BY block DESC LIMIT 1',
  );
  const read = new Map<number, readonly InputRow[]>();
  let blocks = 0;

  const block = (index: number): readonly InputRow[] => {
    const known = read.get(index);
    if (known !== undefined) return known;
    const stored = select.get(run, index);
    if (stored === undefined) return [];
    const rows = (JSON.parse(stored.rows) as StoredRow[]).map(
      ([fingerprint, mask, label, sessionId]): InputRow => ({ fingerprint, mask, label, sessionId }),
    );
    // The one before is still asked for while this one begins.
    if (read.size >= 4) read.clear();
    read.set(index, rows);
    return rows;
  };

  return {
    block,
    add(rows) {
      const stored = rows.map(
        ({ fingerprint, mask, label, sessionId }): StoredRow => [fingerprint, mask, label, sessionId],
      );
      insert.run(run, blocks++, rows.length, JSON.stringify(stored));
    },
    get: (row) => block(blockOf(row))[(row - 1) % rowsInBlock] ?? null,
    count() {
      const newest: { block: number; count: number } | undefined = last.get(run);
      return newest === undefined ? 0 : newest.block * rowsInBlock + newest.count;
    },
  };
}
