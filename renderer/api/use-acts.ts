import { useQueries } from '@tanstack/react-query';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { isOpen } from '../../shared/protocol/verdict-of.js';
import { useClient, valueFrom } from './client.js';
import { keys } from './keys.js';

const mostOfAct = 50;

/**
 * These exchanges and what was sent together with those whose verdict it decides: what `verdictOf` needs where a list
 * does not show whole acts.
 */
export function useActs(exchanges: readonly ExchangeSummary[]): readonly ExchangeSummary[] {
  const client = useClient();
  const wanted = [...new Set(exchanges.filter(isOpen).map(({ actId }) => actId))];
  const others = useQueries({
    queries: wanted.map((actId) => ({
      queryKey: keys.act(actId),
      queryFn: () => valueFrom(client.exchanges.list({ actId, limit: mostOfAct })),
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  return [...exchanges, ...others];
}
