import type { History } from '../history/history.js';
import type { ChainSource } from './extend-chain.js';

/** The history as the chain reads it. */
export function chainSource(history: Pick<History, 'list' | 'get'>): ChainSource {
  return {
    newest: (before, limit) =>
      history.list({ limit, ...(before === null ? {} : { before }) }).map(({ id }) => id),
    detail(id) {
      const detail = history.get(id);
      return detail.ok ? detail.value : null;
    },
  };
}
