import type { Database } from '../storage/database.js';
import type { SharedSummary } from './exchange-row.js';

const mostMatched = 50;

/** What exchanges are filtered by; all of them come from the summary of the kind. */
export const facetColumns = [
  'environment_id',
  'origin',
  'operation',
  'binding',
  'outcome',
  'status',
] as const;

export interface Facet {
  readonly id: number;
  readonly environment_id: string | null;
  readonly origin: string;
  readonly operation: string | null;
  readonly binding: string | null;
  readonly outcome: string;
  readonly status: number | null;
}

/** The facets to be shown; a member that is absent filters nothing. */
export interface FacetFilter {
  readonly environmentId?: string | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly operations?: readonly string[] | undefined;
  readonly bindings?: readonly string[] | undefined;
  readonly outcomes?: readonly string[] | undefined;
  /** From and to, both included; `null` finds what had no answer. */
  readonly status?: readonly [number, number] | null | undefined;
}

/** The facets that a filter lets through; the same object for as long as none is added. */
export interface FittingFacets {
  readonly ids: readonly number[];
  /** A 1 at the place of each such id, counted from 1: to look there is quicker than to go through a list in SQL. */
  readonly mask: Uint8Array;
}

export interface Facets {
  /** Makes it where there is none. */
  idOf(summary: SharedSummary): number;
  /** Null where every facet fits, so that nothing has to be asked for. */
  matching(filter: FacetFilter): FittingFacets | null;
  /** Whether the same was asked before, nothing fitted, and still does not: the quickest of all answers. */
  fitsNothing(filter: FacetFilter): boolean;
}

export function createFacets(database: Database): Facets {
  const insert = database.prepare(
    `INSERT INTO exchange_facet (${facetColumns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const all = database.prepare('SELECT * FROM exchange_facet ORDER BY id');
  const newest = database.prepare('SELECT max(id) AS id FROM exchange_facet');
  // They are only ever added, by any process.
  let known: Facet[] = [];
  const matched = new Map<string, FittingFacets | null>();
  const areKnown = (): boolean => newest.get().id === (known.at(-1)?.id ?? null);
  const find = database.prepare(
    `SELECT id FROM exchange_facet WHERE ${facetColumns.map((name) => `${name} IS ?`).join(' AND ')}`,
  );
  return {
    idOf({ environmentId, origin, operation, binding, outcome, status }) {
      const values = [environmentId, origin, operation, binding, outcome, status] as const;
      const found: { id: number } | undefined = find.get(...values);
      return found?.id ?? Number(insert.run(...values).lastInsertRowid);
    },
    matching(filter) {
      const key = keyOf(filter);
      if (key === null) return null;
      if (!areKnown()) {
        known = all.all();
        matched.clear();
      }
      const found = matched.get(key);
      if (found !== undefined) return found;
      const fitting = known.filter((facet) => fits(facet, filter)).map(({ id }) => id);
      const some = fitting.length === known.length ? null : { ids: fitting, mask: maskOf(fitting) };
      if (matched.size >= mostMatched) matched.clear();
      matched.set(key, some);
      return some;
    },
    fitsNothing(filter) {
      const key = keyOf(filter);
      return key !== null && matched.get(key)?.ids.length === 0 && areKnown();
    },
  };
}

/** Null where it filters nothing. */
function keyOf({
  environmentId,
  origins,
  operations,
  bindings,
  outcomes,
  status,
}: FacetFilter): string | null {
  const asked = [environmentId, origins, operations, bindings, outcomes, status];
  if (asked.every((one) => one === undefined)) return null;
  // A status of null asks for what had no answer.
  return JSON.stringify([...asked, status === undefined]);
}

function maskOf(ids: readonly number[]): Uint8Array {
  const mask = new Uint8Array(Math.max(0, ...ids));
  for (const id of ids) mask[id - 1] = 1;
  return mask;
}

function fits(facet: Facet, filter: FacetFilter): boolean {
  const among = (allowed: readonly string[] | undefined, value: string | null) =>
    allowed === undefined || (value !== null && allowed.includes(value));
  const { status } = filter;
  return (
    (filter.environmentId === undefined || facet.environment_id === filter.environmentId) &&
    among(filter.origins, facet.origin) &&
    among(filter.operations, facet.operation) &&
    among(filter.bindings, facet.binding) &&
    among(filter.outcomes, facet.outcome) &&
    (status === undefined ||
      (status === null
        ? facet.status === null
        : facet.status !== null && facet.status >= status[0] && facet.status <= status[1]))
  );
}
