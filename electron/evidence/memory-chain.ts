import type { ChainLink } from '../../shared/evidence/chain.js';
import type { ChainStore } from './chain-store.js';

/** A chain that is gone with the program: for a history that is kept in memory, and for tests. */
export function createMemoryChain(): ChainStore {
  const links: ChainLink[] = [];
  return {
    append(more) {
      for (const link of more) {
        if (link.position !== links.length + 1) throw new Error('The chain has gone on meanwhile.');
        links.push(link);
      }
    },
    range: (first, last) => links.slice(Math.max(0, first - 1), Math.max(0, last)),
    ofExchange: (exchangeId) => links.find((link) => link.exchangeId === exchangeId) ?? null,
    head: () => links[links.length - 1] ?? null,
    removed: () => links.filter(({ exchangeId }) => exchangeId === null).length,
    forget(exchangeIds) {
      const gone = new Set(exchangeIds);
      for (const [index, link] of links.entries()) {
        if (link.exchangeId !== null && gone.has(link.exchangeId))
          links[index] = { ...link, exchangeId: null, salt: null };
      }
    },
    transaction: (action) => action(),
  };
}
