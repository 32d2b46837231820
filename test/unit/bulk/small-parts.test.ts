import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FingerprintSet } from '../../../electron/bulk/fingerprint-set.js';
import { readInto } from '../../../electron/bulk/import-run.js';
import { IntendedRows } from '../../../electron/bulk/intended-rows.js';
import type { JournalStep } from '../../../electron/bulk/journal.js';
import { ProgressMeter, Throttle } from '../../../electron/bulk/progress-meter.js';
import { retryAfterOf } from '../../../electron/bulk/retry-after.js';
import type { EndedRow } from '../../../electron/bulk/row-end.js';
import { RunRetries } from '../../../electron/bulk/run-retries.js';
import { createTokenBlocks } from '../../../electron/bulk/token-blocks.js';
import { Unwritten } from '../../../electron/bulk/unwritten.js';
import type { Transmission } from '../../../shared/model/transmission.js';
import { opened } from '../../integration/history/store-context.js';

const nowMs = Date.UTC(2026, 10, 28, 12);
const dayMs = 86_400_000;

describe('when it may be tried again', () => {
  const answered = (status: number, headers: readonly (readonly [string, string])[]) =>
    ({ answer: { status, headers } }) as unknown as Transmission;
  it.each<[string, number | null]>([
    ['120', 120_000],
    [' 0 ', 0],
    ['86400', dayMs],
    ['86401', dayMs],
    ['999999999', dayMs],
    ['1234567890', null],
    ['Sat, 28 Nov 2026 12:00:05 GMT', 5_000],
    ['Sat, 28 Nov 2026 11:00:00 GMT', 0],
    ['Mon, 30 Nov 2026 12:00:00 GMT', dayMs],
    ['soon', null],
    ['12s', null],
    ['', null],
    ['  ', null],
  ])('%j', (text, afterMs) => {
    const at = retryAfterOf(
      answered(503, [
        ['Date', '1'],
        ['RETRY-after', text],
      ]),
      nowMs,
    );
    expect(at === null ? null : at - nowMs).toBe(afterMs);
  });

  it('is said by no answer that is none, or good', () => {
    const header = [['Retry-After', '5']] as const;
    const at = [200, 299, 300, 429].map((status) => retryAfterOf(answered(status, header), nowMs));
    expect(at).toEqual([null, null, nowMs + 5_000, nowMs + 5_000]);
    expect(retryAfterOf({ answer: null } as Transmission, nowMs)).toBeNull();
    expect(retryAfterOf(answered(503, []), nowMs)).toBeNull();
  });
});

describe('how fast rows end', () => {
  it('is reckoned over the last eight seconds, to a tenth', () => {
    const meter = new ProgressMeter();
    expect(meter.perSecond(0, 0)).toBe(0);
    meter.sample(0, 10);
    expect([meter.perSecond(124, 20), meter.perSecond(125, 20), meter.perSecond(300, 20)]).toEqual([
      0, 80, 33.3,
    ]);
    // Too soon after the last one: it is no sample.
    meter.sample(124, 5_000);
    for (let ms = 1_000; ms <= 9_000; ms += 1_000) meter.sample(ms, 10 + ms / 100);
    expect(meter.perSecond(9_000, 100)).toBe(10);
    meter.sample(10_000, 1_110);
    expect(meter.perSecond(10_000, 1_110)).toBe(121.1);
    meter.sample(30_000, 2_000);
    expect(meter.perSecond(30_125, 2_001)).toBe(44.3);
  });
});

