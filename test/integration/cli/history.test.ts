import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { outcomes } from '../../../shared/model/words.js';
import { historyCommandText } from '../../../shared/text/history-command.js';
import { bundledChild } from '../bundled-child.js';
import { run } from './run.js';

let sandbox: Sandbox;
let folder: string;
let child: string;
const tokens: string[] = [];
const context = { now: () => new Date().toISOString(), tell: () => {} };

/** Two environments: in one two sessions are logged out, one of them twice; in the other a token is asked about. */
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = mkdtempSync(join(tmpdir(), 'desk-history-'));
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), context);
  const draft = {
    ...environmentDefaults,
    endpoint: sandbox.url,
    tier: 'sandbox',
    resolveUnknown: false,
    timeoutMs: 60_000,
    proxy: null,
  } as const;
  for (const name of ['Izmir', 'Ankara']) store.save({ ...draft, name }, context.now(), () => `env-${name}`);
  tokens.push(sandbox.login(), sandbox.login());
  for (const token of [...tokens, tokens[0] ?? '']) await cli('logout', '--env', 'Izmir', '--token', token);
  await cli('check', '--env', 'Ankara', '--token', 'never-seen-anywhere-631f');
  child = await bundledChild(join(import.meta.dirname, 'cli-child.ts'));
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...argv: string[]) => run(argv, { dataFolder: folder });
const history = (...argv: string[]) => cli('history', '--json', ...argv);
const said = ({ json }: Awaited<ReturnType<typeof run>>) =>
  json.map(({ operation, outcome, environment }) => `${environment} ${operation} ${outcome}`);

const everything = [
  'Ankara CheckToken accepted',
  'Izmir CheckToken accepted',
  ...['Izmir CheckToken accepted', 'Izmir Logout confirmed', 'Izmir CheckToken accepted'],
  ...['Izmir CheckToken accepted', 'Izmir Logout confirmed', 'Izmir CheckToken accepted'],
];

describe('history', () => {
  it('lists everything, newest first, each with the verdict of its act', async () => {
    const all = await history();
    expect([all.status, said(all)]).toEqual([0, everything]);
    const times = all.json.map(({ at }) => String(at));
    expect(times).toEqual([...times].sort().reverse());
    expect(all.stderr).toBe(`${historyCommandText.count({ n: 8 })}\n`);
    expect(all.json[3]).toEqual({
      token: maskToken(tokens[1] ?? ''),
      operation: 'Logout',
      binding: 'soap11',
      outcome: 'confirmed',
      cause: expect.any(String),
      meaning: expect.any(String),
      advice: expect.any(String),
      status: 200,
      ms: expect.any(Number),
      exchange: expect.any(String),
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
      environment: 'Izmir',
    });
  });

  it('gives a person one line an exchange, with what the next command needs', async () => {
    const [{ json }, { stdout }] = [await history(), await cli('history')];
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(8);
    for (const [at, line] of lines.entries()) {
      const { exchange, token, outcome, environment } = json[at] ?? {};
      for (const part of [exchange, token, outcome, environment]) expect(line).toContain(part);
    }
  });

  it.each([
    [['LogoutResponse'], 2],
    [['logoutresp'], 2],
    [['LogoutResponse', 'CheckTokenResponse'], 0],
    [['"Content-Type: text/xml"'], 8],
    [['"text/xml Content-Type"'], 0],
    [['CheckToken', '-true'], 4],
    [['text', '-CheckToken'], 2],
    [['--outcome', 'confirmed'], 2],
    [['--outcome', 'accepted'], 6],
    [['--outcome', 'FAULT'], 0],
    [['--env', 'ankara'], 1],
    [['--env', 'Izmir', 'CheckToken', '--outcome', 'accepted'], 5],
    [['--since', '1h'], 8],
    [['--since', '2999-12-31'], 0],
    [['--since', '2024-02-29T10:00:00+03:00', '--outcome', 'confirmed', 'Logout'], 2],
  ])('finds with %j as many as there are: %i', async (argv, n) => {
    const { status, json } = await history(...argv);
    expect([status, json.length]).toEqual([0, n]);
  });

  it('finds what a whole token was used for, and prints it nowhere', async () => {
    const [token = ''] = tokens;
    const found = await history(token);
    expect(said(found)).toEqual([...everything.slice(1, 2), ...everything.slice(5)]);
    expect((await history(token.slice(0, -1))).json).toEqual([]);
    const whole = await cli('history');
    expect(found.stdout + found.stderr + whole.stdout).not.toContain(token);
  });

  it.each<[string[], string]>([
    [['--env', 'Bursa'], 'Saved are: Ankara, Izmir.'],
    [['--outcome', 'done'], outcomes.join(', ')],
    ...['yesterday', '2h30', '2026-02-30', '2026-13-01', '2026-01-01T25:00', ''].map(
      (when): [string[], string] => [['--since', when], historyCommandText.wrongSince.todo],
    ),
    [['--raw', 'no-such-id'], '--raw'],
    [['--jsn=c0ffee'], '--jsn=…'],
  ])('refuses %j and says what is possible', async (argv, todo) => {
    const { status, stdout, stderr } = await history(...argv);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(todo);
    expect(stderr).not.toContain('c0ffee');
  });

  it('gives the bytes of one exchange, masked as they were kept', async () => {
    const { json } = await history('--outcome', 'confirmed');
    const { status, stdout } = await cli('history', '--raw', String(json[0]?.exchange));
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^POST \S+ HTTP\/1\.1\r\n[\s\S]*<\/soap:Envelope>\n\nHTTP\/1\.1 200 OK\r\n[\s\S]*LogoutResponse/,
    );
    expect(stdout).not.toContain(tokens[1]);
  });

  it('makes no history where there is none, and says so', async () => {
    const nowhere = join(folder, 'nowhere');
    const { status, stdout } = await run(['history'], { dataFolder: nowhere });
    expect([status, stdout, existsSync(nowhere)]).toEqual([2, '', false]);
  });

  it('ends quietly where its reader has seen enough', async () => {
    const started = spawn(process.execPath, [child, 'history', '--json'], {
      env: { ...process.env, SESSION_DESK_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors: Buffer[] = [];
    started.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // Nobody reads from before the first line on: each write fails.
    started.stdout.destroy();
    const [code] = await once(started, 'close');
    expect([code, Buffer.concat(errors).toString()]).toEqual([0, expect.not.stringContaining('EPIPE')]);
  });
});
