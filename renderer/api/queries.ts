import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import { exchangesQuery } from './all-exchanges.js';
import { useClient, valueFrom } from './client.js';
import { type ExchangeBeginning, exchangeDetail } from './exchange-detail.js';
import { keys, type PreviewKey } from './keys.js';

export function useEnvironments() {
  const client = useClient();
  return useQuery({ queryKey: keys.environments, queryFn: () => valueFrom(client.environments.list()) });
}

export function useSessions() {
  const client = useClient();
  return useQuery({ queryKey: keys.sessions, queryFn: () => valueFrom(client.sessions.list()) });
}

export function useSettings() {
  const client = useClient();
  return useQuery({ queryKey: keys.settings, queryFn: () => valueFrom(client.settings.get()) });
}

export function useAppInfo() {
  const client = useClient();
  return useQuery({ queryKey: keys.info, queryFn: () => valueFrom(client.app.info()) });
}

export function useSandbox() {
  const client = useClient();
  return useQuery({ queryKey: keys.sandbox, queryFn: () => valueFrom(client.sandbox.status()) });
}

/** Runs of logging out many at once, newest first. */
export function useBulkRuns() {
  const client = useClient();
  return useQuery({ queryKey: keys.bulkRuns, queryFn: () => valueFrom(client.bulk.list()) });
}

/** The session's exchanges, newest first. */
export function useExchanges(sessionId: string) {
  const client = useClient();
  return useQuery(exchangesQuery(client, sessionId));
}

/** One exchange, its secrets masked. */
export function useExchange(id: string) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useQuery({ ...exchangeQuery(client, queryClient, id), placeholderData: keepPreviousData });
}

export const exchangeQuery = (client: Client, queryClient: QueryClient, id: string) =>
  queryOptions({ queryKey: keys.exchange(id), queryFn: () => readExchange(client, queryClient, id) });

/** As soon as it is read; null where it cannot be: whoever shows it says why. */
export async function exchangeOf(
  client: Client,
  queryClient: QueryClient,
  id: string,
): Promise<ExchangeDetail | null> {
  return queryClient.ensureQueryData(exchangeQuery(client, queryClient, id)).catch(() => null);
}

/** For every query of `keys.exchange`: whichever asks first, the beginning of many bytes is there for who shows it. */
export async function readExchange(
  client: Client,
  queryClient: QueryClient,
  id: string,
): Promise<ExchangeDetail> {
  const key = keys.exchangeBeginning(id);
  try {
    return await valueFrom(
      exchangeDetail(client, id, 'get', (beginning) => {
        queryClient.setQueryData(key, beginning);
      }),
    );
  } finally {
    queryClient.removeQueries({ queryKey: key });
  }
}

/** How the bytes of an exchange begin that are still on their way. */
export function useExchangeBeginning(id: string): ExchangeBeginning | undefined {
  return useQuery<ExchangeBeginning>({ queryKey: keys.exchangeBeginning(id), queryFn: skipToken }).data;
}

/** The bytes that would leave now. A revealed preview is dropped from the cache as soon as it is not shown. */
export function usePreview(of: PreviewKey) {
  const client = useClient();
  const { stamp: _, ...request } = of;
  return useQuery({
    queryKey: keys.preview(of),
    queryFn: () => valueFrom(client.request.preview(request)),
    gcTime: of.reveal ? 0 : 60_000,
    placeholderData: keepPreviousData,
  });
}
