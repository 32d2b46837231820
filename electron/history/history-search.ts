import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryInfo, HistoryPage } from '../../shared/model/history.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Database } from '../storage/database.js';
import { createSnapshots } from '../storage/snapshot.js';
import { inTransaction } from '../storage/transaction.js';
import { msOfKey } from './exchange-key.js';
import { summaryOf } from './exchange-row.js';
import { createHistoryQuery, type MessagesOf } from './history-query.js';
import { createTextIndex } from './text-index.js';
import { textQuery } from './text-query.js';
import { createTextSearch } from './text-search.js';

/** Finds exchanges, and keeps the indexes for that. It may live in a thread of its own, with its own connection. */
export interface HistorySearch {
  /** Newest first. */
  page(page: HistoryPage): ExchangeSummary[];
  info(): HistoryInfo;
  /** A little of what waits to be indexed: so short that who wants to write meanwhile need not wait. True when done. */
  takeIn(): boolean;
}

/** So long others who write may have to wait. */
const indexingMs = 15;

export function createHistorySearch(database: Database): HistorySearch {
  const query = createHistoryQuery(database);
  const inSnapshot = createSnapshots(database);
  const searchText = createTextSearch(database, query);
  const texts = createTextIndex(database);
  const kept = database.prepare(`SELECT (SELECT count(*) FROM exchange) AS exchanges,
    (SELECT min(seq) FROM exchange) AS oldest, (page_count - freelist_count) * page_size AS bytes
    FROM pragma_page_count, pragma_freelist_count, pragma_page_size`);

  const found = (page: HistoryPage): readonly Pick<MessagesOf, 'seq'>[] => {
    const text = page.text?.trim() ?? '';
    const span = query.spanOf(page);
    if (text === '') return query.newest(page, span);
    const ofToken = query.ofToken(tokenFingerprint(text), page, span);
    if (ofToken.length > 0) return ofToken;
    const words = textQuery(text);
    return words === null ? [] : searchText(words, page, span);
  };

  return {
    page: (page) => inSnapshot(() => query.rowsOf(found(page))).map(summaryOf),
    info() {
      const { exchanges, oldest, bytes } = kept.get();
      const oldestAt = oldest === null ? null : new Date(msOfKey(oldest)).toISOString();
      return { exchanges, bytes, oldestAt, unindexed: texts.waiting() };
    },
    takeIn: () => inTransaction(database, () => texts.takeIn(indexingMs)),
  };
}
