import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { bindings } from '../../../shared/model/words.js';
import { run } from './run.js';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'desk-cli-'));
});
afterEach(() => sandbox.setScenario('normal'));
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

describe('logout', () => {
  it.each(bindings)('logs one token out over %s', async (binding) => {
    const token = sandbox.login();
    const { status, json, stderr } = await run(
      ['logout', '--url', sandbox.url, '--token-stdin', '--binding', binding, '--json'],
      { input: `${token}\n` },
    );
    expect(sandbox.isActive(token)).toBe(false);
    expect(json).toEqual([
      {
        token: `…${token.slice(-4)}`,
        operation: 'Logout',
        binding,
        outcome: 'accepted',
        cause: 'logout-answered',
        meaning: expect.stringContaining('took the logout'),
        advice: expect.stringContaining('Check'),
        status: 200,
        ms: expect.any(Number),
        exchange: expect.any(String),
      },
    ]);
    expect(status).toBe(0);
    expect(stderr).not.toContain(token);
  });

  it('knows with --verify, and says so calmly', async () => {
    const token = sandbox.login();
    const args = ['logout', '--url', sandbox.url, '--token', token, '--verify'];
    const first = await run(args);
    expect(first.stdout).toMatch(
      /^….{4} {2}confirmed {4}Was active, is out now\.\n1 token: 1 confirmed\. \d/,
    );
    const second = await run(args);
    expect(second.stdout).toMatch(
      /not-active {3}Is not active and was never seen active here: out, or a wrong token; no Logout was sent\.\n1 token: 1 not-active/,
    );
    const third = await run([...args, '--accept-not-active']);
    expect(third.stdout).toContain('not-active');
    expect([first.status, second.status, third.status]).toEqual([0, 1, 0]);
    expect(first.stdout + first.stderr + second.stdout).not.toContain(token);
  });

  it.each([
    ['still-active', 'still-active', 1],
    ['fault', 'fault', 1],
    ['html-login-page', 'unexpected', 1],
    ['cut-answer', 'unknown', 3],
    ['reset-after', 'unknown', 3],
  ] as const)('in the scenario %s ends %s with status %i', async (scenario, outcome, want) => {
    sandbox.setScenario(scenario);
    const token = sandbox.login();
    const args = ['logout', '--url', sandbox.url, '--token', token, '--verify', '--json'];
    const { status, json, stdout, stderr } = await run(args);
    expect(json[0]).toMatchObject({ outcome });
    expect(status).toBe(want);
    expect(stdout + stderr).not.toContain(token);
  });

  it('has GET and POST refused where only SOAP is offered', async () => {
    sandbox.setScenario('soap-only');
    for (const binding of ['get', 'post']) {
      const args = [
        'logout',
        '--url',
        sandbox.url,
        '--token',
        'abcdefghijklmnop',
        '--binding',
        binding,
        '--json',
      ];
      const { status, json } = await run(args);
      expect(json[0]).toMatchObject({ outcome: 'binding-off', error: expect.any(String) });
      expect(status).toBe(1);
    }
  });

  it('does two hundred, sixteen at a time, in order, and reports them', async () => {
    const tokens = Array.from({ length: 200 }, () => sandbox.login());
    const file = join(folder, 'tokens.csv');
    const report = join(folder, 'report.csv');
    await writeFile(
      file,
      `label;token\n${tokens.map((token) => `=x;${token}\n`).join('')}x;${tokens[0]}\ny;\n`,
    );
    const before = sandbox.requests();
    const args = ['logout', '--url', sandbox.url, '--tokens', file, '--concurrency', '16', '--json'];
    const { status, json, stderr, stdout } = await run([...args, '--report', report]);
    expect(json.map((line) => line.token)).toEqual(tokens.map((token) => `…${token.slice(-4)}`));
    expect(status).toBe(0);
    expect(sandbox.requests() - before).toBe(200);
    expect(tokens.filter((token) => sandbox.isActive(token))).toEqual([]);
    expect(stderr).toContain('Read 200 tokens; left out 1 blank line and 1 duplicate.');
    expect(stderr).toContain('200 tokens: 200 accepted.');
    const csv = await readFile(report, 'utf8');
    const rows = parse<Record<string, string>>(csv, { columns: true });
    expect(rows.map(({ exchange }) => exchange)).toEqual(json.map((line) => line.exchange));
    for (const token of tokens) expect(csv + stdout + stderr).not.toContain(token);
  });
});

describe('check', () => {
  it('of a list says plainly where not one was active', async () => {
    const file = join(folder, 'elsewhere.txt');
    await writeFile(file, 'token-of-another-1\ntoken-of-another-2');
    const all = await run(['check', '--url', sandbox.url, '--tokens', file]);
    expect(all.stderr).toContain('Not one of the 2 tokens was active. Are they of this environment?');
    const verified = await run(['logout', '--url', sandbox.url, '--tokens', file, '--verify']);
    expect(verified.stderr).toContain('Not one of the 2 tokens was active.');
    await writeFile(file, `token-of-another-1\n${sandbox.login()}`);
    const one = await run(['check', '--url', sandbox.url, '--tokens', file]);
    expect(one.stderr).not.toContain('Not one of');
    const sent = await run(['logout', '--url', sandbox.url, '--tokens', file]);
    expect(sent.stderr).not.toContain('Not one of');
  });

  it('answers yes and no with status 0', async () => {
    const token = sandbox.login();
    const args = ['check', '--url', sandbox.url, '--binding', 'post', '--json', '--token'];
    expect((await run([...args, token])).json[0]).toMatchObject({
      operation: 'CheckToken',
      outcome: 'accepted',
      active: true,
    });
    const out = await run([...args, 'nobodys-token-1234']);
    expect(out.json[0]).toMatchObject({ token: '…1234', active: false });
    expect(out.status).toBe(0);
  });

  it('masks a short token whole', async () => {
    const { stdout } = await run(['check', '--url', sandbox.url, '--token', 'short12345']);
    expect(stdout).toMatch(/^… {6}out/);
  });
});

describe('stopping', () => {
  it('at Ctrl-C sends nothing new and tells every token', async () => {
    const tokens = Array.from({ length: 40 }, () => sandbox.login());
    const file = join(folder, 'stop.txt');
    await writeFile(file, tokens.join('\n'));
    const stop = new AbortController();
    const before = sandbox.requests();
    const off = sandbox.onRequest(() => sandbox.requests() - before === 5 && stop.abort());
    const args = ['logout', '--url', sandbox.url, '--tokens', file, '--concurrency', '1', '--json'];
    const { status, json } = await run(args, { interrupted: stop.signal });
    off();
    expect(json).toHaveLength(40);
    expect(json.slice(0, 5).every((line) => line.outcome === 'accepted')).toBe(true);
    expect(json.slice(5).every((line) => line.outcome === 'cancelled')).toBe(true);
    expect(sandbox.requests() - before).toBe(5);
    expect(status).toBe(1);
  });

  it('ends quietly when nobody reads the results any more', async () => {
    const tokens = Array.from({ length: 40 }, () => sandbox.login());
    const file = join(folder, 'pipe.txt');
    await writeFile(file, tokens.join('\n'));
    const before = sandbox.requests();
    const stdout = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    const args = ['logout', '--url', sandbox.url, '--tokens', file, '--concurrency', '1', '--json'];
    const { stderr } = await run(args, { stdout });
    expect(sandbox.requests() - before).toBeLessThan(5);
    expect(stderr).not.toMatch(/EPIPE|Stopping|mistake/);
  });
});
