import type { HistoryPage } from '../../shared/contract/history.js';
import type { Database } from './database.js';
import type { SummaryRow } from './exchange-detail.js';
import { createFacets } from './exchange-facets.js';
import { keyOfId, keyOfTime, keysNear, tailOfId } from './exchange-key.js';
import { ownPlaces } from './own-facts.js';
import { createStatements } from './statements.js';

/** Numbers between two others, neither included, and at most so many. */
export interface Span {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
}

export interface HistoryQuery {
  spanOf(page: HistoryPage): Span;
  /** Whether it filters by nothing but its span and its text. */
  letsAllThrough(page: HistoryPage): boolean;
  /** Numbers of the newest that fit, by all of the filter but its text; highest first. */
  newest(page: HistoryPage, span: Span): number[];
  /** The same, as rows. */
  newestRows(page: HistoryPage, span: Span): SummaryRow[];
  rows(keys: readonly number[]): SummaryRow[];
  /** The newest of these kinds, at most `mostStretches` of them. */
  rowsOfKinds(ids: readonly number[], span: Span): SummaryRow[];
}

/** So many parts one statement can have. */
export const mostStretches = 450;
const within = 'e.seq > ? AND e.seq < ?';
const newestFirst = 'ORDER BY e.seq DESC LIMIT ?';

/** What follows `WHERE`, but for its order and its limit. */
interface Condition {
  readonly where: string;
  readonly values: readonly (number | string)[];
}

/**
 * The newest exchanges of any filter, found in time that depends on how many are shown and not on how many there are:
 * what a filter lets through is a few stretches of one index, each in order of time, and SQLite merges their newest ends.
 */
export function createHistoryQuery(database: Database): HistoryQuery {
  const facets = createFacets(database);
  const prepared = createStatements(database);
  const keyAt = database.prepare(`SELECT seq FROM exchange
    WHERE seq BETWEEN ? AND ? AND own ->> ${ownPlaces.idTail} IN (?, ?)`);

  const conditionOf = (page: HistoryPage, span: Span): Condition => {
    const { above, below } = span;
    const fitting = facets.matching(page);
    const { actId, sessionId } = page;
    const among = fitting === null ? '' : ` AND e.facet_id IN (${fitting.join(', ')})`;
    if (actId !== undefined) {
      const ofSession = sessionId === undefined ? '' : ' AND e.session_id = ?';
      const values = [above, below, keyOfId(actId), tailOfId(actId)];
      return {
        where: `${within} AND e.act_key = ? AND e.own ->> ${ownPlaces.actTail} = ?${ofSession}${among}`,
        values: sessionId === undefined ? values : [...values, sessionId],
      };
    }
    if (sessionId !== undefined)
      return { where: `${within} AND e.session_id = ?${among}`, values: [above, below, sessionId] };
    if (fitting === null || fitting.length > mostStretches)
      return { where: within + among, values: [above, below] };
    return inStretches(fitting, 'facet_id', span);
  };

  const rowsOf = (condition: Condition, { limit }: Span): SummaryRow[] => {
    if (condition === nothing) return [];
    const { where, values } = condition;
    return prepared(`${rowsWhere} ${where} ${newestFirst}`).all(...values, limit);
  };

  return {
    spanOf({ since, until, before, limit }) {
      const key = before === undefined ? 0 : keyOfId(before);
      const last: { seq: number } | undefined =
        before === undefined ? undefined : keyAt.get(key, key + keysNear, tailOfId(before), before);
      const ends = [
        until === undefined ? Number.MAX_SAFE_INTEGER : keyOfTime(Date.parse(until)),
        before === undefined ? Number.MAX_SAFE_INTEGER : (last?.seq ?? key),
      ];
      return {
        above: since === undefined ? Number.MIN_SAFE_INTEGER : keyOfTime(Date.parse(since)) - 1,
        below: Math.min(...ends),
        limit,
      };
    },
    letsAllThrough: (page) =>
      page.actId === undefined && page.sessionId === undefined && facets.matching(page) === null,
    newest(page, span) {
      const { where, values } = conditionOf(page, span);
      const sql = `SELECT e.seq FROM exchange AS e WHERE ${where} ${newestFirst}`;
      const rows: { seq: number }[] = prepared(sql).all(...values, span.limit);
      return rows.map(({ seq }) => seq);
    },
    newestRows(page, span) {
      return rowsOf(conditionOf(page, span), span);
    },
    rowsOfKinds: (ids, span) => rowsOf(inStretches(ids, 'kind_id', span), span),
    rows: (keys) =>
      prepared(`${rowsWhere} e.seq IN (SELECT value FROM json_each(?)) ORDER BY e.seq DESC`).all(
        JSON.stringify(keys),
      ),
  };
}

/** The kinds come last: to begin with them would mean to look at all there are. */
const rowsWhere = `SELECT e.seq, e.act_key, e.session_id, e.own, k.summary
  FROM exchange AS e CROSS JOIN exchange_kind AS k ON k.id = e.kind_id WHERE`;

const nothing: Condition = { where: '0', values: [] };

/**
 * Each stretch of such an index by itself lies in order of time, all of them together do not: SQLite merges their ends,
 * as far as so many are wanted.
 */
function inStretches(ids: readonly number[], column: 'facet_id' | 'kind_id', span: Span): Condition {
  const { above, below, limit } = span;
  const [only] = ids;
  if (only === undefined) return nothing;
  if (ids.length === 1) return { where: `${within} AND e.${column} = ?`, values: [above, below, only] };
  const stretch = `SELECT seq FROM exchange WHERE ${column} = ? AND seq > ? AND seq < ?`;
  return {
    where: `e.seq IN (${Array(ids.length).fill(stretch).join(' UNION ALL ')} ORDER BY seq DESC LIMIT ?)`,
    values: [...ids.flatMap((id) => [id, above, below]), limit],
  };
}
