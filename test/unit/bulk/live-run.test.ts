import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { noCounts } from '../../../electron/bulk/journal.js';
import { LiveRun, type LiveRunDeps } from '../../../electron/bulk/live-run.js';
import type { RunRecord } from '../../../electron/bulk/run-record.js';
import type { BulkProgress } from '../../../shared/model/bulk.js';

const startMs = Date.UTC(2026, 10, 29);
const iso = (ms: number) => new Date(startMs + ms).toISOString();
let nowMs = 0;
beforeEach(() => {
  nowMs = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
});

function live(own: Partial<RunRecord> = {}, refuses = false) {
  const put: Partial<RunRecord>[] = [];
  const heard: BulkProgress[] = [];
  const still: RunRecord[] = [];
  const disk = { refuses };
  const deps = {
    runs: {
      put(record: RunRecord) {
        if (disk.refuses) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return put.push(record);
      },
    },
    journal: { counts: () => ({ ...noCounts(), waiting: 90, sending: 10 }), open: () => {} },
    onProgress: (progress: BulkProgress) => void heard.push(progress),
    onStill: (record: RunRecord) => void still.push(record),
  } as unknown as LiveRunDeps;
  const record = {
    id: 'r',
    total: 100,
    state: 'paused',
    activeMs: 500,
    startedAt: null,
    endedAt: null,
    ...own,
  };
  const run = new LiveRun(deps, record as RunRecord, () => startMs + nowMs);
  return { run, put, heard, still, disk };
}

describe('a run while it goes', () => {
  it('knows how fast rows end, and how long the rest takes at that', () => {
    const { run } = live();
    expect(run.progress()).toMatchObject({ ratePerSecond: 0, leftMs: null, activeMs: 500, state: 'running' });
    for (let row = 1; row <= 40; row++) run.move(row, 'waiting', 'accepted', null);
    nowMs = 2_000;
    expect([run.left, run.progress()]).toMatchObject([
      60,
      {
        ratePerSecond: 20,
        leftMs: 3_000,
        activeMs: 2_500,
        counts: { waiting: 50, sending: 10, accepted: 40 },
      },
    ]);
  });

  it.each([
    ['done', null, iso(3_000)],
    ['cancelled', null, iso(3_000)],
    ['paused', { code: 'person', retryAt: null }, null],
  ] as const)('is written down as it begins and ends, and told: %s', (state, pause, endedAt) => {
    const { run, put, heard, still } = live({ startedAt: null, endedAt: iso(-5) });
    nowMs = 3_000;
    run.end(state, pause);
    const begun = { state: 'running', pause: null, startedAt: iso(0), endedAt: null, activeMs: 500 };
    const ended = { state, pause, startedAt: iso(0), endedAt, activeMs: 3_500 };
    expect(put).toMatchObject([begun, ended]);
    expect(heard).toMatchObject([{ state, pause, ratePerSecond: 0, leftMs: null, activeMs: 3_500 }]);
    expect(still).toEqual([put[1]]);
  });

  it('keeps when it was begun first, and stands still for its journal where its end cannot be written', () => {
    const { run, heard, still, disk } = live({ startedAt: iso(-9_000) });
    disk.refuses = true;
    nowMs = -1_000;
    run.end('done', null);
    const record = { state: 'paused', pause: { code: 'journal' }, startedAt: iso(-9_000), endedAt: null };
    // A clock that was set back takes nothing away.
    expect([heard, still]).toMatchObject([[{ ...record, activeMs: 500 }], [{ ...record, activeMs: 500 }]]);
  });
});
