import type { HistoryInfo, HistoryPage } from '../../shared/model/history.js';
import { searchTerms } from '../../shared/model/search-terms.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Database } from '../storage/database.js';
import { msOfKey } from './exchange-key.js';
import { type Asked, createHistoryQuery, type Found } from './history-query.js';
import { dotted } from './message-words.js';
import { createTextIndex } from './text-index.js';

/** A word of more messages than this is common: exchanges are walked through for it, newest first. It is met soon. */
const mostRare = 500;
const walkedFirst = 500;
const mostWalkedAtOnce = 32_000;

export type HistorySearch = ReturnType<typeof createHistorySearch>;

/**
 * Finds exchanges, and keeps the index for that. It may live in a thread of its own, with its own connection.
 *
 * Words are found in messages, and what is shown are exchanges in order of time. A rare word leads to its exchanges
 * by its messages; where all are common, exchanges are walked through. Of what is met the other words are asked.
 */
export function createHistorySearch(database: Database) {
  const query = createHistoryQuery(database);
  const texts = createTextIndex(database);
  const kept = database.prepare(`SELECT (SELECT count(*) FROM exchange) AS exchanges,
    (SELECT min(seq) FROM exchange) AS oldest, (page_count - freelist_count) * page_size AS bytes
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size`);
  const matching = database.prepare(
    `SELECT rowid AS id FROM message_text WHERE message_text MATCH ? LIMIT ${mostRare + 1}`,
  );
  // A number of this program is a REAL to SQLite, and FTS5 would go through all there is to find where to begin.
  const range = `SELECT rowid AS id FROM message_text
    WHERE message_text MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`;
  const between = database.prepare(range);
  // Without the plus sign FTS5 would be asked for each of them by itself.
  const among = database.prepare(`${range} AND +rowid IN (SELECT value FROM json_each(?))`);

  /** All messages with the word; null where it is common. */
  const allWith = (word: string): number[] | null => {
    const ids = idsOf(matching.all(word));
    return ids.length > mostRare ? null : ids;
  };

  /** Of these messages the ones with the word: in one sweep where they lie close together. */
  const someWith = (word: string, ids: readonly number[]): ReadonlySet<number> => {
    const [low, high] = [ids[0] ?? 0, ids.at(-1) ?? 0];
    const dense = high - low < 8 * ids.length;
    const rows = dense ? between.all(word, low, high) : among.all(word, low, high, JSON.stringify(ids));
    return new Set(idsOf(rows));
  };

  const fitting = (
    met: readonly Found[],
    wanted: readonly string[],
    unwanted: readonly string[],
  ): Found[] => {
    const ids = [...new Set(met.flatMap(messagesOf))].sort((one, other) => one - other);
    const sets = wanted.map((word) => someWith(word, ids));
    const without = unwanted.map((word) => someWith(word, ids));
    return met.filter((row) => {
      const has = (set: ReadonlySet<number>) => messagesOf(row).some((id) => set.has(id));
      return sets.every(has) && !without.some(has);
    });
  };

  /** An exchange has the words where any of its messages has each that is wanted. */
  const withWords = (text: string, asked: Asked): Found[] => {
    const terms = searchTerms(text);
    // The longest is most likely rare, and one that is rare is enough: each costs as much as it is common.
    const wanted = wordsOf(terms, true).sort((one, other) => other.length - one.length);
    if (wanted.length === 0) return [];
    const rare = wanted.reduce<number[] | null>((found, word) => found ?? allWith(word), null);
    const found: Found[] = [];
    // To ask for a common word costs the same however many exchanges it is asked of.
    let part = { ...asked, limit: rare === null ? walkedFirst : asked.limit };
    for (;;) {
      const met = rare === null ? query.newest(part) : query.withMessages(rare, part);
      found.push(...fitting(met, wanted, wordsOf(terms, false)));
      const last = met.at(-1);
      if (found.length >= asked.limit || last === undefined || met.length < part.limit) break;
      const limit = Math.min(2 * part.limit, mostWalkedAtOnce);
      part = { ...part, values: { ...asked.values, below: last.seq }, limit };
    }
    return found.slice(0, asked.limit);
  };

  return {
    /** Newest first. */
    page(page: HistoryPage) {
      const text = page.text?.trim() ?? '';
      if (text === '') return query.page(page);
      return query.page(page, (asked) => {
        const ofToken = query.ofToken(tokenFingerprint(text), asked);
        return ofToken.length > 0 ? ofToken : withWords(text, asked);
      });
    },
    info(): HistoryInfo {
      const { exchanges, oldest, bytes } = kept.get();
      const oldestAt = oldest === null ? null : new Date(msOfKey(oldest)).toISOString();
      return { exchanges, bytes, oldestAt, unindexed: texts.waiting() };
    },
    takeIn: texts.takeIn,
  };
}

const idsOf = (rows: readonly { id: number }[]) => rows.map(({ id }) => id);

const messagesOf = (of: Found) => [of.request_id, of.answer_id, of.body_id, of.summary_id];

/** As FTS5 wants them. No term holds a quotation mark. */
const wordsOf = (terms: ReturnType<typeof searchTerms>, areWanted: boolean) =>
  terms
    .filter(({ isWanted }) => isWanted === areWanted)
    .map(({ phrase, isBegun }) => `"${dotted(phrase)}"${isBegun ? ' *' : ''}`);
