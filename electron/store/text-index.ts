import type { Database } from './database.js';
import { type KindTextRow, kindText } from './kind-text.js';

export interface TextIndex {
  /** Takes in kinds that wait, within a transaction, until the time is over. True where none is left. */
  takeIn(forMs: number): boolean;
  /** Takes this kind's words out again, within a transaction. To be called before the kind is removed. */
  takeOut(kindId: number): void;
  waiting(): number;
}

export function createTextIndex(database: Database): TextIndex {
  const next = database.prepare('SELECT id FROM kind_unindexed ORDER BY id LIMIT 1');
  const isWaiting = database.prepare('SELECT 1 FROM kind_unindexed WHERE id = ?');
  const done = database.prepare('DELETE FROM kind_unindexed WHERE id = ?');
  const count = database.prepare('SELECT count(*) AS n FROM kind_unindexed');
  const kind = database.prepare('SELECT summary, request, answer, body FROM exchange_kind WHERE id = ?');
  const insert = database.prepare(
    'INSERT INTO exchange_text (rowid, request, answer, note) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare(
    `INSERT INTO exchange_text (exchange_text, rowid, request, answer, note) VALUES ('delete', ?, ?, ?, ?)`,
  );
  return {
    takeIn(forMs) {
      const endMs = performance.now() + forMs;
      do {
        const waiting: { id: number } | undefined = next.get();
        if (waiting === undefined) return true;
        const row: KindTextRow | undefined = kind.get(waiting.id);
        if (row !== undefined) {
          const { request, answer, note } = kindText(row);
          insert.run(waiting.id, request, answer, note);
        }
        done.run(waiting.id);
      } while (performance.now() < endMs);
      return false;
    },
    takeOut(kindId) {
      if (isWaiting.get(kindId) !== undefined) {
        done.run(kindId);
        return;
      }
      const row: KindTextRow | undefined = kind.get(kindId);
      if (row === undefined) return;
      const { request, answer, note } = kindText(row);
      remove.run(kindId, request, answer, note);
    },
    waiting: () => count.get().n,
  };
}
