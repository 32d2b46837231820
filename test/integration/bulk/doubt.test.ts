import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import { createIntents } from '../../../electron/bulk/intents.js';
import { until } from '../../set-up/until.js';
import { countingServer } from './counting-server.js';
import { environmentAt, startRun, testServices, tokensOf } from './test-services.js';

/** So many rows may have left, by what is on the disk. */
function intendedIn(path: string, runId: string): number {
  const intents = createIntents({ path, runId, total: 60 });
  try {
    return intents.read().rows.length;
  } finally {
    intents.close();
  }
}

it('claims no more of an interrupted row than is known: it may not have been sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-doubt-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await countingServer();
  const file = join(folder, 'desk.db');
  const environment = environmentAt(server.url);
  const tokens = tokensOf(60);
  const first = await testServices(file, environment);
  // Some are intended on disk and still wait for their turn at the limit when the program ends.
  const runId = await startRun(first, tokens.join('\n'), { ratePerSecond: 40, concurrency: 16 });
  const waiting = () => intendedIn(`${file}-intents-1`, runId) - server.logouts.size;
  await until(() => server.logouts.size >= 12 && waiting() >= 2);
  first.close();

  const second = await testServices(file, environment, {
    chooseReport: async (format) => join(folder, `report.${format}`),
  });
  onTestFinished(() => second.close());
  const interrupted = second.runs.list()[0]?.progress.counts.unknown ?? 0;
  expect(interrupted).toBeGreaterThan(0);
  await second.runs.report(runId, 'csv');
  const notes = () =>
    parse<Record<string, string>>(readFileSync(join(folder, 'report.csv')), { columns: true });
  const unknown = notes().filter(({ outcome }) => outcome === 'unknown');
  expect(unknown).toHaveLength(interrupted);
  for (const { note } of unknown) expect(note).toContain('may not have been sent');

  expect(second.progress).toEqual([]);
  await second.runs.resume(runId);
  await second.until(({ state }) => state === 'done');
  await second.runs.report(runId, 'csv');
  await second.runs.report(runId, 'html');
  const rows = notes();
  const resolved = rows.filter(({ note }) => note !== '');
  expect(resolved).toHaveLength(interrupted);
  for (const { note } of resolved) expect(note).toContain('may not have been sent');
  for (const [index, row] of rows.entries()) {
    const left = server.logouts.has(tokens[index] ?? '');
    expect([row.outcome === 'unknown', row.cause === 'interrupted-still-active']).toEqual([!left, !left]);
  }
  const live = rows.filter(({ outcome }) => outcome === 'unknown');
  expect(live.length).toBeGreaterThan(0);
  for (const { note } of live) expect(note).toMatch(/may not have been sent.*still active/);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toMatch(/Unknown.*may not have been sent/);

  // It stays to do: asked again nothing is sent, and only a person has them sent once more.
  const before = server.logouts.size;
  await second.runs.resume(runId);
  await second.until(({ state }) => state === 'done');
  expect(server.logouts.size).toBe(before);
  await second.runs.resume(runId, '', true);
  const end = await second.until(({ state, counts }) => state === 'done' && counts.unknown === 0);
  // Whoever left before the end and was never seen active is out, or wrong.
  const { accepted, confirmed } = end.counts;
  expect(accepted + confirmed + end.counts['already-out'] + end.counts['not-active']).toBe(tokens.length);
  expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
  expect(await second.runs.resume(runId)).toMatchObject({ error: { code: 'wrong-state' } });
});
