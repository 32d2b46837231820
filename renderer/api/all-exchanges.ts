import type { Client } from '../../shared/ipc/channels.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { valueFrom } from './client.js';

const pageSize = 500;

/** Every exchange of the session, newest first: a page at a time, so that no answer of the main process is long. */
export async function allExchanges(
  client: Pick<Client, 'exchanges'>,
  sessionId: string,
): Promise<ExchangeSummary[]> {
  const all: ExchangeSummary[] = [];
  for (;;) {
    const before = all.at(-1)?.id;
    const from = before === undefined ? {} : { before };
    const page = await valueFrom(client.exchanges.list({ sessionId, limit: pageSize, ...from }));
    all.push(...page);
    if (page.length < pageSize) return all;
  }
}
