import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chainWhenIdle } from '../../../electron/evidence/chain-when-idle.js';
import type { ChainSource } from '../../../electron/evidence/extend-chain.js';
import { createMemoryChain } from '../../../electron/evidence/memory-chain.js';
import { clearExchange } from '../handover/make-exchange.js';

describe('chaining while idle', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits while exchanges are added, then chains them, and lets go of what was removed', () => {
    const ids: string[] = [];
    const source: ChainSource = {
      newest(before, limit) {
        const newestFirst = [...ids].reverse();
        return newestFirst.slice(before === null ? 0 : newestFirst.indexOf(before) + 1).slice(0, limit);
      },
      detail: (id) => (ids.includes(id) ? clearExchange({ change: { id } }) : null),
    };
    const chain = createMemoryChain();
    const stop = chainWhenIdle(() => chain, source);
    for (let i = 0; i < 5; i++) {
      ids.push(`id-${i}`);
      vi.advanceTimersByTime(30_000);
      expect(chain.head()).toBeNull();
    }
    vi.advanceTimersByTime(30_000);
    expect(chain.range(1, 9).map(({ exchangeId }) => exchangeId)).toEqual(ids);
    ids.splice(1, 2);
    vi.advanceTimersByTime(60_000);
    expect(chain.removed()).toBe(2);
    stop();
    ids.push('id-9');
    vi.advanceTimersByTime(600_000);
    expect(chain.head()?.position).toBe(5);
  });

  it('tries again where the database would not have it', () => {
    const chain = createMemoryChain();
    const source: ChainSource = { newest: () => ['id'], detail: () => clearExchange({}) };
    let tries = 0;
    const stop = chainWhenIdle(() => {
      if (++tries < 3) throw new Error('database is locked');
      return chain;
    }, source);
    vi.advanceTimersByTime(120_000);
    expect(tries).toBe(3);
    expect(chain.head()?.position).toBe(1);
    stop();
  });
});
