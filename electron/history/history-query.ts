import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createStatements } from '../storage/statements.js';
import { keyOfId, keyOfTime, keysNear } from './exchange-key.js';
import { type SummaryRow, summaryColumns, withSummary } from './exchange-row.js';
import { createFilterGroups, isOfGroup, wantedOf } from './filter-groups.js';

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
  rows(page: HistoryPage, span: Span): SummaryRow[];
  messages(page: HistoryPage, span: Span): MessagesOf[];
  /** Only those that have one of these messages. */
  messagesWith(ids: readonly number[], page: HistoryPage, span: Span): MessagesOf[];
  ofToken(fingerprint: string, page: HistoryPage, span: Span): SummaryRow[];
  rowsAt(keys: readonly number[]): SummaryRow[];
}

type Value = string | number;
interface Condition {
  readonly where: string;
  readonly values: readonly Value[];
}

const within = 'e.seq > ? AND e.seq < ?';
/** A limit as a parameter would have SQLite prepare the statement anew each time, for its plan may depend on it. */
const newest = (limit: number) => `ORDER BY e.seq DESC LIMIT ${limit}`;
const messageColumns = 'e.seq, e.request_id, e.answer_id, e.body_id, e.summary_id';

export function createHistoryQuery(database: Database): HistoryQuery {
  const prepared = createStatements(database);
  const groupsOf = createFilterGroups(database);
  const keyAt = database.prepare('SELECT seq FROM exchange WHERE seq BETWEEN ? AND ? AND id = ?');
  const at = database.prepare(`SELECT ${summaryColumns}
    FROM json_each(?) AS j CROSS JOIN exchange AS e ON e.seq = j.value ${withSummary} ORDER BY e.seq DESC`);

  /** By the index that is the quickest for it; null where nothing fits. */
  const conditionOf = (page: HistoryPage, { above, below, limit }: Span): Condition | null => {
    const { actId, sessionId } = page;
    const rest = filterOf(page);
    const values = [above, below, ...rest.values];
    if (actId !== undefined || sessionId !== undefined) {
      const [column, id] = actId === undefined ? ['session_id', sessionId] : ['act_id', actId];
      return { where: `${within}${rest.where} AND e.${column} = ?`, values: [...values, id ?? ''] };
    }
    if (rest.where === '') return { where: within, values };
    const groups = groupsOf(page);
    if (groups === null) return { where: within + rest.where, values };
    if (groups.length === 0) return null;
    const part = `SELECT seq FROM exchange AS e WHERE ${within} AND ${isOfGroup}`;
    const parts = groups.map(() => part).join(' UNION ALL ');
    return {
      where: `e.seq IN (${parts} ORDER BY seq DESC LIMIT ${limit})`,
      values: groups.flatMap((group) => [above, below, ...group]),
    };
  };

  const find = <Row>(columns: string, page: HistoryPage, span: Span): Row[] => {
    const condition = conditionOf(page, span);
    if (condition === null) return [];
    const sql = `SELECT ${columns} WHERE ${condition.where} ${newest(span.limit)}`;
    return prepared(sql).all(...condition.values) as Row[];
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
    rows: (page, span) => find(`${summaryColumns} FROM exchange AS e ${withSummary}`, page, span),
    messages: (page, span) => find(`${messageColumns} FROM exchange AS e`, page, span),
    messagesWith(ids, page, { above, below, limit }) {
      const rest = filterOf(page, true);
      const values = [above, below, ...rest.values];
      // The newest of each message alone, by its index; then the newest of those.
      const part = (column: string) => `SELECT m.seq FROM json_each(?) AS j CROSS JOIN exchange AS m
        WHERE m.seq IN (SELECT e.seq FROM exchange AS e
          WHERE e.${column} = j.value AND ${within}${rest.where} ${newest(limit)})`;
      const parts = ['request_id', 'answer_id', 'body_id', 'summary_id'].map(part).join(' UNION ');
      const sql = `SELECT ${messageColumns} FROM exchange AS e
        WHERE e.seq IN (${parts} ORDER BY 1 DESC LIMIT ${limit}) ORDER BY e.seq DESC`;
      const json = JSON.stringify(ids);
      return prepared(sql).all(...[1, 2, 3, 4].flatMap(() => [json, ...values]));
    },
    ofToken(fingerprint, page, { above, below, limit }) {
      const rest = filterOf(page, true);
      const sql = `SELECT ${summaryColumns} FROM exchange_token AS f CROSS JOIN exchange AS e ON e.seq = f.rowid
        ${withSummary} WHERE f.exchange_token MATCH ? AND ${within}${rest.where} ORDER BY f.rowid DESC LIMIT ${limit}`;
      return prepared(sql).all(`"${fingerprint}"`, above, below, ...rest.values);
    },
    rowsAt: (keys) => at.all(JSON.stringify(keys)),
  };
}

/** What the columns say; with a `+` SQLite takes no index for them. `withIds`: of a session or an act, too. */
function filterOf(page: HistoryPage, withIds = false): Condition {
  const { sessionId, actId } = page;
  const { among, status } = wantedOf(page);
  const parts: [string, readonly Value[]][] = among.flatMap(([column, values = null]) =>
    values === null ? [] : [[`+e.${column} IN (${values.map(() => '?').join(', ')})`, values]],
  );
  if (status !== undefined) parts.push(['+e.status BETWEEN ? AND ?', status]);
  if (withIds && sessionId !== undefined) parts.push(['+e.session_id = ?', [sessionId]]);
  if (withIds && actId !== undefined) parts.push(['+e.act_id = ?', [actId]]);
  return {
    where: parts.map(([where]) => ` AND ${where}`).join(''),
    values: parts.flatMap(([, values]) => values),
  };
}
