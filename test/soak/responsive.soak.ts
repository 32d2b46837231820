import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { BulkSource } from '../../shared/model/bulk.js';
import { countingServer } from '../integration/bulk/counting-server.js';
import { environmentAt, startRun, testServices, tokensOf } from '../integration/bulk/test-services.js';
import { type LongestStall, watchStall } from './stall.js';

/**
 * The window's clicks and keys pass through the process that reads: a longer turn would be felt. Judged by processor
 * time, which a busy machine does not stretch, and with room for a slower one.
 */
const aimMs = 50;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'desk-responsive-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const rows = 500_000;
const token = (n: number) => `3f2a9c54-7d1e-4b60-9f0e-${String(n).padStart(12, '0')}`;
const lines = () => Array.from({ length: rows }, (_, n) => token(n)).join('\n');
const csv = () =>
  `label,token,office\r\n${Array.from({ length: rows }, (_, n) => `"Agent ${n}",${token(n)},Antalya`).join('\r\n')}`;

function judge(what: string, { ms, cpuMs }: LongestStall): void {
  process.stdout.write(
    `  ${what}: longest turn ${cpuMs.toFixed(0)} ms of work, ${ms.toFixed(0)} ms by the clock\n`,
  );
  expect.soft(cpuMs, what).toBeLessThan(4 * aimMs);
}

it.each([
  ['CSV from a file', csv, 'dialog'],
  ['CSV that was dropped', csv, 'bytes'],
  ['pasted lines', lines, 'text'],
] as const)(
  'reads 500,000 rows (%s) and answers meanwhile',
  async (what, make, kind) => {
    const made = folder();
    const path = join(made, 'tokens.csv');
    const text = make();
    writeFileSync(path, text);
    const environment = environmentAt('http://127.0.0.1:9/x.asmx');
    const test = await testServices(join(made, 'desk.db'), environment, { chooseTokens: async () => path });
    onTestFinished(() => test.close());
    const source: BulkSource =
      kind === 'dialog'
        ? { kind }
        : kind === 'text'
          ? { kind, text }
          : { kind, name: 'tokens.csv', bytes: Buffer.from(text) };
    const stall = watchStall();
    const startedMs = performance.now();
    const read = await test.runs.read('e1', source);
    const tookMs = performance.now() - startedMs;
    judge(`${what} (${(tookMs / 1000).toFixed(1)} s)`, stall.longest());
    if (!read.ok || !read.value?.reading) throw new Error('not read');
    expect(read.value.counts).toEqual({
      rows,
      tokens: rows,
      duplicates: 0,
      blanks: 0,
      refused: 0,
      doubtful: 0,
    });
    const { runId, reading } = read.value;
    const again = watchStall();
    const reread = await test.runs.reread(runId, { ...reading, labelColumn: null });
    judge(`${what}, read again`, again.longest());
    expect(reread.ok && reread.value?.counts.tokens).toBe(rows);
    const looking = watchStall();
    for (let offset = 0; offset < rows; offset += 50_000) {
      await new Promise((resolve) => setImmediate(resolve));
      await test.runs.rows({ runId, offset, limit: 100 });
      await new Promise((resolve) => setImmediate(resolve));
      test.runs.list();
    }
    judge(`${what}, looked at`, looking.longest());
    const away = watchStall();
    await new Promise((resolve) => setImmediate(resolve));
    await test.runs.remove(runId);
    await new Promise((resolve) => setImmediate(resolve));
    judge(`${what}, removed`, away.longest());
    for (const one of [stall, again, looking, away]) one.stop();
  },
  120_000,
);

it('sends 20,000 and answers meanwhile', async () => {
  const server = await countingServer();
  const test = await testServices(join(folder(), 'desk.db'), environmentAt(server.url));
  onTestFinished(() => test.close());
  const stall = watchStall();
  await startRun(test, tokensOf(20_000).join('\n'), { concurrency: 32 });
  await test.until(({ state }) => state === 'done');
  stall.stop();
  judge('20,000 sent', stall.longest());
}, 120_000);
