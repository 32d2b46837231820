import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { HistoryInfo, HistoryPage } from '../../shared/model/history.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/migrations.js';
import { createSnapshots } from '../storage/snapshot.js';
import { summaryOfRow } from './exchange-detail.js';
import { msOfKey } from './exchange-key.js';
import { createHistoryQuery, type Span } from './history-query.js';
import type { SummaryRow } from './summary-row.js';
import { createTextIndex } from './text-index.js';
import { matchExpression } from './text-query.js';
import { createTextSearch } from './text-search.js';
import { createTokenIndex } from './token-index.js';

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
  const tokens = createTokenIndex(database);
  const size = database.prepare(`SELECT (SELECT page_count FROM pragma_page_count) AS pages,
    (SELECT freelist_count FROM pragma_freelist_count) AS free, (SELECT page_size FROM pragma_page_size) AS page_size`);
  const count = database.prepare('SELECT count(*) AS n FROM exchange');
  const oldest = database.prepare('SELECT min(seq) AS seq FROM exchange');

  const withText = (text: string, page: HistoryPage): SummaryRow[] => {
    const span = query.spanOf(page);
    const ofToken = rowsOfToken(tokenFingerprint(text), page, span);
    if (ofToken.length > 0) return ofToken;
    const match = matchExpression(text);
    return match === null ? [] : searchText(match, page, span);
  };

  const rowsOfToken = (fingerprint: string, page: HistoryPage, span: Span): SummaryRow[] => {
    const isWithin = (key: number) => key > span.above && key < span.below;
    const few = tokens.rows(fingerprint);
    if (few?.length === 0) return few;
    if (few !== null && query.letsAllThrough(page))
      return few.filter(({ seq }) => isWithin(seq)).slice(0, span.limit);
    return query.rows(fitting(page, tokens.find(fingerprint).filter(isWithin), span.limit));
  };

  /** Of a token's exchanges those that the filter lets through: they are few. */
  const fitting = (page: HistoryPage, keys: readonly number[], limit: number): readonly number[] => {
    if (query.letsAllThrough(page)) return keys.slice(0, limit);
    const taken: number[] = [];
    for (const key of keys) {
      const only = query.newest(page, { above: key - 1, below: key + 1, limit: 1 });
      if (only.length > 0 && taken.push(key) === limit) break;
    }
    return taken;
  };

  return {
    page(page) {
      if (query.findsNothing(page)) return [];
      const text = page.text?.trim() ?? '';
      const rows = inSnapshot(() =>
        text === '' ? query.newestRows(page, query.spanOf(page)) : withText(text, page),
      );
      return rows.map(summaryOfRow);
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
    takeIn: () =>
      // Tokens first: where they wait, each search has to go through all that wait.
      inTransaction(database, () => tokens.takeIn()) &&
      inTransaction(database, () => texts.takeIn(indexingMs)),
  };
}
