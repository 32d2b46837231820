import { expect, it } from 'vitest';
import { createPresence } from '../../../electron/bulk/presence.js';
import type { BulkPause, BulkProgress, RowCounts } from '../../../shared/model/bulk.js';
import { rowStates } from '../../../shared/model/bulk-words.js';

function progressOf(runId: string, own: Partial<BulkProgress>, counts: Partial<RowCounts>): BulkProgress {
  const all = Object.fromEntries(rowStates.map((state) => [state, 0])) as RowCounts;
  return {
    ...{ runId, state: 'running', pause: null, total: 100, ratePerSecond: 0, leftMs: null, activeMs: 0 },
    ...{ startedAt: null, endedAt: null, counts: { ...all, ...counts } },
    ...own,
  };
}

function watched() {
  const bars: (number | null)[] = [];
  const awake: boolean[] = [];
  const notices: { title: string; body: string }[] = [];
  const follow = createPresence({
    setBar: (done) => bars.push(done),
    keepAwake: (on) => awake.push(on),
    notify: (notice) => notices.push(notice),
  });
  return { bars, awake, notices, follow };
}

it('shows how far all runs are together, keeps awake meanwhile, and says the end with its counts', () => {
  const { bars, awake, notices, follow } = watched();
  follow(progressOf('a', {}, { waiting: 100 }), 'Antalya');
  follow(progressOf('b', { total: 300 }, { waiting: 100, confirmed: 200 }), 'Izmir');
  follow(progressOf('a', { state: 'done' }, { confirmed: 90, fault: 10 }), 'Antalya');
  follow(progressOf('b', { total: 300, state: 'done' }, { confirmed: 300 }), 'Izmir');
  expect(bars).toEqual([0, 0.5, 2 / 3, null]);
  expect(awake.at(0)).toBe(true);
  expect(awake.at(-1)).toBe(false);
  expect(notices).toEqual([
    {
      title: 'Logging out many is done: Antalya',
      body: '100 = 90 × Out, confirmed + 10 × The service refused',
    },
    { title: 'Logging out many is done: Izmir', body: 'All 300: Out, confirmed' },
  ]);
});

it.each([
  ['person', 0],
  ['throttled', 1],
  ['host-dead', 1],
  ['no-window', 1],
] as const)('after a pause (%s) shows no bar, and says it where nobody pressed it', (code, many) => {
  const { bars, notices, follow } = watched();
  const pause: BulkPause = { code, why: 'token-1234 must not be in it', retryAt: null };
  follow(progressOf('a', {}, { waiting: 100 }), 'Antalya');
  follow(progressOf('a', { state: 'paused', pause }, { waiting: 60, accepted: 40 }), 'Antalya');
  // What the list says again later is no news.
  follow(progressOf('a', { state: 'paused', pause }, { waiting: 60, accepted: 40 }), 'Antalya');
  expect(bars.at(-1)).toBeNull();
  expect(notices).toHaveLength(many);
  expect(JSON.stringify(notices)).not.toContain('token-1234');
});

it('says nothing of a run that somebody cancelled', () => {
  const { notices, follow } = watched();
  follow(progressOf('a', {}, { waiting: 100 }), 'Antalya');
  follow(progressOf('a', { state: 'cancelled' }, { waiting: 100 }), 'Antalya');
  expect(notices).toEqual([]);
});
