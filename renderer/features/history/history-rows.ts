import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { useClient, valueFrom } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { filterOf, type HistoryChoice } from './history-choice.js';

const pageSize = 300;

interface Page {
  readonly rows: readonly ExchangeSummary[];
  /** Where the next one begins; null: this was the last. Not told by the length, because rows can be removed. */
  readonly next: string | null;
}
type Pages = InfiniteData<Page, string | null>;

const rowsKey = (choice: HistoryChoice) => [...keys.historyRows, choice] as const;

/** What fits the choice, newest first, as far as it was looked at. */
export function useHistoryRows(choice: HistoryChoice) {
  const client = useClient();
  const queryClient = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: rowsKey(choice),
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<Page> => {
      const before = pageParam === null ? {} : { before: pageParam };
      const filter = filterOf(choice, Date.now());
      const page = await valueFrom(client.exchanges.list({ ...filter, ...before, limit: pageSize }));
      return { rows: page.map(listed), next: page.length < pageSize ? null : (page.at(-1)?.id ?? null) };
    },
    getNextPageParam: ({ next }) => next,
    // Rows never change by being asked for again, and comparing a long list costs more than drawing it.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? [], [query.data]);

  // An outcome that became known later.
  useEffect(
    () =>
      client.on('exchangeAdded', (exchange) =>
        changeRows(queryClient, (page) =>
          page.some(({ id }) => id === exchange.id)
            ? page.map((row) => (row.id === exchange.id ? listed(exchange) : row))
            : page,
        ),
      ),
    [client, queryClient],
  );
  return { ...query, rows };
}

/** The list from its top once more; what is shown stays until the answer is there. */
export async function lookAgain(queryClient: QueryClient, choice: HistoryChoice): Promise<void> {
  const queryKey = rowsKey(choice);
  queryClient.setQueryData<Pages>(queryKey, (data) =>
    data ? { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) } : data,
  );
  await queryClient.refetchQueries({ queryKey, exact: true });
}

export function rowsNow(queryClient: QueryClient, choice: HistoryChoice): readonly ExchangeSummary[] {
  return queryClient.getQueryData<Pages>(rowsKey(choice))?.pages.flatMap((page) => page.rows) ?? [];
}

export function withoutRows(queryClient: QueryClient, gone: (row: ExchangeSummary) => boolean): void {
  changeRows(queryClient, (page) => (page.some(gone) ? page.filter((row) => !gone(row)) : page));
}

function changeRows(
  queryClient: QueryClient,
  change: (rows: readonly ExchangeSummary[]) => readonly ExchangeSummary[],
): void {
  queryClient.setQueriesData<Pages>({ queryKey: keys.historyRows }, (data) => {
    if (!data) return data;
    const pages = data.pages.map((page) => {
      const rows = change(page.rows);
      return rows === page.rows ? page : { ...page, rows };
    });
    return pages.some((page, index) => page !== data.pages[index]) ? { ...data, pages } : data;
  });
}

/** Words that come again and again, each held once. */
const words = new Map<string, string>();
const mostWords = 10_000;

function listed(exchange: ExchangeSummary): ExchangeSummary {
  const { environmentId, sessionId, tokenMask, fault, quote } = exchange;
  return {
    ...exchange,
    environmentId: environmentId && once(environmentId),
    environmentName: once(exchange.environmentName),
    sessionId: sessionId && once(sessionId),
    tokenMask: tokenMask && once(tokenMask),
    cause: once(exchange.cause),
    ...(fault && { fault: { ...fault, code: once(fault.code), reason: once(fault.reason) } }),
    ...(quote !== undefined && { quote: once(quote) }),
  };
}

function once(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size < mostWords) words.set(word, word);
  return word;
}
