import type { ChainStore } from './chain-store.js';
import { type ChainSource, extendChain } from './extend-chain.js';
import { sweepChain } from './sweep-chain.js';

const everyMs = 30_000;
/** So many of the newest exchanges are looked at: a moment's work, also behind a run. */
const back = 400;

/** Extends the chain and sweeps it now and then, while no exchange was added since the last time. Gives what ends it. */
export function chainWhenIdle(open: () => ChainStore, source: ChainSource): () => void {
  let newest: string | undefined;
  let sweptTo = 0;
  const timer = setInterval(() => {
    try {
      const [now] = source.newest(null, 1);
      const isIdle = now === newest;
      newest = now;
      if (!isIdle || now === undefined) return;
      const chain = open();
      extendChain(chain, source, back);
      // Round and round: the salt of what was removed is let go of within a while, and at once beside evidence.
      if (sweptTo >= (chain.head()?.position ?? 0)) sweptTo = 0;
      sweepChain(chain, source, sweptTo + 1, sweptTo + back);
      sweptTo += back;
    } catch {
      // The disk is full, or another process holds the database: the next time, or evidence, will do it.
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
