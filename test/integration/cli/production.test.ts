import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { environmentAt } from '../bulk/test-services.js';
import { run } from './run.js';

let sandbox: Sandbox;
let folder: string;
let list: string;
let token: string;
const name = 'Live Antalya';

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'desk-production-'));
  list = join(folder, 'tokens.txt');
  const at = '2026-01-01T00:00:00.000Z';
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), {
    now: () => at,
    tell: () => {},
  });
  const { id: _id, createdAt: _c, updatedAt: _u, ...draft } = environmentAt(sandbox.url);
  store.save({ ...draft, name, tier: 'production', verify: true }, at, () => 'env-1');
});
beforeEach(async () => {
  token = sandbox.login();
  await writeFile(list, `${token}\n`);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const journalled = () => ['--report', join(folder, 'report.csv')];
const logout = (...more: string[]) => ['logout', '--env', name, '--tokens', list, '--json', ...more];
const world = (stdin?: Readable) => ({ dataFolder: folder, ...(stdin && { stdin }) });

it.each([
  ['without a journal', () => []],
  ['with a journal', journalled],
])('refuses many on production without the name, %s, and sends nothing', async (_what, more) => {
  const none = await run(logout(...more()), world());
  expect(none).toMatchObject({ status: 2, stdout: '' });
  expect(none.stderr).toContain('Add --confirm "Live Antalya"');
  const wrong = await run(logout(...more(), '--confirm', 'live antalya'), world());
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toContain('as it is written');
  // It was not touched: the check before the Logout still finds it.
  const right = await run(logout(...more(), '--confirm', name), world());
  expect(right.status).toBe(0);
  expect(right.json).toMatchObject([{ outcome: 'confirmed' }]);
});

it.each([
  ['the name', `${name}\n`, 0],
  ['another', 'yes\n', 2],
  ['nothing', '', 2],
])('asks at a terminal, and takes %s for what it is', async (_what, typed, status) => {
  const terminal = Object.assign(Readable.from(typed === '' ? [] : [Buffer.from(typed)]), { isTTY: true });
  const asked = await run(logout(), world(terminal));
  expect(asked.stderr).toContain('This logs out 1 session of Live Antalya');
  expect(asked.stderr).toContain(`Type ${name} to confirm:`);
  expect(asked.status).toBe(status);
});

it('checks on production, and one token that was named, need no second name', async () => {
  const check = await run(['check', '--env', name, '--tokens', list, '--json'], world());
  expect(check.status).toBe(0);
  const one = await run(['logout', '--env', name, '--token', token, '--json'], world());
  expect(one.json).toMatchObject([{ outcome: 'confirmed' }]);
});

describe('a login, whose password GET would put into the address', () => {
  const login = (...more: string[]) =>
    run(['login', '--env', name, '--database', 'D', '--user', 'u', '--password-stdin', '--json', ...more], {
      ...world(),
      input: 's3cret-of-the-user',
    });

  it.each([
    ['without the name', []],
    ['with another name', ['--confirm', 'live antalya']],
    ['with an empty one', ['--confirm', '']],
  ])('over GET is refused %s, and nothing is sent', async (_what, more) => {
    const before = sandbox.requests();
    const refused = await login('--binding', 'get', ...more);
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/the password would stand in the address/);
    expect(refused.stderr).toContain('Add --confirm "Live Antalya"');
    expect(refused.stderr).not.toContain('s3cret');
    expect(sandbox.requests()).toBe(before);
  });

  it.each([
    ['over GET with the name', ['--binding', 'get', '--confirm', name]],
    ['over another binding', ['--binding', 'soap12']],
    ['over the binding of the environment', []],
  ])('%s is sent', async (_what, more) => {
    const { json } = await login(...more);
    expect(json).toMatchObject([{ operation: 'Login', outcome: 'accepted' }]);
  });
});
