import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { databaseFile, openDatabase } from '../../../electron/storage/database.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { storesText } from '../../../shared/text/stores.js';
import { run } from './run.js';

let sandbox: Sandbox;
let folder: string;
const at = '2026-01-01T00:00:00.000Z';
const context = { now: () => at, tell: () => {} };

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'desk-env-'));
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), context);
  const draft = {
    ...environmentDefaults,
    name: 'Izmir',
    endpoint: sandbox.url,
    tier: 'sandbox',
    defaultBinding: 'post',
    checkBinding: 'soap12',
    resolveUnknown: false,
    timeoutMs: 60_000,
    proxy: null,
  } as const;
  store.save(draft, at, () => 'env-1');
  const proxy = { url: 'http://127.0.0.1:9', username: 'me' };
  store.save({ ...draft, name: 'Proxied', proxy }, at, () => 'env-2');
});
afterEach(() => rm(join(folder, databaseFile), { force: true }));
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

function logout(name: string, token: string) {
  return run(['logout', '--env', name, '--token', token, '--json'], { dataFolder: folder });
}

describe('--env', () => {
  it('takes what the app saved, whatever the case of its name', async () => {
    const token = sandbox.login();
    const { json, status, stderr } = await logout('izmir', token);
    expect(json[0]).toMatchObject({ binding: 'post', outcome: 'confirmed' });
    expect(status).toBe(0);
    expect(stderr).not.toContain('history');
    // No history was there: the first use makes it.
    expect((await readdir(folder)).sort()).toEqual(['audit-000001.jsonl', databaseFile, environmentsFile]);
  });

  it('records into the history that is there, masked, with the origin', async () => {
    const made = await openDatabase(join(folder, databaseFile), context);
    if (!made.ok) throw new Error(made.error.message);
    made.value.close();
    const token = sandbox.login();
    const { json } = await logout('Izmir', token);
    const opened = await openDatabase(join(folder, databaseFile), context);
    if (!opened.ok) throw new Error(opened.error.message);
    const history = createHistory(opened.value, { seal: () => null, open: () => null }, context);
    const kept = history.list({ limit: 10 });
    opened.value.close();
    expect(kept.map(({ operation, binding }) => `${operation} ${binding}`).reverse()).toEqual([
      'CheckToken soap12',
      'Logout post',
      'CheckToken soap12',
    ]);
    expect(kept[1]).toMatchObject({ id: json[0]?.exchange, origin: 'cli', environmentName: 'Izmir' });
    for (const name of await readdir(folder)) {
      expect((await readFile(join(folder, name))).includes(token)).toBe(false);
    }
  });

  it('tells a token that was seen active here from one that may be wrong', async () => {
    const made = await openDatabase(join(folder, databaseFile), context);
    if (!made.ok) throw new Error(made.error.message);
    made.value.close();
    const token = sandbox.login();
    const first = await logout('Izmir', token);
    const again = await logout('Izmir', token);
    const wrong = await logout('Izmir', `${token}x`);
    expect([first, again, wrong].map(({ json, status }) => [json[0]?.outcome, status])).toEqual([
      ['confirmed', 0],
      ['already-out', 0],
      ['not-active', 1],
    ]);
  });

  it('does its work where the history cannot be opened, and says so', async () => {
    await writeFile(join(folder, databaseFile), 'not a database, not a database');
    const token = sandbox.login();
    const { json, status, stderr } = await logout('Izmir', token);
    expect(json[0]).toMatchObject({ outcome: 'confirmed' });
    // Something was to be kept and is not: all is not well.
    expect(status).toBe(1);
    expect(stderr).toContain('history');
  });

  it('does its work where the history was emptied, and says so', async () => {
    const path = join(folder, databaseFile);
    await writeFile(path, '');
    await utimes(path, 1_700_000_000, 1_700_000_000);
    const { json, status, stderr } = await logout('Izmir', sandbox.login());
    expect(json[0]).toMatchObject({ outcome: 'confirmed' });
    expect(stderr).toContain(`session-desk: ${storesText.emptyDatabase({ path })}`);
    expect(status).toBe(0);
  });

  it('leaves a history of a newer program as it is, and says so', async () => {
    const path = join(folder, databaseFile);
    const made = await openDatabase(path, context);
    if (!made.ok) throw new Error(made.error.message);
    made.value.exec('PRAGMA user_version = 99');
    made.value.close();
    const before = await readFile(path);
    const { json, status, stderr } = await logout('Izmir', sandbox.login());
    expect(json[0]).toMatchObject({ outcome: 'confirmed' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('made by a newer version')]);
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('leaves environments of a newer program as they are, says so, and sends nothing', async () => {
    const path = join(folder, environmentsFile);
    const kept = await readFile(path);
    const newer = JSON.stringify({ version: 99, environments: [] });
    await writeFile(path, newer);
    const { status, stdout, stderr } = await logout('Izmir', 'abcdefghijklmnop');
    expect([status, stdout, await readFile(path, 'utf8')]).toEqual([2, '', newer]);
    expect(stderr).toContain(storesText.newerFile({ name: 'environments', path }));
    await writeFile(path, kept);
  });

  it('names what is saved where the name is not known', async () => {
    const { status, stderr } = await logout('Ankara', 'abcdefghijklmnop');
    expect(stderr).toContain('Saved are: Izmir, Proxied.');
    expect(status).toBe(2);
  });

  it('asks the app for the password of a proxy, and refuses without', async () => {
    const refused = await logout('Proxied', 'abcdefghijklmnop');
    expect(refused.stderr).toContain('the password of its proxy');
    expect(refused.status).toBe(2);
    const asked: string[] = [];
    const secretsOf = async (id: string) => {
      asked.push(id);
      return { proxyPassword: 'hunter22', clientKeyPassphrase: null };
    };
    const args = ['check', '--env', 'Proxied', '--token', 'abcdefghijklmnop'];
    const { stdout, stderr } = await run(args, { dataFolder: folder, secretsOf });
    expect(asked).toEqual(['env-2']);
    expect(stdout).toContain('not-sent');
    expect(stdout + stderr).not.toContain('hunter22');
  });
});

it('--url touches nothing of the user', async () => {
  const nowhere = join(folder, 'nowhere');
  await run(['check', '--url', sandbox.url, '--token', 'abcdefghijklmnop'], { dataFolder: nowhere });
  expect(existsSync(nowhere)).toBe(false);
});

describe('a HAR whose calls go to a saved environment', () => {
  const har = (url: string) =>
    JSON.stringify({
      log: {
        version: '1.2',
        entries: [
          {
            request: {
              method: 'POST',
              url,
              headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
              postData: { mimeType: 'application/x-www-form-urlencoded', text: 'token=ab12-cd34-ef56-gh78' },
            },
            response: { status: 200, headers: [], content: { text: '' } },
          },
        ],
      },
    });

  it.each([
    ['of the environment', 'https://gate.example/api/session/Logout', 1],
    ['of somebody else', 'https://shop.example/api/session/Logout', 0],
  ])('is read by find as import reads it: %s', async (_whose, url, n) => {
    const own = await mkdtemp(join(tmpdir(), 'desk-har-'));
    const store = createEnvironmentStore(createJsonFile(join(own, environmentsFile)), context);
    store.save(
      {
        ...environmentDefaults,
        name: 'Gate',
        endpoint: 'https://gate.example/api/session',
        tier: 'test',
      },
      at,
      () => 'env-gate',
    );
    const file = join(own, 'calls.har');
    await writeFile(file, har(url));
    const found = await run(['find', file, '--json', '--reveal'], { dataFolder: own });
    const tokens = found.json.filter(({ kind }) => kind === 'token');
    expect(tokens.map(({ value, operation }) => [value, operation])).toEqual(
      n === 1 ? [['ab12-cd34-ef56-gh78', 'Logout']] : [],
    );
    const imported = await run(['import', file, '--json'], { dataFolder: own });
    expect(imported.json.filter(({ kept }) => kept === true)).toHaveLength(n);
    await rm(own, { recursive: true, force: true });
  });
});

it.each(['find', 'explain'])('%s sends nothing and keeps nothing', async (command) => {
  const nowhere = join(folder, 'nowhere');
  const before = sandbox.requests();
  const input = `curl '${sandbox.url}/Logout?token=${sandbox.login()}'\n\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`;
  const { stdout } = await run([command, '--json'], { dataFolder: nowhere, input });
  expect(stdout).not.toBe('');
  expect([sandbox.requests(), existsSync(nowhere)]).toEqual([before, false]);
});
