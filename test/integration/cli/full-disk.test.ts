import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunPoint } from '../../../electron/bulk/run-points.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { cliText } from '../../../shared/text/cli.js';
import { fileReasons } from '../../../shared/text/en/cli-problems.js';
import { noSmallDisk, smallDisk } from '../../fixtures/small-disk.js';
import { type CountingServer, countingServer } from '../bulk/counting-server.js';
import { bundledChild } from '../bundled-child.js';
import { expectTruth, runFolder, tokensNamed } from './killed-run.js';
import { type CliRun, linesOf, run } from './run.js';

const tokens = tokensNamed(200);

/** Whatever could not be kept: each token has its line, which says what the server saw, and the status is never 0. */
function expectSaid({ json, status, stderr }: Omit<CliRun, 'bytes'>, server: CountingServer): void {
  expect(json.map(({ token }) => token)).toEqual(tokens.map((token) => `…${token.slice(-4)}`));
  for (const [index, { outcome }] of json.entries())
    expect([index, outcome]).toEqual([
      index,
      server.logouts.has(tokens[index] ?? '') ? 'accepted' : 'cancelled',
    ]);
  expect(stderr).toMatch(/The journal could not be written, so nothing more was sent/);
  expect(stderr).toMatch(/^200 tokens: /m);
  expect(stderr).not.toMatch(/mistake of its own|^ {4}at /m);
  expect(status).toBe(1);
}

/** What is thrown, and what a person is told of it; null: a mistake of the program. */
const refusals: readonly (readonly [error: Error, why: string | null])[] = [
  [Object.assign(new Error('no space'), { code: 'ENOSPC' }), fileReasons.ENOSPC],
  [Object.assign(new Error('quota'), { code: 'EDQUOT' }), fileReasons.EDQUOT],
  [Object.assign(new Error('too large'), { code: 'EFBIG' }), fileReasons.EFBIG],
  [Object.assign(new Error('read-only'), { code: 'EROFS' }), fileReasons.EROFS],
  [Object.assign(new Error('i/o'), { code: 'EIO' }), fileReasons.EIO],
  // As SQLite has them, with and without the finer code.
  [Object.assign(new Error('readonly'), { errcode: 8 }), fileReasons.EROFS],
  [Object.assign(new Error('disk I/O error'), { errcode: 778 }), fileReasons.EIO],
  [Object.assign(new Error('full'), { errcode: 13 }), fileReasons.ENOSPC],
  [Object.assign(new Error('constraint'), { errcode: 19 }), null],
  [Object.assign(new Error('no file'), { code: 'EBADF' }), null],
  [new Error('a mistake'), null],
];

/** The limit is another process's, so that nothing of the tests is held up: Linux only. */
const mayLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;

