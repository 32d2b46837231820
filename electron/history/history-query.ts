import type { HistoryPage } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import { createSnapshots } from '../storage/snapshot.js';
import { createStatements } from '../storage/statements.js';
import { keyOfId, keyOfTime, keysNear } from './exchange-key.js';
import { type SummaryRow, selectSummary, summaryOf, withSummary } from './exchange-row.js';
import { groupsSql, isOfGroup } from './filter-groups.js';

/** An exchange that was found, and the messages whose words can be found: without a body of its own the summary once more. */
export type Found = Record<'seq' | 'request_id' | 'answer_id' | 'body_id' | 'summary_id', number>;

/** What a page asks for but its text: of the numbers between two others, neither included, at most so many. */
export interface Asked {
  readonly filter: string;
  readonly values: Readonly<Record<string, string | number>> & Record<'above' | 'below', number>;
  readonly limit: number;
}

/** What the columns say, by its name in a page; with a `+` SQLite takes no index for it. */
const conditions = [
  ['actId', "e.act_id = :actId ->> '$'"],
  ['sessionId', "e.session_id = :sessionId ->> '$'"],
  ['environmentId', "+e.environment_id = :environmentId ->> '$'"],
  ['origins', '+e.origin IN (SELECT value FROM json_each(:origins))'],
  ['operations', '+e.operation IN (SELECT value FROM json_each(:operations))'],
  ['bindings', '+e.binding IN (SELECT value FROM json_each(:bindings))'],
  ['outcomes', '+e.verdict IN (SELECT value FROM json_each(:outcomes))'],
  ['status', '(+e.status) BETWEEN :status ->> 0 AND :status ->> 1'],
] as const;
const within = '(e.seq > :above) AND (e.seq < :below)';
/** A limit as a parameter would have SQLite prepare the statement anew each time, for its plan may depend on it. */
const newestOf = (limit: number) => `ORDER BY e.seq DESC LIMIT ${limit}`;
/** So many parts one statement can have. */
const mostMerged = 450;

/** The newest exchanges of any filter but its text; highest number first. */
export function createHistoryQuery(database: Database) {
  const prepared = createStatements(database);
  const inSnapshot = createSnapshots(database);
  const keyAt = database.prepare('SELECT seq FROM exchange WHERE seq BETWEEN ? AND ? AND id = ?');
  const at = database.prepare(`${selectSummary}
    FROM json_each(?) AS j CROSS JOIN exchange AS e ON e.seq = j.value ${withSummary} ORDER BY e.seq DESC`);

  const askedBy = (page: HistoryPage): Asked => {
    const { since, until, before, limit } = page;
    const given = conditions.filter(([name]) => page[name] !== undefined);
    const values = given.map(([name]) => [name, JSON.stringify(page[name] ?? [0, 0])]);
    const end = until === undefined ? Number.MAX_SAFE_INTEGER : keyOfTime(Date.parse(until));
    const above = since === undefined ? Number.MIN_SAFE_INTEGER : keyOfTime(Date.parse(since)) - 1;
    // Where that exchange is not here any more, the number that it would have.
    const key = before === undefined ? end : keyOfId(before);
    const kept: { seq: number } | undefined = keyAt.get(key, key + keysNear, before ?? '');
    return {
      filter: given.map(([, condition]) => ` AND ${condition}`).join(''),
      values: { ...Object.fromEntries(values), above, below: Math.min(end, kept?.seq ?? key) },
      limit,
    };
  };

  const find = (limit: number, where: string, ...bound: unknown[]): Found[] =>
    prepared(`SELECT e.seq, e.request_id, e.answer_id, e.summary_id, coalesce(e.body_id, e.summary_id) AS body_id
      FROM exchange AS e WHERE ${where} ${newestOf(limit)}`).all(...bound);

  /** Of each group that the filter lets through its exchanges in order of time, merged; null where they are too many. */
  const merged = ({ filter, values, limit }: Asked): Found[] | null => {
    const groups: object[] = prepared(
      `${groupsSql} SELECT * FROM e WHERE :above < :below${filter} LIMIT ${mostMerged + 1}`,
    ).all(values);
    if (groups.length > mostMerged) return null;
    if (groups.length === 0) return [];
    const part = `SELECT e.seq FROM exchange AS e WHERE ${within} AND ${isOfGroup}`;
    const parts = groups.map(() => part).join(' UNION ALL ');
    const span = { above: values.above, below: values.below };
    return find(
      limit,
      `e.seq IN (${parts} ORDER BY seq DESC LIMIT ${limit})`,
      span,
      ...groups.flatMap(Object.values),
    );
  };

  const newest = (asked: Asked): Found[] => {
    const { filter, values, limit } = asked;
    const isLed = filter === '' || 'actId' in values || 'sessionId' in values;
    return (isLed ? null : merged(asked)) ?? find(limit, within + filter, values);
  };

  return {
    newest,
    /** Only those that have one of these messages. */
    withMessages(ids: readonly number[], { filter, values, limit }: Asked): Found[] {
      // The newest of each message alone, by its index; then the newest of those.
      const part = (side: string) => `SELECT m.seq FROM json_each(:ids) AS j CROSS JOIN exchange AS m
        WHERE m.seq IN (SELECT e.seq FROM exchange AS e INDEXED BY exchange_by_${side}
          WHERE e.${side}_id = j.value AND ${within}${filter} ${newestOf(limit)})`;
      const parts = ['request', 'answer', 'body', 'summary'].map(part).join(' UNION ');
      const where = `e.seq IN (${parts} ORDER BY 1 DESC LIMIT ${limit})`;
      return find(limit, where, { ...values, ids: JSON.stringify(ids) });
    },
    ofToken(fingerprint: string, { filter, values, limit }: Asked): Found[] {
      const where = `e.seq IN (SELECT rowid FROM exchange_token WHERE exchange_token MATCH :token) AND ${within}`;
      return find(limit, where + filter, { ...values, token: `"${fingerprint}"` });
    },
    page: (page: HistoryPage, search = newest) =>
      inSnapshot((): SummaryRow[] => {
        const found = search(askedBy(page));
        return at.all(JSON.stringify(found.map(({ seq }) => seq)));
      }).map(summaryOf),
  };
}
