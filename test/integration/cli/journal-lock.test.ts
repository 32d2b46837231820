import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { until } from '../../set-up/until.js';
import { countingServer } from '../bulk/counting-server.js';
import { bundledChild } from '../bundled-child.js';
import { run } from './run.js';

it('lets one program at a time use a journal, and the next one in at once after kill -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await countingServer();
  const list = join(folder, 'tokens.txt');
  const report = join(folder, 'report.csv');
  const tokens = Array.from({ length: 300 }, (_, n) => `token-00000000000${String(n).padStart(4, '0')}`);
  writeFileSync(list, tokens.join('\n'));
  const args = ['logout', '--url', server.url, '--tokens', list, '--report', report, '--json'];
  const script = await bundledChild(join(import.meta.dirname, 'cli-child.ts'));
  // Of the other's, nobody is answered from the tenth on: it stays in the middle of its run.
  server.intercept = () => server.logouts.size >= 10;
  const other = fork(script, args, { stdio: 'ignore' });
  const ended = once(other, 'exit');
  await until(() => server.logouts.size >= 10);

  const refused = await run(args);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toContain(`${report}.journal is in use`);
  expect(server.logouts.size).toBeLessThan(300);
  other.kill('SIGKILL');
  await ended;
  server.intercept = null;

  const begun = server.logouts.size;
  expect(begun).toBeLessThan(300);
  const second = await run(args);
  expect(second.stderr).toContain('Going on from the journal');
  expect(second.json).toHaveLength(300);
  // What was intended and never left is checked, not sent: it may still be active.
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
  const open = second.json.filter(({ outcome }) => outcome === 'unknown').length;
  expect(server.logouts.size).toBe(300 - open);
});
