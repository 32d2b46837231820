import type { HistoryFilter } from '../../shared/model/history.js';
import type { Database } from '../storage/database.js';
import type { ExchangeRow } from './exchange-row.js';

const columns = ['environment_id', 'origin', 'operation', 'binding', 'verdict', 'status'] as const;
type Group = Pick<ExchangeRow, (typeof columns)[number]>;

const list = columns.join(', ');
/** So many parts one statement can have. */
const mostMerged = 450;
const mostGroups = 3000;

/** Holds for the exchanges of one group, of an `e`. */
export const isOfGroup = columns.map((column) => `e.${column} = ?`).join(' AND ');

/**
 * Exchanges of the same environment, origin, operation, binding, verdict and status lie together in one index, each such
 * group in order of time, and there are few groups. Gives the values of those that the filter lets through, to be merged;
 * null where they are too many for that: then what fits is met soon.
 */
export function createFilterGroups(
  database: Database,
): (filter: HistoryFilter) => readonly (readonly (string | number)[])[] | null {
  const first = database.prepare(`SELECT ${list} FROM exchange ORDER BY ${list} LIMIT 1`);
  // From one group to the next by the index, however many exchanges a group has: that takes one column that is greater and
  // the ones before it the same. To compare all of them at once SQLite goes through the whole group.
  const nexts = columns
    .map((column, index) => ({
      count: index + 1,
      next: database.prepare(`SELECT ${list} FROM exchange WHERE
        ${[...columns.slice(0, index).map((same) => `${same} = ?`), `${column} > ?`].join(' AND ')}
        ORDER BY ${list} LIMIT 1`),
    }))
    .reverse();
  const after = (last: readonly (string | number)[] | null): Group | undefined => {
    if (last === null) return first.get();
    for (const { count, next } of nexts) {
      const found: Group | undefined = next.get(...last.slice(0, count));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (filter) => {
    const fitting: (readonly (string | number)[])[] = [];
    let last: readonly (string | number)[] | null = null;
    for (let seen = 0; seen < mostGroups; seen++) {
      const group = after(last);
      if (group === undefined) return fitting.length > mostMerged ? null : fitting;
      const values = columns.map((column) => group[column]);
      last = values;
      if (fits(group, filter)) fitting.push(values);
    }
    return null;
  };
}

/** What a filter wants of each column: one of these values, or of a status from the first to the second. */
export function wantedOf({ environmentId, origins, operations, bindings, outcomes, status }: HistoryFilter) {
  const among: (readonly [column: Exclude<keyof Group, 'status'>, values: readonly string[] | undefined])[] =
    [
      ['environment_id', environmentId === undefined ? undefined : [environmentId]],
      ['origin', origins],
      ['operation', operations],
      ['binding', bindings],
      ['verdict', outcomes],
    ];
  return { among, status: status === null ? ([0, 0] as const) : status };
}

function fits(group: Group, filter: HistoryFilter): boolean {
  const { among, status } = wantedOf(filter);
  return (
    among.every(([column, values]) => values?.includes(group[column]) ?? true) &&
    (status === undefined || (group.status >= status[0] && group.status <= status[1]))
  );
}
