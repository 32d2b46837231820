import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { auditFiles } from '../../../electron/admin/audit-files.js';
import { beginAudit, endAudit } from '../../../electron/admin/audit-in-force.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { bundledChild } from '../bundled-child.js';
import { countingServer } from './counting-server.js';
import {
  environmentAt,
  startRun,
  sumOf,
  type TestServices,
  testServices,
  tokensOf,
} from './test-services.js';

const tokens = tokensOf(80);
const kills = [
  ['begun', 1],
  ['intended', 1],
  ['sending', 41],
  ['answered', 41],
  ['writing', 1],
  ['settled', 1],
] as const;

it('a run of the window that was killed at any point goes on, sends no row twice, and has each written down', async () => {
  const script = await bundledChild(join(import.meta.dirname, 'kill-point-child.ts'));
  for (const [point, nth] of kills) {
    const folder = mkdtempSync(join(tmpdir(), 'desk-bulk-kill-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const server = await countingServer();
    const file = join(folder, 'desk.db');
    const list = join(folder, 'tokens.txt');
    writeFileSync(list, tokens.join('\n'));
    const child = fork(script, [file, server.url, list, point, String(nth)], { stdio: 'ignore' });
    expect(await once(child, 'exit')).toEqual([null, 'SIGKILL']);

    beginAudit({ folder });
    const seen: string[][] = [];
    for (const resendUnknown of [false, false, true]) {
      const test = await testServices(file, environmentAt(server.url));
      const rows = await goneOn(test, resendUnknown);
      expect([point, [...server.logouts].filter(([, times]) => times > 1)]).toEqual([point, []]);
      for (const [index, state] of rows.entries())
        expect([point, index, state, server.logouts.has(tokens[index] ?? '')]).toEqual([
          ...[point, index, state],
          state !== 'unknown',
        ]);
      seen.push(rows);
      test.close();
    }
    expect([point, seen[1]]).toEqual([point, seen[0]]);
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
    await endAudit(0);
    const written = auditFiles(folder).map(({ path }) => readFileSync(path, 'utf8'));
    const missing = tokens.filter((token) => !written.join('').includes(tokenFingerprint(token)));
    expect([point, missing]).toEqual([point, []]);
  }
});

it('what is beside the database goes with the run', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bulk-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await countingServer();
  const test = await testServices(join(folder, 'desk.db'), environmentAt(server.url));
  onTestFinished(() => test.close());
  const runId = await startRun(test, tokens.join('\n'));
  await test.until(({ state }) => state === 'done');
  expect(existsSync(join(folder, 'desk.db-intents-1'))).toBe(true);
  expect(await test.runs.remove(runId)).toMatchObject({ ok: true });
  expect(existsSync(join(folder, 'desk.db-intents-1'))).toBe(false);
});

/** Found again, gone on with where anything is left to do; then what each row says. */
async function goneOn({ runs, until }: TestServices, resendUnknown: boolean): Promise<string[]> {
  const run = runs.list()[0];
  if (!run) throw new Error('The run is lost.');
  expect(sumOf(run.progress)).toBe(tokens.length);
  const { runId } = run;
  const resumed = await runs.resume(runId, '', resendUnknown);
  if (resumed.ok) await until(({ state }) => state === 'done');
  else expect([run.progress.state, run.progress.counts.unknown]).toEqual(['done', 0]);
  const page = await runs.rows({ runId, offset: 0, limit: 500 });
  return page.ok ? page.value.rows.map(({ state }) => state) : [];
}
