import { setTimeout as wait } from 'node:timers/promises';
import type { Transport } from './transport.js';

/**
 * Lets at most `perSecond` requests begin in a second, evenly. The wait is not part of the deadline of a request; what
 * is stopped while it waits is `cancelled`, since nothing of it left.
 */
export function pacedTransport(inner: Transport, perSecond: number, stop: AbortSignal): Transport {
  const gapMs = 1000 / perSecond;
  let nextMs = 0;
  return {
    async send(request, options) {
      const nowMs = performance.now();
      const atMs = Math.max(nowMs, nextMs);
      nextMs = atMs + gapMs;
      try {
        if (atMs > nowMs) await wait(atMs - nowMs, undefined, { signal: stop });
      } catch {
        return inner.send(request, { ...options, signal: stop });
      }
      return inner.send(request, options);
    },
    close: () => inner.close(),
  };
}
