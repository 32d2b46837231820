import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import type { HistoryQuery, MessagesOf, Span } from './history-query.js';
import type { TextQuery } from './text-query.js';

/** Finds the newest exchanges with these words, highest number first. */
type TextSearch = (query: TextQuery, page: HistoryPage, span: Span) => MessagesOf[];

/** A word of more messages than this is common: exchanges are walked through for it, newest first. It is met soon. */
const mostRare = 500;
const walkedFirst = 500;
const mostWalkedAtOnce = 32_000;

/**
 * Words are found in messages, and what is shown are exchanges in order of time. A rare word leads to its exchanges
 * by its messages; where all are common, exchanges are walked through. Of what is met the other words are asked.
 */
export function createTextSearch(database: Database, query: HistoryQuery): TextSearch {
  const matching = database.prepare(
    `SELECT rowid AS id FROM message_text WHERE message_text MATCH ? LIMIT ${mostRare + 1}`,
  );
  // A number of this program is a REAL to SQLite, and FTS5 would go through all there is to find where to begin.
  const range = `SELECT rowid AS id FROM message_text
    WHERE message_text MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`;
  const between = database.prepare(range);
  // Without the plus sign FTS5 would be asked for each of them by itself.
  const among = database.prepare(`${range} AND +rowid IN (SELECT value FROM json_each(?))`);

  const idsIn = (rows: readonly { id: number }[]) => new Set(rows.map(({ id }) => id));

  /** All messages with the word; null where it is common. */
  const allWith = (word: string): ReadonlySet<number> | null => {
    const ids = idsIn(matching.all(word));
    return ids.size > mostRare ? null : ids;
  };

  /** Of these messages the ones with the word: in one sweep where they lie close together. */
  const someWith = (word: string, ids: readonly number[]): ReadonlySet<number> => {
    const [low, high] = [ids[0] ?? 0, ids[ids.length - 1] ?? 0];
    const dense = high - low < 8 * ids.length;
    return idsIn(dense ? between.all(word, low, high) : among.all(word, low, high, JSON.stringify(ids)));
  };

  const fitting = (
    found: readonly MessagesOf[],
    wanted: ReadonlyMap<string, ReadonlySet<number> | null>,
    unwanted: readonly string[],
  ): readonly MessagesOf[] => {
    const ids = [...new Set(found.flatMap(messagesOf))].sort((one, other) => one - other);
    const sets = [...wanted].map(([word, all]) => all ?? someWith(word, ids));
    const without = unwanted.map((word) => someWith(word, ids));
    return found.filter((row) => {
      const has = (set: ReadonlySet<number>) => messagesOf(row).some((id) => set.has(id));
      return sets.every(has) && !without.some(has);
    });
  };

  return ({ wanted, unwanted }, page, span) => {
    const sets = new Map<string, ReadonlySet<number> | null>(wanted.map((word) => [word, null]));
    // The longest is most likely rare, and one that is rare is enough: each costs as much as it is common.
    let rare: ReadonlySet<number> | null = null;
    for (const word of [...wanted].sort((one, other) => other.length - one.length)) {
      rare = allWith(word);
      sets.set(word, rare);
      if (rare !== null) break;
    }
    if (rare?.size === 0) return [];
    const found: MessagesOf[] = [];
    let { below } = span;
    // To ask for a common word costs the same however many exchanges it is asked of.
    const first = rare === null ? walkedFirst : span.limit;
    for (let limit = first; found.length < span.limit; limit = Math.min(2 * limit, mostWalkedAtOnce)) {
      const part = { above: span.above, below, limit };
      const met = rare === null ? query.newest(page, part) : query.withMessages([...rare], page, part);
      found.push(...fitting(met, sets, unwanted));
      if (met.length < limit) break;
      below = met[met.length - 1]?.seq ?? below;
    }
    return found.slice(0, span.limit);
  };
}

function messagesOf({ request_id, answer_id, body_id, summary_id }: MessagesOf): number[] {
  return body_id === null
    ? [request_id, answer_id, summary_id]
    : [request_id, answer_id, body_id, summary_id];
}
