import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { BulkRow, RowSort } from '../../../shared/model/bulk.js';
import type { RowState } from '../../../shared/model/bulk-words.js';
import { useClient, valueFrom } from '../../api/client.js';
import { failedStates } from './row-styles.js';

export const pageSize = 100;

export interface RowFilter {
  readonly states: readonly RowState[];
  readonly search: string;
  /** Null: in the order of the input. */
  readonly sort: RowSort | null;
}

/** Nothing is left out. */
export const isWhole = ({ states, search }: RowFilter): boolean => states.length === 0 && search === '';

interface RowsPage {
  readonly rows: readonly BulkRow[];
  readonly total: number;
}

export const rowsKey = (runId: string) => ['bulk-rows', runId] as const;
const pageKey = (runId: string, filter: RowFilter, page: number) =>
  [...rowsKey(runId), filter, page] as const;

/** One page of rows; the rows in sight share it. */
export function useRowsPage(runId: string, filter: RowFilter, page: number) {
  const client = useClient();
  const queryKey = pageKey(runId, filter, page);
  return useQuery({
    queryKey,
    queryFn: () =>
      valueFrom(
        client.bulk.rows({
          runId,
          states: [...filter.states],
          search: filter.search,
          ...(filter.sort && { sort: filter.sort }),
          offset: page * pageSize,
          limit: pageSize,
        }),
      ),
    // Rows that are only put in order anew stay; of others there is the number alone.
    placeholderData: (last, query) =>
      last && (query && isSameButOrdered(query.queryKey, queryKey) ? last : { ...last, rows: [] }),
  });
}

const unordered = (key: ReturnType<typeof pageKey>) =>
  JSON.stringify(key, (name, value) => (name === 'asOf' ? undefined : value));
const isSameButOrdered = (one: ReturnType<typeof pageKey>, other: ReturnType<typeof pageKey>) =>
  unordered(one) === unordered(other);

/** Whose page a key of the cache is. */
export const filterOfKey = (key: readonly unknown[]): RowFilter | undefined =>
  key[2] as RowFilter | undefined;

/** A row of the filtered list by its place, where its page was fetched. */
export function rowAt(queryClient: QueryClient, runId: string, filter: RowFilter, index: number) {
  const page = queryClient.getQueryData<RowsPage>(pageKey(runId, filter, Math.floor(index / pageSize)));
  return page?.rows[index % pageSize];
}

/** The numbers of all rows that did not end well. */
export async function failedRows(client: Client, runId: string): Promise<number[]> {
  const numbers: number[] = [];
  for (;;) {
    const query = { runId, states: failedStates, offset: numbers.length, limit: 500 };
    const { rows, total } = await valueFrom(client.bulk.rows(query));
    numbers.push(...rows.map(({ row }) => row));
    if (rows.length === 0 || numbers.length >= total) return numbers;
  }
}
