import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createStatements } from '../storage/statements.js';
import { createFacets } from './exchange-facets.js';
import { keyOfId, keyOfTime, keysNear, tailOfId } from './exchange-key.js';
import { newestOf } from './merge-stretches.js';
import { ownPlaces } from './own-facts.js';
import { newestFirst, ofItsKind, rowColumns, type SummaryRow } from './summary-row.js';

/** Numbers between two others, neither included, and at most so many. */
export interface Span {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
}

export interface HistoryQuery {
  spanOf(page: HistoryPage): Span;
  /** Whether it is known without looking that no exchange fits its filter. */
  findsNothing(page: HistoryPage): boolean;
  /** Whether it filters by nothing but its span and its text. */
  letsAllThrough(page: HistoryPage): boolean;
  /** Numbers of the newest that fit, by all of the filter but its text; highest first. */
  newest(page: HistoryPage, span: Span): number[];
  /** The same, as rows. */
  newestRows(page: HistoryPage, span: Span): SummaryRow[];
  rows(keys: readonly number[]): SummaryRow[];
  /** The newest of these kinds. */
  rowsOfKinds(ids: readonly number[], span: Span): SummaryRow[];
}

/** So many parts one statement can have. */
const mostStretches = 450;
const within = 'e.seq > ? AND e.seq < ?';
/** A limit as a parameter would have SQLite prepare the statement anew each time, for its plan may depend on it. */
const newest = (limit: number) => `ORDER BY e.seq DESC LIMIT ${limit}`;

/** What follows `WHERE`, but for its order and its limit. */
interface Condition {
  readonly where: string;
  readonly values: readonly (number | string | Uint8Array)[];
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

  const ofKeys = database.prepare(`SELECT ${rowColumns}
    FROM json_each(?) AS j CROSS JOIN exchange AS e ON e.seq = j.value ${ofItsKind}`);
  const ofKinds = (limit: number) =>
    prepared(`SELECT ${rowColumns}
    FROM json_each(?) AS j CROSS JOIN exchange AS e ON e.kind_id = j.value ${ofItsKind} WHERE ${within} LIMIT ${limit}`);
  const ofKind = (limit: number) =>
    prepared(`SELECT e.seq FROM exchange AS e WHERE e.kind_id = ? AND ${within} ${newest(limit)}`);

  const conditionOf = (page: HistoryPage, span: Span): Condition => {
    const { above, below } = span;
    const { actId, sessionId } = page;
    const fitting = facets.matching(page);
    const among = fitting === null ? '' : amongFacets;
    const mask = fitting === null ? [] : [fitting.mask];
    if (actId !== undefined) {
      const ofSession = sessionId === undefined ? '' : ' AND e.session_id = ?';
      const values = [above, below, keyOfId(actId), tailOfId(actId)];
      return {
        where: `${within} AND e.act_key = ? AND e.own ->> ${ownPlaces.actTail} = ?${ofSession}${among}`,
        values: [...values, ...(sessionId === undefined ? [] : [sessionId]), ...mask],
      };
    }
    if (sessionId !== undefined)
      return { where: `${within} AND e.session_id = ?${among}`, values: [above, below, sessionId, ...mask] };
    if (fitting === null || fitting.ids.length > mostStretches)
      return { where: within + among, values: [above, below, ...mask] };
    return inStretches(fitting.ids, 'facet_id', span);
  };

  const rowsOf = (condition: Condition, { limit }: Span): SummaryRow[] => {
    if (condition === nothing) return [];
    const { where, values } = condition;
    return prepared(`${rowsWhere} ${where} ${newest(limit)}`).all(...values);
  };

  const rowsOfKeys = (keys: readonly number[]): SummaryRow[] => {
    const rows: SummaryRow[] = ofKeys.all(JSON.stringify(keys));
    return newestFirst(rows);
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
    findsNothing: (page) => facets.fitsNothing(page),
    letsAllThrough: (page) =>
      page.actId === undefined && page.sessionId === undefined && facets.matching(page) === null,
    newest(page, span) {
      const { where, values } = conditionOf(page, span);
      const sql = `SELECT e.seq FROM exchange AS e WHERE ${where} ${newest(span.limit)}`;
      const rows: { seq: number }[] = prepared(sql).all(...values);
      return rows.map(({ seq }) => seq);
    },
    newestRows(page, span) {
      return rowsOf(conditionOf(page, span), span);
    },
    rowsOfKinds(ids, span) {
      const { above, below, limit } = span;
      // Most words that are rare as kinds are rare as exchanges: then there is nothing to be merged.
      const some: SummaryRow[] = ofKinds(limit + 1).all(JSON.stringify(ids), above, below);
      if (some.length <= limit) return newestFirst(some);
      if (ids.length <= mostStretches) return rowsOf(inStretches(ids, 'kind_id', span), span);
      const stretches = ids.map((id) => (part: Span) => ofKind(part.limit).all(id, part.above, part.below));
      return rowsOfKeys(newestOf(stretches, span));
    },
    rows: rowsOfKeys,
  };
}

const rowsWhere = `SELECT ${rowColumns} FROM exchange AS e ${ofItsKind} WHERE`;
/** A list in SQL is made into a table of its own each time it is asked for: this is not. */
const amongFacets = " AND substr(?, e.facet_id, 1) = x'01'";

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
    where: `e.seq IN (${Array(ids.length).fill(stretch).join(' UNION ALL ')} ORDER BY seq DESC LIMIT ${limit})`,
    values: ids.flatMap((id) => [id, above, below]),
  };
}
