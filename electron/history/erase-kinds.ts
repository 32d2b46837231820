import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/migrations.js';
import { createTextIndex } from './text-index.js';

/** So long others who write may have to wait. */
const wantedMs = 80;
const mostAtOnce = 200;

/** Erases some of the condemned kinds for good, with their words, in one transaction; gives false where there were none. */
export function createKindEraser(database: Database): () => boolean {
  const texts = createTextIndex(database);
  // In their order, for then FTS5 takes out the words of all of them together.
  const next = database.prepare(
    `SELECT c.id, k.chain_id, k.id IS NULL OR EXISTS (SELECT 1 FROM exchange WHERE kind_id = c.id) AS spared
      FROM kind_condemned AS c LEFT JOIN exchange_kind AS k ON k.id = c.id ORDER BY c.id LIMIT 1`,
  );
  const done = database.prepare('DELETE FROM kind_condemned WHERE id = ?');
  const eraseKind = database.prepare('DELETE FROM exchange_kind WHERE id = ?');
  const eraseChain = database.prepare(
    'DELETE FROM certificate_chain WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM exchange_kind WHERE chain_id = ?1)',
  );
  let atOnce = 1;

  const eraseOne = (): boolean => {
    const kind: CondemnedKind | undefined = next.get();
    if (kind === undefined) return false;
    done.run(kind.id);
    if (kind.spared === 1) return true;
    texts.takeOut(kind.id);
    eraseKind.run(kind.id);
    if (kind.chain_id !== null) eraseChain.run(kind.chain_id);
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

interface CondemnedKind {
  readonly id: number;
  readonly chain_id: string | null;
  readonly spared: 0 | 1;
}
