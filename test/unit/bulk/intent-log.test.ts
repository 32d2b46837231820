import { appendFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createIntentLog } from '../../../electron/bulk/intent-log.js';

function logFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-intents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'intents');
}

describe('the intents of a run', () => {
  it('are those that were intended and not released, whatever the order', async () => {
    const steps = fc.array(
      fc.tuple(
        fc.constantFrom('intend', 'release'),
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        const log = createIntentLog(logFile());
        const expected = new Set<number>();
        for (const [what, rows] of given) {
          if (what === 'intend') await log.intend(rows);
          else log.release(rows);
          for (const row of rows) what === 'intend' ? expected.add(row) : expected.delete(row);
        }
        expect(log.read()).toEqual([...expected].sort((one, other) => one - other));
        log.remove();
        expect(log.read()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('cut anywhere, name no row that was not intended and forget none that was whole', async () => {
    const path = logFile();
    const log = createIntentLog(path);
    const ends: number[] = [];
    for (const rows of [[1, 2, 3], [7], [10, 11, 12, 13]]) {
      await log.intend(rows);
      ends.push(readFileSync(path).length);
    }
    const whole = readFileSync(path);
    for (let length = whole.length; length >= 0; length--) {
      truncateSync(path, length);
      const found = createIntentLog(path).read();
      expect([1, 2, 3, 7, 10, 11, 12, 13]).toEqual(expect.arrayContaining(found));
      const sure = [[1, 2, 3], [7], [10, 11, 12, 13]].flatMap((rows, at) =>
        (ends[at] ?? 0) <= length ? rows : [],
      );
      expect(found).toEqual(expect.arrayContaining(sure));
    }
    log.close();
  });

  it('written behind a line that was cut are not lost', async () => {
    const path = logFile();
    appendFileSync(path, '\n+1-2\n+30-4');
    const log = createIntentLog(path);
    await log.intend([50, 51]);
    expect(log.read()).toEqual(expect.arrayContaining([1, 2, 50, 51]));
    log.close();
  });
});
