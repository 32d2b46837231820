import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryInfo, HistoryPage } from '../../shared/model/history.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Database } from '../storage/database.js';
import { createSnapshots } from '../storage/snapshot.js';
import { inTransaction } from '../storage/transaction.js';
import { msOfKey } from './exchange-key.js';
import { type SummaryRow, summaryOf } from './exchange-row.js';
import { createHistoryQuery } from './history-query.js';
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
  const size = database.prepare(`SELECT (SELECT page_count FROM pragma_page_count) AS pages,
    (SELECT freelist_count FROM pragma_freelist_count) AS free, (SELECT page_size FROM pragma_page_size) AS page_size`);
  const count = database.prepare('SELECT count(*) AS n FROM exchange');
  const oldest = database.prepare('SELECT min(seq) AS seq FROM exchange');

  const withText = (text: string, page: HistoryPage): SummaryRow[] => {
    const span = query.spanOf(page);
    const ofToken = query.ofToken(tokenFingerprint(text), page, span);
    if (ofToken.length > 0) return ofToken;
    const words = textQuery(text);
    return words === null ? [] : query.rowsAt(searchText(words, page, span));
  };

  return {
    page(page) {
      const text = page.text?.trim() ?? '';
      const rows = inSnapshot(() =>
        text === '' ? query.rows(page, query.spanOf(page)) : withText(text, page),
      );
      return rows.map(summaryOf);
    },
    info() {
      const { pages, free, page_size } = size.get();
      const first: number | null = oldest.get().seq;
      return {
        exchanges: count.get().n,
        bytes: (pages - free) * page_size,
        oldestAt: first === null ? null : new Date(msOfKey(first)).toISOString(),
        unindexed: texts.waiting(),
      };
    },
    takeIn: () => inTransaction(database, () => texts.takeIn(indexingMs)),
  };
}
