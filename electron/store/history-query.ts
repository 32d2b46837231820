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
  /** Numbers of the newest that fit, by all of the filter but its text; highest first. */
  newest(page: HistoryPage, span: Span): number[];
  /** The same, as rows. */
  newestRows(page: HistoryPage, span: Span): SummaryRow[];
  rows(keys: readonly number[]): SummaryRow[];
}

/** So many parts one statement can have. */
const mostStretches = 450;
const within = 'seq > ? AND seq < ?';
const newestFirst = 'ORDER BY seq DESC LIMIT ?';

/** A statement that gives numbers, newest first, but for its last value, the limit. */
interface Keys {
  readonly sql: string;
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

  const keysOf = (page: HistoryPage, { above, below }: Span): Keys => {
    const fitting = facets.matching(page);
    const { actId, sessionId } = page;
    const among = fitting === null ? '' : ` AND facet_id IN (${fitting.join(', ')})`;
    if (actId !== undefined) {
      const ofSession = sessionId === undefined ? '' : ' AND session_id = ?';
      const values = [above, below, keyOfId(actId), tailOfId(actId)];
      return {
        sql: `SELECT seq FROM exchange WHERE ${within} AND act_key = ? AND own ->> ${ownPlaces.actTail} = ?${ofSession}${among}`,
        values: sessionId === undefined ? values : [...values, sessionId],
      };
    }
    if (sessionId !== undefined)
      return {
        sql: `SELECT seq FROM exchange WHERE ${within} AND session_id = ?${among}`,
        values: [above, below, sessionId],
      };
    if (fitting === null) return { sql: `SELECT seq FROM exchange WHERE ${within}`, values: [above, below] };
    if (fitting.length > mostStretches)
      return { sql: `SELECT seq FROM exchange WHERE ${within}${among}`, values: [above, below] };
    // Each stretch by itself lies in order of time, all of them together do not.
    const stretches = fitting.map((id) => `SELECT seq FROM exchange WHERE facet_id = ${id} AND ${within}`);
    return {
      sql: stretches.join(' UNION ALL ') || 'SELECT seq FROM exchange WHERE 0',
      values: fitting.flatMap(() => [above, below]),
    };
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
    newest(page, span) {
      const { sql, values } = keysOf(page, span);
      const rows: { seq: number }[] = prepared(`${sql} ${newestFirst}`).all(...values, span.limit);
      return rows.map(({ seq }) => seq);
    },
    newestRows(page, span) {
      const { sql, values } = keysOf(page, span);
      return prepared(rowsOf(`${sql} ${newestFirst}`)).all(...values, span.limit);
    },
    rows: (keys) => prepared(rowsOf('SELECT value FROM json_each(?)')).all(JSON.stringify(keys)),
  };
}

function rowsOf(keys: string): string {
  return `SELECT e.seq, e.act_key, e.session_id, e.own, k.summary
    FROM exchange AS e JOIN exchange_kind AS k ON k.id = e.kind_id WHERE e.seq IN (${keys}) ORDER BY e.seq DESC`;
}