describe('with a clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told at once, and then at most four times a second', () => {
    const said: number[] = [];
    const throttle = new Throttle(
      () => said.push(Date.now() - begunMs),
      () => Date.now(),
    );
    const begunMs = Date.now();
    throttle.soon();
    throttle.soon();
    vi.advanceTimersByTime(0);
    expect(said).toEqual([0]);
    vi.advanceTimersByTime(100);
    throttle.soon();
    throttle.soon();
    vi.advanceTimersByTime(149);
    expect(said).toEqual([0]);
    vi.advanceTimersByTime(1);
    throttle.soon();
    throttle.now();
    expect(said).toEqual([0, 250, 250]);
    vi.advanceTimersByTime(1_000);
    expect(said).toHaveLength(3);
    throttle.soon();
    throttle.stop();
    vi.advanceTimersByTime(1_000);
    expect(said).toHaveLength(3);
  });

  it('runs go on by themselves, each once, and none that was stopped', () => {
    const retries = new RunRetries();
    const gone: string[] = [];
    const goOnAfter = (id: string, ms: number) => retries.after(id, ms, () => gone.push(id));
    goOnAfter('a', 5_000);
    goOnAfter('a', 1_000);
    goOnAfter('b', 1_000);
    goOnAfter('past', -5);
    retries.stop('b');
    retries.stop('none');
    expect(retries.size).toBe(2);
    vi.advanceTimersByTime(999);
    expect([gone, retries.size]).toEqual([['past'], 1]);
    vi.advanceTimersByTime(9_000);
    expect([gone, retries.size]).toEqual([['past', 'a'], 0]);
    goOnAfter('c', 1);
    goOnAfter('d', 1);
    retries.stopAll();
    vi.advanceTimersByTime(9_000);
    expect([gone, retries.size]).toEqual([['past', 'a'], 0]);
  });

  function unwritten() {
    const steps: JournalStep[] = [];
    const failed: unknown[] = [];
    const disk = { refuses: false };
    const waits = new Unwritten(
      {
        write(step) {
          if (disk.refuses) throw new Error('full');
          steps.push(step);
        },
      },
      (error) => failed.push(error),
    );
    const row = (n: number) => ({ row: n }) as EndedRow;
    return { steps, failed, disk, waits, row };
  }

  it('what is known of rows is written soon, together, and once', () => {
    const { steps, waits, row } = unwritten();
    waits.write();
    waits.writeSoon();
    vi.advanceTimersByTime(1_000);
    expect([steps, waits.isEmpty]).toEqual([[], true]);
    waits.end(row(1));
    waits.writeSoon();
    vi.advanceTimersByTime(199);
    waits.release(2, 3);
    waits.writeSoon();
    expect([steps, waits.isEmpty]).toEqual([[], false]);
    vi.advanceTimersByTime(1);
    expect([steps, waits.isEmpty]).toEqual([[{ ended: [row(1)], released: [2, 3] }], true]);
    waits.release(4);
    waits.writeSoon();
    waits.write();
    vi.advanceTimersByTime(1_000);
    expect(steps.slice(1)).toEqual([{ ended: [], released: [4] }]);
  });

  it('what is much is written at once', () => {
    const { steps, waits, row } = unwritten();
    for (let n = 1; n < 500; n++) waits.end(row(n));
    waits.writeSoon();
    expect(steps).toEqual([]);
    waits.end(row(500));
    waits.writeSoon();
    expect(steps[0]?.ended).toHaveLength(500);
  });

  it('what the disk refuses stays to be written, and is told', () => {
    const { steps, failed, disk, waits, row } = unwritten();
    disk.refuses = true;
    waits.end(row(1));
    expect(() => waits.write()).toThrow('full');
    waits.writeSoon();
    vi.advanceTimersByTime(200);
    expect([failed.length, waits.isEmpty]).toEqual([1, false]);
    disk.refuses = false;
    waits.writeSoon();
    waits.stop();
    vi.advanceTimersByTime(1_000);
    expect(steps).toEqual([]);
    waits.writeSoon();
    vi.advanceTimersByTime(200);
    expect([steps, failed.length]).toEqual([[{ ended: [row(1)], released: [] }], 1]);
  });
});

it('a set of fingerprints takes each once, however many there are', () => {
  const set = new FingerprintSet();
  const hex = (n: number) => n.toString(16).padStart(8, '0');
  // Alike in one half each, and the empty one.
  const all = Array.from({ length: 5_000 }, (_, n) => [`${hex(n)}00000007`, `00000007${hex(n + 8)}`]).flat();
  // In there before it grows.
  all.unshift('0000000000000000', 'ffffffffffffffff', 'ffffffff00000000', '0000000500000000');
  expect(all.filter((one) => !set.add(one))).toEqual([]);
  expect(all.filter((one) => set.add(one))).toEqual([]);
});

