import type { Database } from '../storage/database.js';
import { type KindTextRow, kindText } from './kind-text.js';

export interface TextIndex {
  /** Takes in kinds that wait, within a transaction, until the time is over. True where none is left. */
  takeIn(forMs: number): boolean;
  /** Takes this kind's words out again, within a transaction. To be called before the kind is removed. */
  takeOut(kindId: number): void;
  waiting(): number;
  /** A step on the way to give back the room of what was taken out; `first` begins it. True where none is left. */
  tidy(first: boolean): boolean;
}

const pagesAtOnce = 64;
/** The number of no kind. */
const nobody = 0;

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
  const merge = database.prepare(`INSERT INTO exchange_text (exchange_text, rank) VALUES ('merge', ?)`);
  const changes = database.prepare('SELECT total_changes() AS n');
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
    tidy(first) {
      // One segment alone counts as merged, however much of it is empty: beside another one it is not.
      if (first) {
        insert.run(nobody, 'a', '', '');
        remove.run(nobody, 'a', '', '');
      }
      const before: number = changes.get().n;
      merge.run(first ? -pagesAtOnce : pagesAtOnce);
      // FTS5 says so: a step that changed no more than its own note found nothing to do.
      return changes.get().n - before < 2;
    },
  };
}
