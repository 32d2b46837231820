import type { HistoryPage } from '../../shared/contract/history.js';
import type { Database } from './database.js';
import { createFacets } from './exchange-facets.js';
import type { HistoryQuery, Span } from './history-query.js';
import type { SummaryRow } from './summary-row.js';

/** Finds the newest exchanges with these words. */
export type TextSearch = (match: string, page: HistoryPage, span: Span) => SummaryRow[];

/** Of more kinds than this the exchanges are walked through instead: so common a word is met soon. */
const mostKinds = 2000;
const walkedAtOnce = 500;

/**
 * Words are found in kinds, and what is shown are exchanges in order of time. A rare word has few kinds, whose stretches
 * are merged. A common one has many: then exchanges are walked through, newest first, and those kept whose kind has it.
 */
export function createTextSearch(database: Database, query: HistoryQuery): TextSearch {
  const facets = createFacets(database);
  const kinds = database.prepare(
    `SELECT rowid AS id FROM exchange_text WHERE exchange_text MATCH ? LIMIT ${mostKinds + 1}`,
  );
  const among = database.prepare(
    'SELECT rowid AS id FROM exchange_text WHERE exchange_text MATCH ? AND rowid IN (SELECT value FROM json_each(?))',
  );
  const between = database.prepare(
    'SELECT rowid AS id FROM exchange_text WHERE exchange_text MATCH ? AND rowid BETWEEN ? AND ?',
  );
  const facetOf = database.prepare('SELECT facet_id FROM exchange_kind WHERE id = ?');
  const kindsOf = database.prepare(
    'SELECT seq, kind_id FROM exchange WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC',
  );

  /** Of these kinds the ones with the words: in one sweep where they lie close together. */
  const withWords = (match: string, ids: readonly number[]): Set<number> => {
    const low = Math.min(...ids);
    const high = Math.max(...ids);
    const rows: { id: number }[] =
      high - low < 8 * ids.length ? between.all(match, low, high) : among.all(match, JSON.stringify(ids));
    return new Set(rows.map(({ id }) => id));
  };

  /** Newest first, so many at a time, until there are enough of the kinds that `fittingOf` gives. */
  const walk = (
    page: HistoryPage,
    span: Span,
    fittingOf: (kindIds: readonly number[]) => ReadonlySet<number>,
  ): number[] => {
    const found: number[] = [];
    let { below } = span;
    while (found.length < span.limit) {
      const keys = query.newest(page, { above: span.above, below, limit: walkedAtOnce });
      if (keys.length === 0) break;
      const rows: { kind_id: number }[] = kindsOf.all(JSON.stringify(keys));
      const kindIds = rows.map(({ kind_id }) => kind_id);
      const fitting = fittingOf([...new Set(kindIds)]);
      found.push(...keys.filter((_key, index) => fitting.has(kindIds[index] ?? 0)));
      below = keys[keys.length - 1] ?? below;
    }
    return found.slice(0, span.limit);
  };

  return (match, page, span) => {
    const rows: { id: number }[] = kinds.all(match);
    if (rows.length === 0) return [];
    if (rows.length > mostKinds) return query.rows(walk(page, span, (ids) => withWords(match, ids)));
    const fitting = facets.matching(page);
    const found = rows.map(({ id }) => id);
    const ids =
      fitting === null ? found : found.filter((id) => fitting.mask[facetOf.get(id)?.facet_id - 1] === 1);
    if (page.sessionId === undefined && page.actId === undefined) return query.rowsOfKinds(ids, span);
    // A session's exchanges are few beside those of a kind.
    const known = new Set(ids);
    return query.rows(walk(page, span, () => known));
  };
}
