import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { exchangesQuery } from './all-exchanges.js';
import { useClient, valueFrom } from './client.js';
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
