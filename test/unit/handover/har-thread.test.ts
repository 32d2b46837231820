import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { HarOutcome } from '../../../electron/evidence/har-outcomes.js';
import { type ReadHar, readHarBeside, readHarHere } from '../../../electron/evidence/har-reader.js';

vi.mock('node:worker_threads', async () => (await import('../threads-here.js')).threadsHere);

const beside = readHarBeside(join(import.meta.dirname, '../../../electron/evidence/har-worker.ts'));
const bytes = Buffer.from(
  JSON.stringify({
    log: {
      version: '1.2',
      entries: Array.from({ length: 45 }, (_, n) => ({
        startedDateTime: new Date(Date.UTC(2026, 10, 28, 10, 0, n)).toISOString(),
        time: 5,
        request: {
          method: 'GET',
          url: `https://h.test/sws/Authentication.asmx/Logout?token=t${n}`,
          headers: [],
        },
        response: { status: 200, statusText: 'OK', headers: [{ name: 'Content-Length', value: '0' }] },
      })),
    },
  }),
);
const task = { bytes, endpoints: [] };

async function readBy(read: ReadHar, given = task, signal?: AbortSignal) {
  const pieces: (readonly [outcomes: readonly HarOutcome[], total: number])[] = [];
  const total = await read(given, (outcomes, all) => pieces.push([outcomes, all]), signal);
  // An id is made anew by each reading.
  const plain = pieces
    .flatMap(([outcomes]) => outcomes)
    .map((one) => (one.kept ? [one.entry, one.recorded.summary.url, one.doubts] : one));
  return { total, pieces, plain };
}

describe('a HAR that a thread reads', () => {
  it('gives what one gives that is read here, some at a time', async () => {
    const [there, here] = [await readBy(beside), await readBy(readHarHere)];
    expect([there.total, there.plain]).toEqual([45, here.plain]);
    expect(there.pieces.map(([outcomes, total]) => [outcomes.length, total])).toEqual([
      ...[
        [20, 45],
        [20, 45],
        [5, 45],
      ],
    ]);
  });

  it('is told by nothing where it is none', async () => {
    const none = { ...task, bytes: Buffer.from('{}') };
    for (const read of [beside, readHarHere]) expect((await readBy(read, none)).total).toBeNull();
  });

  it('ends where a person ends it, and gives how many there are', async () => {
    const ending = new AbortController();
    let given = 0;
    const onSome: Parameters<ReadHar>[1] = (outcomes) => {
      given += outcomes.length;
      ending.abort();
    };
    expect([await beside(task, onSome, ending.signal), given]).toEqual([45, 20]);
  });
});
