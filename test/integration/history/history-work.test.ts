import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { createHistoryWork } from '../../../electron/history/history-work.js';
import { exchange, sealing } from '../../unit/history/recorded-exchanges.js';
import { listeningContext, opened, temporaryFolder } from './store-context.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('goes on taking words in while somebody looks on, though nothing is written', async () => {
  const database = await opened(join(temporaryFolder(), 'desk.db'));
  const history = createHistory(database, sealing, listeningContext());
  for (let at = 0; at < 60; at++) history.record(exchange(at, { url: `http://h/word${at}` }));
  history.flush();
  const work = createHistoryWork(database);
  // Each look at the clock is a moment later: a step takes in one message, and a search some.
  let nowMs = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (nowMs += 10));
  work.page({ limit: 50, text: 'word1' });
  const { unindexed } = work.info();
  expect(unindexed).toBeGreaterThan(20);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(work.info().unindexed).toBe(0);
  work.close();
});
