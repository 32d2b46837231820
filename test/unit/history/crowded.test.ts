import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { createHistoryWork } from '../../../electron/history/history-work.js';
import type { HistoryPage } from '../../../shared/model/history.js';
import { listeningContext, opened } from '../../integration/history/store-context.js';
import { exchange, type Summary, sealing } from './recorded-exchanges.js';

async function historyOf(all: readonly ReturnType<typeof exchange>[]) {
  const context = listeningContext();
  const database = await opened(':memory:', context);
  const history = createHistory(database, sealing, context);
  for (const one of all) history.record(one);
  history.flush();
  const left = (page: Partial<HistoryPage> = {}) =>
    history
      .list({ limit: 100, ...page })
      .map(({ id }) => all.findIndex(({ summary }) => summary.id === id))
      .reverse();
  return { history, work: createHistoryWork(database), left };
}

describe('a history that takes more room than it may', () => {
  it('loses its oldest exchanges, as many as there must go, and gives their room back', async () => {
    const large = Array.from({ length: 60 }, (_, ms) =>
      exchange(ms, {}, { answerBytes: Buffer.from(`number ${ms} `.repeat(700)), answer: null }),
    );
    const { work, left } = await historyOf(large);
    const { bytes } = work.info();
    expect(await work.retain({ keepDays: null, keepBytes: 1.5 * bytes }, 0)).toBe(0);
    const keepBytes = bytes - 20 * 7_000;
    const removed = await work.retain({ keepDays: null, keepBytes }, 0);
    expect([left(), work.info().bytes <= keepBytes]).toEqual([
      Array.from({ length: 60 - removed }, (_, at) => removed + at),
      true,
    ]);
    // About twenty: a round takes its share, and no more.
    expect([removed > 15, removed < 30]).toEqual([true, true]);
    expect(await work.retain({ keepDays: null, keepBytes }, 0)).toBe(0);
    work.close();
    expect(await work.retain({ keepDays: null, keepBytes: 1 }, 0)).toBe(0);
    expect(left()).toHaveLength(60 - removed);
  });
});

describe('a page of the history by one thing alone', () => {
  const overs: readonly Partial<Summary>[] = [
    {},
    { sessionId: 't' },
    { environmentId: 'f' },
    { actId: 'act' },
    { origin: 'bulk' },
    { operation: 'Login' },
    { binding: 'post' },
    { outcome: 'fault' },
    { status: 404 },
    { status: null },
  ];
  const others = (but: number) => overs.flatMap((_, at) => (at === but ? [] : at));
  it.each<[Partial<HistoryPage>, readonly number[]]>([
    [{ sessionId: 't' }, [1]],
    [{ sessionId: 's' }, others(1)],
    [{ environmentId: 'f' }, [2]],
    [{ environmentId: 'e' }, others(2)],
    [{ actId: 'act' }, [3]],
    [{ origins: ['bulk'] }, [4]],
    [{ origins: ['window', 'bulk'] }, others(-1)],
    [{ operations: ['Login'] }, [5]],
    [{ operations: [] }, []],
    [{ bindings: ['post'] }, [6]],
    [{ outcomes: ['fault'] }, [7]],
    [{ status: [400, 499] }, [8]],
    [{ status: [404, 404] }, [8]],
    [{ status: [200, 403] }, overs.flatMap((_, at) => (at < 8 ? at : []))],
    [{ status: null }, [9]],
    [{ bindings: ['post'], outcomes: ['fault'] }, []],
    [{ actId: 'act', status: null }, []],
  ])('%j', async (page, found) => {
    const { left } = await historyOf(overs.map((over, ms) => exchange(ms, over)));
    expect(left(page)).toEqual(found);
  });
});

it('each time of an exchange is kept to the microsecond, and none that is beyond every number', async () => {
  const one = exchange(1, {}, { timings: { connectMs: 1.00049, firstByteMs: 1 / 0, endMs: 2.0006 } });
  const { history } = await historyOf([one]);
  expect(history.get(one.summary.id)).toMatchObject({
    value: { timings: { connectMs: 1, firstByteMs: null, endMs: 2.001 } },
  });
});
