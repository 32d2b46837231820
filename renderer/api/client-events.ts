import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import type { AppInfo } from '../../shared/model/app-info.js';
import type { BulkProgress, BulkRun } from '../../shared/model/bulk.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { withExchange } from './all-exchanges.js';
import { keys } from './keys.js';

/** Writes what the main process says into the cache. Returns the function that ends it. */
export function followClient(client: Client, queryClient: QueryClient): () => void {
  const ends = [
    client.on('sessionsChanged', (sessions) => queryClient.setQueryData(keys.sessions, sessions)),
    client.on('environmentsChanged', (environments) =>
      queryClient.setQueryData(keys.environments, environments),
    ),
    client.on('sandboxChanged', (status) => queryClient.setQueryData(keys.sandbox, status)),
    client.on('bulkProgress', (progress) => bulkProgressed(queryClient, progress)),
    client.on('noticeAdded', (notice) =>
      queryClient.setQueryData<AppInfo>(
        keys.info,
        (info) => info && { ...info, notices: [...info.notices, notice] },
      ),
    ),
    client.on('auditChanged', (audit) =>
      queryClient.setQueryData<AppInfo>(keys.info, (info) => info && { ...info, audit }),
    ),
    client.on('updateChanged', (view) => queryClient.setQueryData(keys.updates, view)),
    client.on('exchangeAdded', (exchange) => {
      void queryClient.invalidateQueries({ queryKey: keys.act(exchange.actId) });
      if (exchange.sessionId === null) return;
      queryClient.setQueryData<ExchangeSummary[]>(keys.exchanges(exchange.sessionId), (list) =>
        list ? withExchange(list, exchange) : list,
      );
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Puts the news into the list of runs; of a run that is not in it yet, the list is asked for again. */
export function bulkProgressed(queryClient: QueryClient, progress: BulkProgress): void {
  const runs = queryClient.getQueryData<BulkRun[]>(keys.bulkRuns);
  if (!runs?.some(({ runId }) => runId === progress.runId)) {
    void queryClient.invalidateQueries({ queryKey: keys.bulkRuns });
    return;
  }
  queryClient.setQueryData(
    keys.bulkRuns,
    runs.map((run) => (run.runId === progress.runId ? { ...run, progress } : run)),
  );
}
