import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { createMessageStore, type MessageRow } from './message-store.js';
import { wordsOf } from './message-words.js';
import { inShortSteps } from './short-steps.js';

/** So long others who write may have to wait. */
const indexingMs = 15;
const pagesAtOnce = 64;
/** The number of no message. */
const nobody = 0;

/** The words of messages: taken in a while after they were written, and taken out with the messages. */
export function createTextIndex(database: Database) {
  const messages = createMessageStore(database);
  const indexed = database.prepare('SELECT up_to FROM message_indexed');
  const advance = database.prepare('UPDATE message_indexed SET up_to = ?');
  const next = database.prepare('SELECT * FROM message WHERE id > ? ORDER BY id LIMIT 1');
  const count = database.prepare('SELECT count(*) AS n FROM message WHERE id > ?');
  const insert = database.prepare('INSERT INTO message_text (rowid, words) VALUES (?, ?)');
  const remove = database.prepare(
    `INSERT INTO message_text (message_text, rowid, words) VALUES ('delete', ?, ?)`,
  );
  const merge = database.prepare(`INSERT INTO message_text (message_text, rank) VALUES ('merge', ?)`);
  const changes = database.prepare('SELECT total_changes() AS n');
  const uses = ['request_id', 'answer_id', 'body_id', 'summary_id', 'facts_id']
    .map((column) => `EXISTS (SELECT 1 FROM exchange WHERE ${column} = message_unused.id)`)
    .join(' OR ');
  // In their order, for then FTS5 takes out the words of all of them together.
  const nextUnused = database.prepare(`DELETE FROM message_unused
    WHERE id = (SELECT min(id) FROM message_unused) RETURNING id, ${uses} AS used`);
  const inSteps = inShortSteps(database);
  const upTo = (): number => indexed.get().up_to;

  /** Of an index made by other rules nothing is kept; it takes what a large file takes, and so is not done at the start. */
  const beginAnew = (): void => {
    if (upTo() >= 0) return;
    database.exec(`INSERT INTO message_text (message_text) VALUES ('delete-all')`);
    advance.run(0);
  };

  const eraseOne = (): boolean => {
    const noted: { id: number; used: 0 | 1 } | undefined = nextUnused.get();
    const message = noted?.used === 0 ? messages.get(noted.id) : null;
    if (noted !== undefined && message !== null) {
      if (noted.id <= upTo()) remove.run(noted.id, wordsOf(message));
      messages.erase(noted.id);
    }
    return noted !== undefined;
  };

  return {
    /** Takes in a little of what waits: so short that who wants to write meanwhile need not wait. True when done. */
    takeIn: () =>
      inTransaction(database, () => {
        beginAnew();
        const endMs = performance.now() + indexingMs;
        const begun = upTo();
        let last = begun;
        let row: (MessageRow & { readonly id: number }) | undefined = next.get(last);
        while (row !== undefined && performance.now() < endMs) {
          insert.run(row.id, wordsOf(row));
          last = row.id;
          row = next.get(last);
        }
        if (last > begun) advance.run(last);
        return row === undefined;
      }),
    waiting: (): number => count.get(upTo()).n,
    /** Erases some messages that no exchange needs any more, with their words. Gives how many it looked at. */
    eraseSome: () =>
      inSteps((most) => {
        beginAnew();
        let erased = 0;
        while (erased < most && eraseOne()) erased++;
        return erased;
      }),
    /** Begins to give back the room of what was taken out. */
    beginTidying() {
      // One segment alone counts as merged, however much of it is empty: beside another one it is not.
      insert.run(nobody, 'a');
      remove.run(nobody, 'a');
      merge.run(-pagesAtOnce);
    },
    /** A step on the way. Gives 0 where none is left: FTS5 changed no more than its own note. */
    tidy() {
      const before: number = changes.get().n;
      merge.run(pagesAtOnce);
      return Math.max(0, changes.get().n - before - 1);
    },
  };
}
