import type { Database } from '../storage/database.js';
import { createMessageStore } from './message-store.js';
import { wordsOf } from './message-words.js';

interface TextIndex {
  /** Takes in messages that wait, within a transaction, until the time is over. True where none is left. */
  takeIn(forMs: number): boolean;
  /** Erases a message with its words, within a transaction. */
  erase(id: number): void;
  waiting(): number;
  /** Begins to give back the room of what was taken out. */
  beginTidying(): void;
  /** A step on the way. True where none is left. */
  tidy(): boolean;
}

const pagesAtOnce = 64;
const atOnce = 20;
/** The number of no message. */
const nobody = 0;

export function createTextIndex(database: Database): TextIndex {
  const messages = createMessageStore(database);
  const indexed = database.prepare('SELECT up_to FROM message_indexed');
  const advance = database.prepare('UPDATE message_indexed SET up_to = ?');
  const next = database.prepare(`SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ${atOnce}`);
  const count = database.prepare('SELECT count(*) AS n FROM message WHERE id > ?');
  const insert = database.prepare('INSERT INTO message_text (rowid, words) VALUES (?, ?)');
  const remove = database.prepare(
    `INSERT INTO message_text (message_text, rowid, words) VALUES ('delete', ?, ?)`,
  );
  const merge = database.prepare(`INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)`);
  const changes = database.prepare('SELECT total_changes() AS n');
  const upTo = (): number => indexed.get().up_to;

  return {
    takeIn(forMs) {
      const endMs = performance.now() + forMs;
      for (;;) {
        const some: { id: number }[] = next.all(upTo());
        let last = 0;
        for (const { id } of some) {
          const message = messages.get(id);
          if (message !== null) insert.run(id, wordsOf(message));
          last = id;
          if (performance.now() > endMs) break;
        }
        if (last > 0) advance.run(last);
        if (some.length < atOnce && last === (some[some.length - 1]?.id ?? 0)) return true;
        if (performance.now() > endMs) return false;
      }
    },
    erase(id) {
      const message = messages.get(id);
      if (message === null) return;
      if (id <= upTo()) remove.run(id, wordsOf(message));
      messages.erase(id);
    },
    waiting: () => count.get(upTo()).n,
    beginTidying() {
      // One segment alone counts as merged, however much of it is empty: beside another one it is not.
      insert.run(nobody, 'a');
      remove.run(nobody, 'a');
      merge.run(-pagesAtOnce);
    },
    tidy() {
      const before: number = changes.get().n;
      merge.run(pagesAtOnce);
      // FTS5 says so: a step that changed no more than its own note found nothing to do.
      return changes.get().n - before < 2;
    },
  };
}
