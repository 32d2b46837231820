import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createStatements } from '../storage/statements.js';
import { createFacets } from './exchange-facets.js';
import type { HistoryQuery, Span } from './history-query.js';
import { newestFirst, ofItsKind, rowColumns, type SummaryRow } from './summary-row.js';

/** Finds the newest exchanges with these words. */
export type TextSearch = (match: string, page: HistoryPage, span: Span) => SummaryRow[];

/** Of more kinds than this the exchanges are walked through instead: so common a word is met soon. */
const mostKinds = 2000;
const walkedFirst = 500;
const mostWalkedAtOnce = 32_000;
const mostRemembered = 100;

/**
 * Words are found in kinds, and what is shown are exchanges in order of time. A rare word has few kinds, whose stretches
 * are merged. A common one has many: then exchanges are walked through, newest first, and those kept whose kind has it.
 */
export function createTextSearch(database: Database, query: HistoryQuery): TextSearch {
  const facets = createFacets(database);
  const kinds = database.prepare(
    `SELECT rowid AS id FROM exchange_text WHERE exchange_text MATCH ? LIMIT ${mostKinds + 1}`,
  );
  // A number of this program is a REAL to SQLite, and FTS5 would go through all there is to find where to begin.
  const range = `SELECT rowid AS id FROM exchange_text
    WHERE exchange_text MATCH ? AND rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)`;
  const between = database.prepare(range);
  // Without the plus sign FTS5 would be asked for each of them by itself.
  const among = database.prepare(`${range} AND +rowid IN (SELECT value FROM json_each(?))`);
  const ends = database.prepare('SELECT min(id) AS low, max(id) AS high FROM exchange_kind');
  const prepared = createStatements(database);
  const common = new Set<string>();
  const facetOf = database.prepare('SELECT facet_id FROM exchange_kind WHERE id = ?');
  const kindsOf = database.prepare(
    'SELECT seq, kind_id FROM exchange WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq DESC',
  );

  /** Of these kinds the ones with the words: in one sweep where they lie close together. */
  const withWords = (match: string, ids: readonly number[]): Set<number> => {
    const low = Math.min(...ids);
    const high = Math.max(...ids);
    const rows: { id: number }[] =
      high - low < 8 * ids.length
        ? between.all(match, low, high)
        : among.all(match, low, high, JSON.stringify(ids));
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
    // To ask for a common word costs the same however many exchanges it is asked of.
    for (let limit = walkedFirst; found.length < span.limit; limit = Math.min(2 * limit, mostWalkedAtOnce)) {
      const keys = query.newest(page, { above: span.above, below, limit });
      if (keys.length === 0) break;
      const rows: { kind_id: number }[] = kindsOf.all(JSON.stringify(keys));
      const kindIds = rows.map(({ kind_id }) => kind_id);
      const fitting = fittingOf([...new Set(kindIds)]);
      found.push(...keys.filter((_key, index) => fitting.has(kindIds[index] ?? 0)));
      below = keys[keys.length - 1] ?? below;
    }
    return found.slice(0, span.limit);
  };

  /** The quickest, for what most searches are: all at once. More than `limit` of them are not the newest. */
  const some = (match: string, limit: number): FoundRow[] =>
    prepared(`SELECT ${rowColumns}, e.kind_id
      FROM exchange_text AS t CROSS JOIN exchange AS e ON e.kind_id = t.rowid ${ofItsKind}
      WHERE t.exchange_text MATCH ? LIMIT ${limit + 1}`).all(match);

  /** Whether so many lie so close together that there must be far more of them. */
  const lieClose = (rows: readonly FoundRow[]): boolean => {
    const { low, high } = ends.get();
    return ((rows[rows.length - 1]?.kind_id ?? high) - low) * mostKinds < (high - low) * rows.length;
  };

  const remember = (match: string): void => {
    if (common.size >= mostRemembered) common.clear();
    common.add(match);
  };

  return (match, page, span) => {
    let isCommon = common.has(match);
    if (!isCommon && query.letsAllThrough(page) && isOpen(page)) {
      const found = some(match, span.limit);
      if (found.length <= span.limit) return newestFirst(found);
      isCommon = lieClose(found);
    }
    const rows: { id: number }[] = isCommon ? [] : kinds.all(match);
    if (isCommon || rows.length > mostKinds) {
      remember(match);
      return query.rows(walk(page, span, (ids) => withWords(match, ids)));
    }
    if (rows.length === 0) return [];
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

interface FoundRow extends SummaryRow {
  readonly kind_id: number;
}

function isOpen({ since, until, before }: HistoryPage): boolean {
  return since === undefined && until === undefined && before === undefined;
}
