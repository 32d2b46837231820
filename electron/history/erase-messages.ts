import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { createTextIndex } from './text-index.js';

/** So long others who write may have to wait. */
const wantedMs = 80;
const mostAtOnce = 200;

/** Erases messages that no exchange needs any more, in one transaction; gives false where there were none. */
export function createMessageEraser(database: Database): () => boolean {
  const texts = createTextIndex(database);
  const uses = ['request_id', 'answer_id', 'body_id', 'summary_id', 'facts_id']
    .map((column) => `EXISTS (SELECT 1 FROM exchange WHERE ${column} = u.id)`)
    .join(' OR ');
  // In their order, for then FTS5 takes out the words of all of them together.
  const next = database.prepare(
    `SELECT u.id, ${uses} AS used FROM message_unused AS u ORDER BY u.id LIMIT 1`,
  );
  const done = database.prepare('DELETE FROM message_unused WHERE id = ?');
  let atOnce = 1;

  const eraseOne = (): boolean => {
    const message: { id: number; used: 0 | 1 } | undefined = next.get();
    if (message === undefined) return false;
    done.run(message.id);
    if (message.used === 0) texts.erase(message.id);
    return true;
  };

  return () => {
    const startMs = performance.now();
    const erased = inTransaction(database, () => {
      let count = 0;
      while (count < atOnce && eraseOne()) count++;
      return count;
    });
    // What it cost shows only when all is over: the next time it is as many as fit.
    const spentMs = performance.now() - startMs;
    const fitting = Math.floor((wantedMs * erased) / Math.max(spentMs, 1));
    atOnce = Math.max(1, Math.min(2 * atOnce, fitting, mostAtOnce));
    return erased > 0;
  };
}
