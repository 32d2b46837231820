import type { QueryClient } from '@tanstack/react-query';
import type { Desk } from '../../shared/ipc/contract.js';
import type { AppInfo } from '../../shared/model/app-info.js';
import type { BatchProgress, BatchRun } from '../../shared/model/bulk.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { keys } from './keys.js';

/** Writes what the main process says into the cache. Returns the function that ends it. */
export function followDesk(desk: Desk, client: QueryClient): () => void {
  const ends = [
    desk.on('sessionsChanged', (sessions) => client.setQueryData(keys.sessions, sessions)),
    desk.on('environmentsChanged', (environments) => client.setQueryData(keys.environments, environments)),
    desk.on('sandboxChanged', (status) => client.setQueryData(keys.sandbox, status)),
    desk.on('batchProgress', (progress) => batchProgressed(client, progress)),
    desk.on('noticeAdded', (notice) =>
      client.setQueryData<AppInfo>(
        keys.info,
        (info) => info && { ...info, notices: [...info.notices, notice] },
      ),
    ),
    desk.on('exchangeAdded', (exchange) => {
      if (exchange.sessionId === null) return;
      client.setQueryData<ExchangeSummary[]>(keys.exchanges(exchange.sessionId), (list) =>
        list ? withExchange(list, exchange) : list,
      );
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Puts the news into the list of runs; of a run that is not in it yet, the list is asked for again. */
export function batchProgressed(client: QueryClient, progress: BatchProgress): void {
  const runs = client.getQueryData<BatchRun[]>(keys.batchRuns);
  if (!runs?.some(({ runId }) => runId === progress.runId)) {
    void client.invalidateQueries({ queryKey: keys.batchRuns });
    return;
  }
  client.setQueryData(
    keys.batchRuns,
    runs.map((run) => (run.runId === progress.runId ? { ...run, progress } : run)),
  );
}

/** Newest first; an exchange that is there already (its outcome became known later) is replaced in its place. */
export function withExchange(list: readonly ExchangeSummary[], exchange: ExchangeSummary): ExchangeSummary[] {
  if (list.some(({ id }) => id === exchange.id)) {
    return list.map((one) => (one.id === exchange.id ? exchange : one));
  }
  return [exchange, ...list];
}
