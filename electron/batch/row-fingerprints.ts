import type { Database } from '../store/database.js';

const blockSize = 500;

/**
 * The fingerprints of a run's tokens, by the number of their row (from 1), as they were made when it was read in: to
 * make them again would cost a tenth of all that a row costs.
 */
export function createRowFingerprints(database: Database, run: number): (row: number) => string | undefined {
  const select = database.prepare(`SELECT json_group_array(fingerprint) AS some FROM (
    SELECT fingerprint FROM batch_row WHERE run = ? AND row > ? AND row <= ? ORDER BY row)`);
  const read = new Map<number, readonly string[]>();
  return (row) => {
    const block = Math.floor((row - 1) / blockSize);
    let some = read.get(block);
    if (some === undefined) {
      const first = block * blockSize;
      some = JSON.parse(select.get(run, first, first + blockSize)?.some ?? '[]') as string[];
      // The one before is still asked for while this one begins.
      if (read.size >= 4) read.clear();
      read.set(block, some);
    }
    return some[(row - 1) % blockSize];
  };
}
