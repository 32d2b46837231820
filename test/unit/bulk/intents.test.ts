import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createIntents } from '../../../electron/bulk/intents.js';

const total = 60;

function intentsIn(runId = 'run-1') {
  const folder = mkdtempSync(join(tmpdir(), 'desk-intents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'intents');
  const intents = createIntents({ path, runId, total });
  intents.create(new Set());
  return { path, intents };
}

const rows = fc.uniqueArray(fc.integer({ min: 1, max: total }), { minLength: 1 });
const sorted = (of: Iterable<number>) => [...of].sort((one, other) => one - other);

describe('the intents of a run', () => {
  it('are those that were intended and not released, whatever the order', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('intend', 'release'), rows), { maxLength: 12 });
    const { path, intents } = intentsIn();
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        intents.create(new Set());
        const expected = new Set<number>();
        for (const [what, of] of given) {
          if (what === 'intend') await intents.intend(of);
          else intents.release(of);
          for (const row of of) what === 'intend' ? expected.add(row) : expected.delete(row);
        }
        expect(createIntents({ path, runId: 'run-1', total }).read()).toEqual({
          rows: sorted(expected),
          damaged: 0,
        });
      }),
      { numRuns: 60 },
    );
    intents.close();
  });

  it('hold one file open while rows are taken back, however many', async () => {
    const { path, intents } = intentsIn();
    await intents.intend([1, 2, 3]);
    const next = (): number => {
      const file = openSync(path, 'r');
      closeSync(file);
      return file;
    };
    const before = next();
    for (let times = 0; times < 200; times++) intents.release([1 + (times % 3)]);
    // The system gives the lowest number that is free; on others files are numbered otherwise.
    expect(next() - before).toBeLessThan(100);
    intents.close();
  });

  it.each(['linux', 'darwin', 'win32'])('are on the disk when that is said, on %s', async (platform) => {
    const real = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
    onTestFinished(() => void Object.defineProperty(process, 'platform', real));
    Object.defineProperty(process, 'platform', { ...real, value: platform });
    vi.resetModules();
    const there = await import('../../../electron/bulk/intents.js');
    const folder = mkdtempSync(join(tmpdir(), 'desk-intents-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const intents = there.createIntents({ path: join(folder, 'intents'), runId: 'run-1', total });
    intents.create(new Set([2]));
    await expect(intents.intend([4, 5, 9])).resolves.toBeUndefined();
    expect(intents.read()).toEqual({ rows: [2, 4, 5, 9], damaged: 0 });
    intents.close();
  });

  it('forget none, whatever bytes are changed, cut off or put in', async () => {
    const { path, intents } = intentsIn();
    const edit = fc.record({
      at: fc.nat({ max: 4 * total }),
      drop: fc.nat({ max: 4 * total }),
      put: fc.uint8Array({ maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(rows, edit, async (left, { at, drop, put }) => {
        intents.create(new Set());
        await intents.intend(left);
        const whole = readFileSync(path);
        writeFileSync(path, Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + drop)]));
        const found = intents.read();
        expect(found.rows).toEqual(expect.arrayContaining(left));
        expect(found.damaged).toBeGreaterThanOrEqual(found.rows.length - left.length);
      }),
      { numRuns: 200 },
    );
    rmSync(path);
    expect(intents.read()).toEqual({
      rows: sorted(Array(total).keys()).map((row) => row + 1),
      damaged: total,
    });
    intents.close();
  });

  it.runIf(existsSync('/dev/full'))('were not intended where the disk took none of it', async () => {
    const intents = createIntents({ path: '/dev/full', runId: 'run-1', total });
    await expect(intents.intend([1])).rejects.toMatchObject({ code: 'ENOSPC' });
    intents.close();
  });

  it('of another run, or at another place, say nothing', async () => {
    const { path, intents } = intentsIn();
    await intents.intend([1, 2, 3]);
    expect(createIntents({ path, runId: 'run-2', total }).read().damaged).toBe(total);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes.subarray(4), bytes.subarray(0, 4)]));
    expect(intents.read().damaged).toBe(total);
    intents.close();
  });

  it('are read by nobody else, and have their place from the start', () => {
    const { path } = intentsIn();
    expect(statSync(path)).toMatchObject({ size: 4 * total });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
