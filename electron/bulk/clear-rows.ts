import type { Database } from '../storage/database.js';
import { createBreather } from './breather.js';

const rowsAtOnce = 1_000;
const blocksAtOnce = 20;

/** Deletes a run's rows and tokens, some at a time. What is left of it after a crash is for the caller to know. */
export async function clearRows(database: Database, run: number): Promise<void> {
  const breathe = createBreather();
  const slices = [
    ['row_block', 'block', blocksAtOnce],
    ['row_end', 'row', rowsAtOnce],
    ['row_tokens', 'block', blocksAtOnce],
  ] as const;
  for (const [table, column, many] of slices) {
    const last: { last: number | null } | undefined = database
      .prepare(`SELECT max(${column}) AS last FROM ${table} WHERE run = ?`)
      .get(run);
    const erase = database.prepare(`DELETE FROM ${table} WHERE run = ? AND ${column} <= ?`);
    for (let upTo = many; upTo - many <= (last?.last ?? -1); upTo += many) {
      erase.run(run, upTo);
      await breathe();
    }
  }
}
