import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { valueFrom } from './client.js';
import { keys } from './keys.js';

const pageSize = 500;

type Reader = Pick<Client, 'exchanges' | 'on'>;

/** The session's exchanges, newest first, for whoever shows them and for whoever needs them at once. */
export function exchangesQuery(client: Reader, sessionId: string) {
  return queryOptions({
    queryKey: keys.exchanges(sessionId),
    queryFn: () => allExchanges(client, sessionId),
  });
}

/**
 * Of the session, as soon as they are read, `id` among them: what a key was pressed for depends neither on whether the
 * list was quicker nor on whether the news of an exchange came before or behind the act's own end.
 */
export async function exchangesOf(
  client: Reader,
  queryClient: QueryClient,
  sessionId: string,
  id: string | null,
): Promise<readonly ExchangeSummary[]> {
  const query = exchangesQuery(client, sessionId);
  // What went wrong is said where the list is shown.
  const known = await queryClient.ensureQueryData(query).catch(() => []);
  if (id === null || known.some((one) => one.id === id)) return known;
  return queryClient.fetchQuery({ ...query, staleTime: 0 }).catch(() => known);
}

/**
 * Every exchange of the session, newest first: a page at a time, so that no answer of the main process is long. What is
 * added while they are read is among them, too.
 */
export async function allExchanges(client: Reader, sessionId: string): Promise<ExchangeSummary[]> {
  const added: ExchangeSummary[] = [];
  const end = client.on('exchangeAdded', (one) => {
    if (one.sessionId === sessionId) added.push(one);
  });
  try {
    return added.reduce(withExchange, await readAll(client, sessionId));
  } finally {
    end();
  }
}

async function readAll(client: Reader, sessionId: string): Promise<ExchangeSummary[]> {
  const all: ExchangeSummary[] = [];
  for (;;) {
    const before = all.at(-1)?.id;
    const from = before === undefined ? {} : { before };
    const page = await valueFrom(client.exchanges.list({ sessionId, limit: pageSize, ...from }));
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}

/** Newest first; an exchange that is there already (its outcome became known later) is replaced in its place. */
export function withExchange(list: readonly ExchangeSummary[], exchange: ExchangeSummary): ExchangeSummary[] {
  if (list.some(({ id }) => id === exchange.id)) {
    return list.map((one) => (one.id === exchange.id ? exchange : one));
  }
  return [exchange, ...list];
}
