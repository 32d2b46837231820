import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { countingServer } from '../bulk/counting-server.js';
import { run } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-journal-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const tokens = Array.from(
  { length: 300 },
  (_, index) => `token-00000000000${String(index).padStart(4, '0')}`,
);

async function files(name: string) {
  const list = join(folder, `${name}.txt`);
  await writeFile(list, tokens.join('\n'));
  return { list, report: join(folder, `${name}.csv`) };
}

it('goes on with the same file after Ctrl-C, and sends nothing twice', async () => {
  const server = await countingServer();
  const { list, report } = await files('resume');
  const stop = new AbortController();
  server.intercept = () => {
    if (server.logouts.size === 100) stop.abort();
    return false;
  };
  const args = ['logout', '--url', server.url, '--tokens', list, '--report', report, '--json'];
  const first = await run([...args, '--concurrency', '8'], { interrupted: stop.signal });
  expect(first.status).toBe(1);
  expect(first.json).toHaveLength(300);
  expect(server.logouts.size).toBeLessThan(120);
  expect(existsSync(`${report}.journal`)).toBe(true);
  expect((await readFile(`${report}.journal`)).includes(tokens[0] ?? '')).toBe(false);

  // Other options are another run: it must not be mixed with this one.
  const other = await run([...args, '--binding', 'post']);
  expect(other.status).toBe(2);
  expect(other.stderr).toContain('journal of another run');

  const second = await run([...args, '--concurrency', '32']);
  expect(second.status).toBe(0);
  expect(second.stderr).toContain('Going on from the journal');
  expect(second.json.map(({ token }) => token)).toEqual(tokens.map((token) => `…${token.slice(-4)}`));
  expect(second.json.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  expect([...server.logouts.values()]).toEqual(Array(300).fill(1));
  const rows = parse<Record<string, string>>(await readFile(report, 'utf8'), { columns: true });
  expect(rows.map(({ outcome, binding }) => [outcome, binding])).toEqual(
    Array(300).fill(['accepted', 'soap11']),
  );

  // It is done, and stays so: the same command sends nothing, until somebody says so.
  const third = await run(args);
  expect(third.status).toBe(0);
  expect(third.stderr).toMatch(/This run was done on \d{4}-.*nothing was sent.*--again/);
  expect(third.json.map(({ outcome }) => outcome)).toEqual(Array(300).fill('accepted'));
  expect([...server.logouts.values()]).toEqual(Array(300).fill(1));
  const otherList = await run([...args, '--binding', 'post']);
  expect([otherList.status, server.logouts.size]).toEqual([2, 300]);
  expect((await run([...args, '--again'])).status).toBe(0);
  expect([...server.logouts.values()]).toEqual(Array(300).fill(2));
});

it('begins nothing anew that is not done, and knows no journal without a report', async () => {
  const server = await countingServer();
  const { list, report } = await files('not-done');
  server.intercept = (operation, token, response) => {
    if (operation !== 'Logout' || !token.endsWith('05')) return false;
    response.destroy();
    return true;
  };
  const args = ['logout', '--url', server.url, '--tokens', list, '--report', report];
  expect((await run(args)).status).toBe(3);
  const again = await run([...args, '--again']);
  expect([again.status, again.stdout]).toEqual([2, '']);
  expect(again.stderr).toContain('not done yet');
  for (const option of ['--again', '--resend-unknown']) {
    const lone = await run(['logout', '--url', server.url, '--tokens', list, option]);
    expect([lone.status, lone.stdout]).toEqual([2, '']);
    expect(lone.stderr).toContain(`where: ${option}`);
  }
  expect([...server.logouts.values()]).toEqual(Array(300).fill(1));
});

it('asks CheckToken of what is unknown when it goes on', async () => {
  const server = await countingServer();
  const { list, report } = await files('unknown');
  server.intercept = (operation, token, response) => {
    if (operation !== 'Logout' || !token.endsWith('05')) return false;
    response.destroy();
    return true;
  };
  const args = ['logout', '--url', server.url, '--tokens', list, '--report', report, '--json'];
  const first = await run(args);
  expect(first.status).toBe(3);
  const second = await run(args);
  // Nobody ever saw these three active, and no answer came to their Logout: CheckToken's no may be of a wrong token.
  expect(second.status).toBe(1);
  expect(second.json.filter(({ outcome }) => outcome === 'not-active')).toHaveLength(3);
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
  expect(server.checks.size).toBe(3);
});

it('waits for Retry-After by itself', async () => {
  const server = await countingServer();
  const { list, report } = await files('throttled');
  server.intercept = (_operation, _token, response) => {
    if (server.logouts.size !== 50) return false;
    response.writeHead(429, { 'Retry-After': '1' }).end();
    return true;
  };
  const args = [
    'logout',
    '--url',
    server.url,
    '--tokens',
    list,
    '--report',
    report,
    '--json',
    '--concurrency',
    '1',
  ];
  const { status, stderr, json } = await run(args);
  expect(stderr).toContain('Going on at');
  expect(json.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(299);
  expect(status).toBe(1);
});

it('ends where Retry-After is more than ten minutes, and goes on with the same command', async () => {
  const server = await countingServer();
  const { list, report } = await files('throttled for long');
  server.intercept = (_operation, _token, response) => {
    if (server.logouts.size !== 50) return false;
    response.writeHead(429, { 'Retry-After': '601' }).end();
    return true;
  };
  const target = ['logout', '--url', server.url, '--tokens', list, '--report', report];
  const args = [...target, '--json', '--concurrency', '1'];
  const { status, stderr } = await run(args);
  expect(stderr).not.toContain('Going on at');
  expect([status, server.logouts.size]).toEqual([1, 50]);
  server.intercept = null;
  await run(args);
  expect(server.logouts.size).toBeGreaterThanOrEqual(299);
  expect([...server.logouts.values()].every((times) => times === 1)).toBe(true);
});