describe('rows that may leave', () => {
  function rows(total: number, options = { concurrency: 2, ratePerSecond: null as number | null }) {
    const intended: number[][] = [];
    const asked: [number, number][] = [];
    const failed: unknown[] = [];
    const disk = { refuses: false };
    const ready: number[] = [];
    const journal = {
      async intend(some: readonly number[]) {
        if (disk.refuses) throw new Error('full');
        intended.push([...some]);
      },
      waiting(after: number, limit: number) {
        asked.push([after, limit]);
        return Array.from({ length: Math.min(limit, total - after) }, (_, n) => after + 1 + n);
      },
    };
    const rowsOf = new IntendedRows({
      ...{ journal, options, onReady: () => ready.push(1), onFailed: (error) => failed.push(error) },
    });
    const fill = async () => {
      rowsOf.fill();
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { rows: rowsOf, intended, asked, failed, disk, fill, ready: () => ready.length };
  }
  const taken = (from: IntendedRows, n: number) => Array.from({ length: n }, () => from.take());

  it('are intended four times as many as go at once, again when half of them have left, each once', async () => {
    const { rows: some, intended, fill, ready } = rows(20);
    expect(some.take()).toBeUndefined();
    some.fill();
    expect([some.busy, some.take()]).toEqual([true, undefined]);
    some.fill();
    await fill();
    expect([some.busy, intended, ready()]).toEqual([false, [[1, 2, 3, 4, 5, 6, 7, 8]], 1]);
    expect(taken(some, 3)).toEqual([1, 2, 3]);
    await fill();
    expect(intended).toHaveLength(1);
    expect(some.take()).toBe(4);
    await fill();
    expect(intended[1]).toEqual([9, 10, 11, 12]);
    expect(some.giveBack()).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(some.take()).toBeUndefined();
    for (const _ of [1, 2, 3]) await fill();
    expect(intended.slice(2)).toEqual([[13, 14, 15, 16, 17, 18, 19, 20]]);
  });

  it.each([
    [64, 8],
    [63, 7],
    [16, 2],
    [7, 1],
    [0.1, 1],
    [6400, 8],
  ])('are few where the pace is slow: %d a second, %i', async (ratePerSecond, many) => {
    const { intended, fill } = rows(20, { concurrency: 2, ratePerSecond });
    await fill();
    expect(intended[0]).toHaveLength(many);
  });

  it('come back behind the others, and never twice', async () => {
    const { rows: some, intended, fill, asked } = rows(700, { concurrency: 100, ratePerSecond: null });
    await fill();
    // 600 is still to be read from the journal.
    for (const row of [3, 600]) some.again(row);
    taken(some, 400);
    for (const _ of [1, 2, 3]) await fill();
    for (;;) {
      if (some.take() === undefined) break;
      await fill();
    }
    await fill();
    some.again(700);
    await fill();
    expect(some.take()).toBe(700);
    expect(intended.flat()).toEqual([...Array.from({ length: 700 }, (_, n) => n + 1), 3, 700]);
    expect(asked).toEqual([
      [0, 500],
      [500, 500],
    ]);
  });

  it('do not leave where the disk refuses', async () => {
    const { rows: some, failed, disk, fill, ready } = rows(5);
    disk.refuses = true;
    await fill();
    expect([failed.length, ready(), some.busy, some.take()]).toEqual([1, 0, false, undefined]);
  });
});

it('a reading of saved sessions that a person ends takes none after that', async () => {
  const taken: string[] = [];
  const ending = new AbortController();
  const taker = {
    token({ token }: { readonly token: string }) {
      taken.push(token);
      if (taken.length === 2) ending.abort();
    },
  };
  const entries = ['a', 'b', 'c'].map((token) => ({ token, label: '', sessionId: token }));
  const read = await readInto(
    taker as never,
    { kind: 'list', list: { entries } } as never,
    undefined,
    undefined,
    {
      signal: ending.signal,
      onProgress: () => {},
    },
  );
  expect([read, taken]).toEqual([{ ok: true, value: null }, ['a', 'b']]);
});

describe('the tokens of a run', () => {
  it.each([0, 1, 2, 9])('are all there where a key could seal %i parts of them', async (most) => {
    let sealed = 0;
    const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 90);
    const sealer = { seal: (bytes: Uint8Array) => (sealed++ < most ? flip(bytes) : null), open: flip };
    const blocks = createTokenBlocks(await opened(':memory:'), sealer, 1, new Map());
    const all = Array.from({ length: 1_203 }, (_, n) => `token ${n}`);
    for (const token of all) blocks.add(token);
    blocks.end();
    expect(all.map((_, n) => blocks.get(n + 1))).toEqual(all);
    expect([blocks.get(0), blocks.get(all.length + 1), blocks.kept]).toEqual([null, null, most === 9]);
  });
});
