import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createStatements } from '../storage/statements.js';
import { keyOfId, keyOfTime, keysNear } from './exchange-key.js';
import { type SummaryRow, selectSummary, withSummary } from './exchange-row.js';
import { groupsSql, isOfGroup } from './filter-groups.js';

/** Numbers between two others, neither included, and at most so many. */
export interface Span {
  readonly above: number;
  readonly below: number;
  readonly limit: number;
}

/** An exchange and the messages whose words are found. */
export interface MessagesOf {
  readonly seq: number;
  readonly request_id: number;
  readonly answer_id: number;
  readonly body_id: number | null;
  readonly summary_id: number;
}

/** The newest exchanges of any filter but its text; highest number first. */
export interface HistoryQuery {
  spanOf(page: HistoryPage): Span;
  newest(page: HistoryPage, span: Span): MessagesOf[];
  /** Only those that have one of these messages. */
  withMessages(ids: readonly number[], page: HistoryPage, span: Span): MessagesOf[];
  ofToken(fingerprint: string, page: HistoryPage, span: Span): MessagesOf[];
  rowsOf(found: readonly Pick<MessagesOf, 'seq'>[]): SummaryRow[];
}

type Value = string | number;
interface Condition {
  readonly where: string;
  readonly values: readonly Value[];
}

const within = 'e.seq > ? AND e.seq < ?';
const columns = 'e.seq, e.request_id, e.answer_id, e.body_id, e.summary_id';
/** A limit as a parameter would have SQLite prepare the statement anew each time, for its plan may depend on it. */
const newestOf = (limit: number) => `ORDER BY e.seq DESC LIMIT ${limit}`;
/** So many parts one statement can have. */
const mostMerged = 450;

export function createHistoryQuery(database: Database): HistoryQuery {
  const prepared = createStatements(database);
  const keyAt = database.prepare('SELECT seq FROM exchange WHERE seq BETWEEN ? AND ? AND id = ?');
  const at = database.prepare(`${selectSummary}
    FROM json_each(?) AS j CROSS JOIN exchange AS e ON e.seq = j.value ${withSummary} ORDER BY e.seq DESC`);

  const find = ({ where, values }: Condition, limit: number): MessagesOf[] =>
    prepared(`SELECT ${columns} FROM exchange AS e WHERE ${where} ${newestOf(limit)}`).all(...values);

  /** Of each group that the filter lets through its exchanges in order of time, to be merged; null where they are too many. */
  const merged = (filter: Condition, { above, below, limit }: Span): Condition | null => {
    const groups: Record<string, Value>[] = prepared(
      `${groupsSql} SELECT * FROM e WHERE TRUE${filter.where} LIMIT ${mostMerged + 1}`,
    ).all(...filter.values);
    if (groups.length > mostMerged) return null;
    const part = `SELECT e.seq FROM exchange AS e WHERE ${within} AND ${isOfGroup}`;
    const parts = groups.length === 0 ? 'SELECT NULL AS seq' : groups.map(() => part).join(' UNION ALL ');
    return {
      where: `e.seq IN (${parts} ORDER BY seq DESC LIMIT ${limit})`,
      values: groups.flatMap((group) => [above, below, ...Object.values(group)]),
    };
  };

  /** The number of an exchange; where it is not here any more, the one that it would have. */
  const keptKeyOf = (id: string): number => {
    const key = keyOfId(id);
    const kept: { seq: number } | undefined = keyAt.get(key, key + keysNear, id);
    return kept?.seq ?? key;
  };

  return {
    spanOf({ since, until, before, limit }) {
      const ends = [
        until === undefined ? Number.MAX_SAFE_INTEGER : keyOfTime(Date.parse(until)),
        before === undefined ? Number.MAX_SAFE_INTEGER : keptKeyOf(before),
      ];
      return {
        above: since === undefined ? Number.MIN_SAFE_INTEGER : keyOfTime(Date.parse(since)) - 1,
        below: Math.min(...ends),
        limit,
      };
    },
    newest(page, span) {
      const { above, below, limit } = span;
      const filter = filterOf(page);
      const walked = { where: within + filter.where, values: [above, below, ...filter.values] };
      const own = page.actId !== undefined ? 'act_id' : page.sessionId !== undefined ? 'session_id' : null;
      if (own !== null) {
        // The same once more, for the index.
        const values = [page.actId ?? page.sessionId ?? '', ...walked.values];
        return find({ where: `e.${own} = ? AND ${walked.where}`, values }, limit);
      }
      const condition = filter.where === '' ? walked : (merged(filter, span) ?? walked);
      return find(condition, limit);
    },
    withMessages(ids, page, { above, below, limit }) {
      const filter = filterOf(page);
      // The newest of each message alone, by its index; then the newest of those.
      const part = (column: string) => `SELECT m.seq FROM json_each(?) AS j CROSS JOIN exchange AS m
        WHERE m.seq IN (SELECT e.seq FROM exchange AS e
          WHERE e.${column} = j.value AND ${within}${filter.where} ${newestOf(limit)})`;
      const parts = ['request_id', 'answer_id', 'body_id', 'summary_id'].map(part);
      const where = `e.seq IN (${parts.join(' UNION ')} ORDER BY 1 DESC LIMIT ${limit})`;
      const values = parts.flatMap(() => [JSON.stringify(ids), above, below, ...filter.values]);
      return find({ where, values }, limit);
    },
    ofToken(fingerprint, page, { above, below, limit }) {
      const filter = filterOf(page);
      const where = `${within}${filter.where}
        AND e.seq IN (SELECT rowid FROM exchange_token WHERE exchange_token MATCH ?)`;
      return find({ where, values: [above, below, ...filter.values, `"${fingerprint}"`] }, limit);
    },
    rowsOf: (found) => at.all(JSON.stringify(found.map(({ seq }) => seq))),
  };
}

/** What the columns say; with a `+` SQLite takes no index for them. */
function filterOf(page: HistoryPage): Condition {
  const { environmentId, origins, operations, bindings, outcomes, status, sessionId, actId } = page;
  const among = Object.entries({
    origin: origins,
    operation: operations,
    binding: bindings,
    verdict: outcomes,
  });
  const equal = Object.entries({ environment_id: environmentId, session_id: sessionId, act_id: actId });
  const parts: (readonly [where: string, values: readonly Value[]])[] = [
    ...among.flatMap(([column, values]) =>
      values ? [[`+e.${column} IN (${values.map(() => '?').join(', ')})`, values] as const] : [],
    ),
    ...equal.flatMap(([column, value]) =>
      value === undefined ? [] : [[`+e.${column} = ?`, [value]] as const],
    ),
    ...(status === undefined ? [] : [['+e.status BETWEEN ? AND ?', status ?? [0, 0]] as const]),
  ];
  return {
    where: parts.map(([where]) => ` AND ${where}`).join(''),
    values: parts.flatMap(([, values]) => values),
  };
}
