import {
  keepPreviousData,
  type QueryClient,
  skipToken,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Desk } from '../../shared/ipc/contract.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import { allExchanges } from './all-exchanges.js';
import { useDesk, valueFrom } from './client.js';
import { type ExchangeBeginning, exchangeDetail } from './exchange-detail.js';
import { keys, type PreviewKey } from './keys.js';

export function useEnvironments() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.environments, queryFn: () => valueFrom(desk.environments.list()) });
}

export function useSessions() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.sessions, queryFn: () => valueFrom(desk.sessions.list()) });
}

export function useSettings() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.settings, queryFn: () => valueFrom(desk.settings.get()) });
}

export function useAppInfo() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.info, queryFn: () => valueFrom(desk.app.info()) });
}

export function useSandbox() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.sandbox, queryFn: () => valueFrom(desk.sandbox.status()) });
}

/** Runs of logging out many at once, newest first. */
export function useBatchRuns() {
  const desk = useDesk();
  return useQuery({ queryKey: keys.batchRuns, queryFn: () => valueFrom(desk.batch.list()) });
}

/** The session's exchanges, newest first. */
export function useExchanges(sessionId: string) {
  const desk = useDesk();
  return useQuery({
    queryKey: keys.exchanges(sessionId),
    queryFn: () => allExchanges(desk, sessionId),
  });
}

/** One exchange, its secrets masked. */
export function useExchange(id: string) {
  const desk = useDesk();
  const client = useQueryClient();
  return useQuery({
    queryKey: keys.exchange(id),
    queryFn: () => readExchange(desk, client, id),
    placeholderData: keepPreviousData,
  });
}

/** For every query of `keys.exchange`: whichever asks first, the beginning of many bytes is there for who shows it. */
export async function readExchange(desk: Desk, client: QueryClient, id: string): Promise<ExchangeDetail> {
  const key = keys.exchangeBeginning(id);
  try {
    return await valueFrom(
      exchangeDetail(desk, id, 'get', (beginning) => {
        client.setQueryData(key, beginning);
      }),
    );
  } finally {
    client.removeQueries({ queryKey: key });
  }
}

/** How the bytes of an exchange begin that are still on their way. */
export function useExchangeBeginning(id: string): ExchangeBeginning | undefined {
  return useQuery<ExchangeBeginning>({ queryKey: keys.exchangeBeginning(id), queryFn: skipToken }).data;
}

/** The bytes that would leave now. A revealed preview is dropped from the cache as soon as it is not shown. */
export function usePreview(of: PreviewKey) {
  const desk = useDesk();
  const { stamp: _, ...request } = of;
  return useQuery({
    queryKey: keys.preview(of),
    queryFn: () => valueFrom(desk.request.preview(request)),
    gcTime: of.reveal ? 0 : 60_000,
    placeholderData: keepPreviousData,
  });
}
