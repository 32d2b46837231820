import type { ChainStore } from './chain-store.js';
import type { ChainSource } from './extend-chain.js';

const pageSize = 1000;

/** Lets go of the salts of exchanges that the history no longer has, `from` and `to` included. Gives how many. */
export function sweepChain(
  chain: ChainStore,
  source: ChainSource,
  from = 1,
  to = Number.POSITIVE_INFINITY,
): number {
  const last = Math.min(to, chain.head()?.position ?? 0);
  let swept = 0;
  for (let first = from; first <= last; first += pageSize) {
    const gone = chain
      .range(first, Math.min(last, first + pageSize - 1))
      .flatMap(({ exchangeId }) =>
        exchangeId !== null && source.detail(exchangeId) === null ? [exchangeId] : [],
      );
    chain.forget(gone);
    swept += gone.length;
  }
  return swept;
}
