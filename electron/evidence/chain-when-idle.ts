import type { ChainStore } from './chain-store.js';
import { type ChainSource, extendChain } from './extend-chain.js';

const everyMs = 30_000;
/** So many of the newest exchanges are looked at: a moment's work, also behind a batch. */
const back = 400;

/** Extends the chain now and then, while no exchange was added since the last time. Gives what ends it. */
export function chainWhenIdle(open: () => ChainStore, source: ChainSource): () => void {
  let newest: string | undefined;
  const timer = setInterval(() => {
    try {
      const [now] = source.newest(null, 1);
      const isIdle = now === newest;
      newest = now;
      if (isIdle && now !== undefined) extendChain(open(), source, back);
    } catch {
      // The disk is full, or another process holds the database: the next time, or evidence, will do it.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