describe('a disk that takes nothing more', () => {
  it.each([
    ['begun', 1],
    ['intending', 2],
    ['writing', 1],
    ['settled', 1],
  ] as const)('at %s (%i): every verdict is told, and the next run goes on', async (point, nth) => {
    const server = await countingServer();
    const { args } = runFolder(server.url, tokens);
    let reached = 0;
    const at = (one: RunPoint): void => {
      if (one === point) reached += 1;
      if (reached >= nth && (one === point || one === 'writing')) throw new Error('database or disk is full');
    };
    const first = await run(args, { at });
    expectSaid(first, server);
    const second = await run(args);
    expectTruth(second, server, tokens);
    const third = await run([...args, '--resend-unknown']);
    expectTruth(third, server, tokens);
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
  });

  it.each(refusals)('that says %s to what nobody guards: a sentence, not a defect', async (error, why) => {
    const server = await countingServer();
    const { args } = runFolder(server.url, tokens.slice(0, 2));
    const at = (point: RunPoint): void => {
      if (point === 'reporting') throw error;
    };
    const { status, stderr, json } = await run(args, { at });
    expect(json).toMatchObject([{ outcome: 'accepted' }, { outcome: 'accepted' }]);
    expect(stderr).toMatch(why === null ? cliText.defect : `could not be saved: ${why}.`);
    expect(stderr.includes(cliText.defect)).toBe(why === null);
    expect(status).toBe(3);
  });

  it.skipIf(!mayLimit)('because no file may grow any further', async () => {
    const server = await countingServer();
    const { args } = runFolder(server.url, tokens);
    const cli = await bundledChild(join(import.meta.dirname, '../../../electron/cli/cli.ts'));
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    server.intercept = () => {
      if (server.logouts.size === 60) execFileSync('prlimit', [`--pid=${child.pid}`, '--fsize=1']);
      return false;
    };
    const [stdout, stderr, [status]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    server.intercept = null;
    expectSaid({ status, stdout, stderr, json: linesOf(stdout) }, server);
    expect(stderr).toContain(`is not complete: ${fileReasons.EFBIG}`);
    expectTruth(await run([...args, '--resend-unknown']), server, tokens);
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
  });

  it('for the report only: says so, and is not 0', async () => {
    const server = await countingServer();
    const args = [
      'logout',
      '--url',
      server.url,
      '--token',
      'one-token-0001',
      '--json',
      '--report',
      '/dev/full',
    ];
    const { status, stderr, json } = await run(args);
    expect(json).toMatchObject([{ outcome: 'accepted' }]);
    expect(stderr).toContain('the report /dev/full is not complete: the disk is full');
    expect(status).toBe(1);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('for the results only: says so, ends the run, and is not 0', async () => {
    const server = await countingServer();
    const one = ['logout', '--url', server.url, '--token', 'one-token-0001'];
    const said = await run(one, { stdout: createWriteStream('/dev/full') });
    expect(said.stderr).toContain('not all results could be written to stdout: the disk is full');
    expect(said.stderr).toMatch(/^…0001 .*accepted/m);
    expect([said.status, server.logouts.get('one-token-0001')]).toEqual([1, 1]);
  });

  it('writes a report that nobody else reads, with a journal and without, whatever was there before', async () => {
    const server = await countingServer();
    const { args, report } = runFolder(server.url, tokens.slice(0, 3));
    for (const sending of [args, args.filter((arg) => arg !== '--json')]) {
      rmSync(`${report}.journal`, { force: true });
      rmSync(`${report}.journal-intents-1`, { force: true });
      writeFileSync(report, 'older', { mode: 0o644 });
      expect((await run(sending)).status).toBe(0);
      expect(statSync(report).mode & 0o777).toBe(0o600);
    }
    rmSync(report);
    await run(['check', '--url', server.url, '--token', 'one-token-0001', '--report', report]);
    expect(statSync(report).mode & 0o777).toBe(0o600);
  });
});

describe.skipIf(noSmallDisk !== '')(`a real disk ${noSmallDisk}`.trim(), () => {
  it('that fills up in the middle of a run', async () => {
    const server = await countingServer();
    const disk = mounted();
    const { args, report } = runFolder(server.url, tokens);
    const there = args.map((arg) => (arg === report ? join(disk.folder, 'report.csv') : arg));
    server.intercept = () => {
      if (server.logouts.size === 60) disk.fill();
      return false;
    };
    const first = await run(there);
    server.intercept = null;
    expectSaid(first, server);
    disk.freeSpace();
    const second = await run([...there, '--resend-unknown']);
    expectTruth(second, server, tokens);
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
  });

  it('on which the data folder lies: each verdict is told, and nothing is called kept that is not', async () => {
    const server = await countingServer();
    const disk = mounted();
    saveEnvironment(disk.folder, server.url);
    server.intercept = () => {
      if (server.logouts.size > 0) disk.fill();
      return false;
    };
    const own = { dataFolder: disk.folder };
    const out = await run(
      ['logout', '--env', 'Full', '--token', 'one-token-0001', '--verify', '--json'],
      own,
    );
    expect(out.json).toMatchObject([{ outcome: 'confirmed' }]);
    expect([out.status, server.logouts.get('one-token-0001')]).toEqual([1, 1]);
    expect(out.stderr).toMatch(/not kept in the history: .*\n1 token: 1 confirmed/s);
    // It ends: nobody tries again.
    const said = out.stderr.split('\n').filter((line) => line.includes('not kept in the history'));
    expect(said.at(-1)).toMatch(/They are lost\.$/);
    const har = join(runFolder(server.url, []).folder, 'one.har');
    writeFileSync(har, JSON.stringify(harOf(`${server.url}/CheckToken?token=${tokens[0]}`)));
    const imported = await run(['import', har, '--json'], own);
    expect(imported.json).toEqual([
      { entry: 1, kept: false, reason: 'It could not be written into the history.' },
    ]);
    expect(imported.stderr).toContain('not kept in the history');
    expect(imported.status).toBe(1);
    disk.freeSpace();
    expect((await run(['import', har, '--json'], own)).json).toMatchObject([{ entry: 1, kept: true }]);
  });

  it('that is read-only from the start: nothing is sent', async () => {
    const server = await countingServer();
    const disk = mounted();
    const { args, report } = runFolder(server.url, tokens);
    const there = args.map((arg) => (arg === report ? join(disk.folder, 'report.csv') : arg));
    disk.readOnly();
    const refused = await run(there);
    expect([refused.status, refused.stdout, server.logouts.size]).toEqual([2, '', 0]);
    expect(refused.stderr).toMatch(/report\.csv cannot be written.*Nothing was sent/);
  });
});

function saveEnvironment(folder: string, endpoint: string): void {
  const at = '2026-01-01T00:00:00.000Z';
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), {
    now: () => at,
    tell: () => {},
  });
  store.save({ ...environmentDefaults, name: 'Full', endpoint, tier: 'test', proxy: null }, at, () => 'full');
}

function harOf(url: string) {
  const request = { method: 'GET', url, httpVersion: 'HTTP/1.1', headers: [] };
  const content = { mimeType: 'text/xml', text: '<boolean xmlns="http://www.sansejour.com/">true</boolean>' };
  const headers = [{ name: 'Content-Type', value: 'text/xml' }];
  const response = { status: 200, statusText: 'OK', httpVersion: 'HTTP/1.1', headers, content };
  const entry = { startedDateTime: '2026-01-01T00:00:00.000Z', time: 1, request, response };
  return { log: { version: '1.2', entries: [entry] } };
}

/** Large enough for the log of as many small writes as a slow machine makes of one run. */
function mounted() {
  const disk = smallDisk(64);
  onTestFinished(() => disk.remove());
  return disk;
}
