import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient, valueFrom } from '../../api/client.js';
import { keys } from '../../api/keys.js';
import { filterOf, type HistoryChoice } from './history-choice.js';

/** More are not counted. */
export const mostNews = 99;
const quietMs = 400;
/** The command line writes too, and tells nobody. */
const askAgainMs = 10_000;

/** How many came since the newest row that is shown. They are offered, not put in: no row moves by itself. */
export function useNews(choice: HistoryChoice, newest: string | undefined, ready: boolean): number {
  const client = useClient();
  const queryClient = useQueryClient();
  const { data } = useQuery({
    queryKey: [...keys.historyNews, choice, newest],
    queryFn: async () => {
      const filter = filterOf(choice, Date.now());
      const page = await valueFrom(client.exchanges.list({ ...filter, limit: mostNews + 1 }));
      const place = page.findIndex(({ id }) => id === newest);
      return place < 0 ? page.length : place;
    },
    enabled: ready,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: askAgainMs,
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = client.on('exchangeAdded', () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void queryClient.invalidateQueries({ queryKey: keys.historyNews });
      }, quietMs);
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [client, queryClient]);
  return data ?? 0;
}

/** How much is kept, and how much of it cannot be found by its words yet: that is looked at until there is none. */
export function useHistoryInfo() {
  const client = useClient();
  return useQuery({
    queryKey: keys.historyInfo,
    queryFn: () => valueFrom(client.history.info()),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data && state.data.unindexed > 0 ? 1_500 : askAgainMs),
  });
}
