import { chmodSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { forgetPolicy, managedEnvironments } from '../../../electron/admin/policy-in-force.js';
import type { HandoverRequest } from '../../../shared/ipc/handover-channels.js';
import { policyText } from '../../../shared/text/policy.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import { environmentAt, plainOptions, testServices } from '../bulk/test-services.js';
import { answerOf, text, withTransport } from '../http/sending.js';
import { token, underPolicy } from './under-policy.js';

const { serve } = withTransport();
const addressOf = (port: number) => `http://127.0.0.1:${port}/Authentication.asmx`;
/** Says of every token that it is active, and takes every Logout. */
const service = () =>
  serve((socket, { bytes }) => {
    const check = bytes.includes('/CheckToken');
    const body = '<?xml version="1.0"?><boolean xmlns="http://www.sansejour.com/">true</boolean>';
    socket.write(answerOf(check ? body : '', check ? ['Content-Type: text/xml; charset=utf-8'] : []));
  });
const operationsAt = ({ requests }: Awaited<ReturnType<typeof service>>) =>
  requests.map(({ bytes }) => /asmx\/(\w+)/.exec(text(bytes))?.[1]);

const refused = (field: string) => ({
  ok: false,
  error: { code: 'policy-refuses', message: expect.any(String), ...(field && { where: field }) },
});
const done = { ok: true, value: { outcome: expect.any(String) } };

describe('environments', () => {
  const given = async () => {
    const live = await service();
    const endpoint = addressOf(live.port);
    const policy = { version: 1, environments: [{ name: 'Live', endpoint, verify: false, proxy: null }] };
    return { live, endpoint, policy };
  };

  it('are there for everybody, and cannot be changed, deleted or stood in for', async () => {
    const { policy, endpoint } = await given();
    const client = await underPolicy(policy, [{ name: 'live', endpoint: 'http://127.0.0.1:9/' }]);
    const listed = await client.environments.list();
    expect(listed).toMatchObject({ ok: true, value: [{ name: 'Live', endpoint, tier: 'production' }] });
    const [live] = managedEnvironments();
    if (!live) throw new Error('Nothing is managed.');
    const { createdAt: _, updatedAt: __, ...draft } = live;
    const save = (changed: object) =>
      client.environments.save({ environment: { ...draft, ...changed }, secrets: {} });
    for (const changed of [{ tier: 'test' }, { endpoint: 'http://127.0.0.1:9/' }, { timeoutMs: 600 }])
      expect(await save(changed)).toMatchObject(refused(''));
    expect(await save({})).toMatchObject({ ok: true });
    expect(await save({ id: undefined })).toMatchObject(refused('name'));
    const twin = { id: undefined, name: 'Twin', tier: 'test', endpoint: `${endpoint}/` };
    expect(await save(twin)).toMatchObject(refused('endpoint'));
    expect(await client.environments.remove({ id: live.id })).toMatchObject(refused(''));
  });

  it('are asked by the window and by the command line', async () => {
    const { policy, live } = await given();
    const client = await underPolicy(policy);
    expect(await client.press(managedEnvironments()[0]?.id ?? '')).toMatchObject(done);
    const { json } = await client.cli(
      'logout',
      '--env',
      'LIVE',
      '--token',
      token,
      '--binding',
      'post',
      '--json',
    );
    expect(json[0]).toMatchObject({ outcome: 'accepted' });
    expect(operationsAt(live)).toEqual(['Logout', 'Logout']);
  });

  it('may be all that there are', async () => {
    const { policy } = await given();
    const elsewhere = { name: 'Mine', endpoint: 'http://elsewhere.example.test/Authentication.asmx' };
    const client = await underPolicy({ ...policy, ownEnvironments: false }, [elsewhere]);
    expect(await client.environments.list()).toMatchObject({ value: [{ name: 'Live' }] });
    const [live] = managedEnvironments();
    if (!live) throw new Error('Nothing is managed.');
    const draft = { ...live, ...elsewhere, id: undefined };
    expect(await client.environments.save({ environment: draft, secrets: {} })).toMatchObject(
      refused('endpoint'),
    );
    const raw = `POST ${elsewhere.endpoint}/CheckToken HTTP/1.1\nHost: elsewhere.example.test\n\n`;
    const written = {
      text: raw,
      charset: 'utf-8',
      headEnds: 'crlf',
      bodyEnds: 'lf',
      fixLength: true,
    } as const;
    const sent = { actId: 'a', draft: written, environmentId: live.id, sessionId: null, typedName: 'Live' };
    expect(await client.compose.send(sent)).toMatchObject({ ok: false });
    for (const words of [
      ['logout', '--url', elsewhere.endpoint, '--token', token],
      ['check', '--url', elsewhere.endpoint, '--token', token],
      ['probe', '--url', elsewhere.endpoint],
      ['check', '--env', 'Mine', '--token', token],
    ])
      expect(await client.cli(...words)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('network', () => {
  let [company, other]: Issued[] = [];
  let leaf: Issued | undefined;
  beforeAll(async () => {
    company = await issue({ name: 'Company root', ca: true });
    other = await issue({ name: 'Other root', ca: true });
    leaf = await issue({ name: 'service', issuer: other, ip: ['127.0.0.1'] });
  });
  const secure = (more: object = {}) =>
    serve((socket) => socket.write(answerOf('')), { cert: leaf?.cert ?? '', key: leaf?.key ?? '', ...more });
  const file = (folder: string, name: string, content: string | undefined) => {
    writeFileSync(join(folder, name), content ?? '');
    return join(folder, name);
  };

  it('goes by the proxy of the policy, whatever else was chosen', async () => {
    const proxy = await service();
    const endpoint = 'http://service.example.test/Authentication.asmx';
    const policy = { version: 1, proxy: { url: `http://127.0.0.1:${proxy.port}`, username: null } };
    const client = await underPolicy(policy, [{ endpoint, verify: false, tier: 'test' }]);
    expect(await client.press('own-0')).toMatchObject(done);
    const words = ['logout', '--url', endpoint, '--proxy', 'none', '--binding', 'post', '--token', token];
    await client.cli(...words);
    expect(proxy.requests.map(({ bytes }) => text(bytes).split('\r\n')[0])).toEqual(
      Array(2).fill(`POST ${endpoint}/Logout HTTP/1.1`),
    );
  });

  it('trusts the authority of the policy and no other, and no pin beside it', async () => {
    const server = await secure();
    const endpoint = `https://127.0.0.1:${server.port}/Authentication.asmx`;
    const policyFor = (caFile: string) => ({ version: 1, tls: { caFile } });
    const tlsOf = (folder: string) => ({
      caFile: file(folder, 'other.pem', other?.cert),
      pinSha256: leaf?.sha256 ?? null,
      clientCertificate: null,
    });
    const client = await underPolicy(policyFor('/nowhere/company.pem'));
    const caFile = file(client.folder, 'company.pem', company?.cert);
    const mine = { endpoint, verify: false, tier: 'test', tls: tlsOf(client.folder) } as const;
    const strict = await underPolicy(policyFor(caFile), [mine]);
    expect(await strict.press('own-0')).toMatchObject({ value: { outcome: 'not-sent' } });
    const words = [
      'logout',
      '--url',
      endpoint,
      '--ca',
      mine.tls.caFile,
      '--pin',
      leaf?.sha256 ?? '',
      '--json',
    ];
    const byCli = await strict.cli(...words, '--binding', 'post', '--token', token);
    expect(byCli.json[0]).toMatchObject({ outcome: 'not-sent' });
    const open = await underPolicy(policyFor(mine.tls.caFile), [
      { ...mine, tls: { ...mine.tls, caFile: null, pinSha256: null } },
    ]);
    expect(await open.press('own-0')).toMatchObject({ value: { outcome: 'accepted' } });
  });

  it('speaks no older TLS than the policy says', async () => {
    const server = await secure({ maxVersion: 'TLSv1.2' });
    const endpoint = `https://127.0.0.1:${server.port}/Authentication.asmx`;
    const client = await underPolicy({ version: 1, tls: { minVersion: 'TLSv1.3' } });
    const caFile = file(client.folder, 'other.pem', other?.cert);
    const words = [
      'logout',
      '--url',
      endpoint,
      '--ca',
      caFile,
      '--token',
      token,
      '--binding',
      'post',
      '--json',
    ];
    expect((await client.cli(...words)).json[0]).toMatchObject({ outcome: 'not-sent' });
    const tls = { caFile, pinSha256: null, clientCertificate: null, minVersion: 'TLSv1.2' } as const;
    const own = await underPolicy({ version: 1, tls: { minVersion: 'TLSv1.3' } }, [
      { endpoint, verify: false, tier: 'test', tls },
    ]);
    expect(await own.press('own-0')).toMatchObject({ value: { outcome: 'not-sent' } });
    expect(server.requests).toEqual([]);
    const none = await underPolicy(null);
    expect((await none.cli(...words)).json[0]).toMatchObject({ outcome: 'accepted' });
  });
});

describe('acts', () => {
  it('are checked before and after where the policy says so', async () => {
    const server = await service();
    const endpoint = addressOf(server.port);
    const client = await underPolicy({ version: 1, verify: true }, [
      { endpoint, verify: false, tier: 'test' },
    ]);
    await client.press('own-0');
    await client.cli('logout', '--url', endpoint, '--token', token, '--binding', 'post');
    const once = ['CheckToken', 'Logout', 'CheckToken'];
    expect(operationsAt(server)).toEqual([...once, ...once]);
  });

  it('are not many at once on production', async () => {
    const server = await service();
    const endpoint = addressOf(server.port);
    const policy = { version: 1, environments: [{ name: 'Live', endpoint }], productionBulk: false };
    const client = await underPolicy(policy);
    const list = join(client.folder, 'tokens.txt');
    writeFileSync(list, `${token}\nanother-token-0001\n`);
    for (const target of [
      ['--env', 'Live', '--confirm', 'Live'],
      ['--url', endpoint],
    ]) {
      const { status, stderr } = await client.cli('logout', ...target, '--tokens', list);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(policyText.refused.bulk({ file: client.file }).message),
      });
    }
    const runs = await testServices(
      ':memory:',
      environmentAt(endpoint, { name: 'Live', tier: 'production' }),
    );
    const read = await runs.runs.read('e1', { kind: 'text', text: `${token}\n` });
    const runId = read.ok && read.value ? read.value.runId : '';
    const frozen = runs.runs.freeze(runId, plainOptions);
    expect(frozen).toMatchObject(refused(''));
    expect(await runs.runs.start({ runId, digest: '', typedName: 'Live' })).toMatchObject(refused(''));
    runs.close();
    expect(server.requests).toEqual([]);
    const single = await client.cli(
      'logout',
      '--env',
      'Live',
      '--token',
      token,
      '--binding',
      'post',
      '--json',
    );
    expect(single.json[0]).toMatchObject({ outcome: 'still-active' });
  });
});

it('keeps the history as long as the policy says', async () => {
  const client = await underPolicy({ version: 1, retention: { keepDays: 30 } });
  expect(await client.settings.get()).toMatchObject({ value: { keepDays: 30, keepMebibytes: null } });
  expect(await client.settings.update({ keepDays: null })).toMatchObject(refused(''));
  expect(await client.settings.update({ keepMebibytes: 64, wrap: false })).toMatchObject({
    value: { keepDays: 30, keepMebibytes: 64, wrap: false },
  });
});

it('hides what is shown as soon as the policy says, whatever a person chose', async () => {
  const client = await underPolicy({ version: 1, hideAfterMinutes: 2 });
  expect(await client.settings.get()).toMatchObject({ value: { hideAfterMinutes: 2 } });
  for (const hideAfterMinutes of [null, 60])
    expect(await client.settings.update({ hideAfterMinutes })).toMatchObject(refused(''));
});

describe('tokens', () => {
  it('are neither shown nor copied where the policy says so', async () => {
    const server = await service();
    const endpoint = addressOf(server.port);
    const mine = { endpoint, verify: false, tier: 'test' } as const;
    const closed = async (policy: unknown) => {
      const client = await underPolicy(policy, [mine]);
      const acted = await client.press('own-0');
      const id = (acted.ok && acted.value.exchanges[0]?.id) || '';
      const asked = { sessionId: 's-own-0', operation: 'Logout', binding: 'post', reveal: true } as const;
      const list = join(client.folder, 'tokens.txt');
      writeFileSync(list, `${token}\n`);
      const shown = [
        await client.sessions.reveal({ id: 's-own-0' }),
        await client.sessions.copyToken({ id: 's-own-0' }),
        await client.request.preview(asked),
        await client.exchanges.reveal({ id }),
        await client.exchanges.copy({ id, part: 'both', reveal: true }),
      ];
      const printed = [
        await client.cli('find', list, '--reveal'),
        await client.cli('logout', '--tokens', list, '--dry-run', '--reveal'),
        await client.cli('check', '--url', endpoint, '--token', token, '--raw', '--binding', 'post'),
      ];
      return { client, shown: shown.map(({ ok }) => ok), printed };
    };
    const free = await closed(null);
    expect(free.shown).toEqual(Array(5).fill(true));
    for (const { stdout } of free.printed) expect(stdout).toContain(token);
    const held = await closed({ version: 1, revealTokens: false });
    expect(held.shown).toEqual(Array(5).fill(false));
    expect(held.client.copied).toEqual([]);
    for (const one of held.printed) expect(one).toMatchObject({ status: 2, stdout: '' });
  });
});

it('lets no token leave in a file or on the clipboard where the policy says so', async () => {
  const server = await service();
  const leave = async (policy: unknown) => {
    const client = await underPolicy(policy, [
      { endpoint: addressOf(server.port), verify: false, tier: 'test' },
    ]);
    const acted = await client.press('own-0');
    const id = (acted.ok && acted.value.exchanges[0]?.id) || '';
    const asked: HandoverRequest = { ids: [id], wholeAct: false, format: 'curl-bash', token: 'confirmed' };
    const { handover } = client;
    return [handover.copy(asked), await handover.save(asked), handover.copy({ ...asked, token: 'masked' })];
  };
  expect((await leave(null)).map(({ ok }) => ok)).toEqual([true, true, true]);
  const held = await leave({ version: 1, exportTokens: false });
  expect(held).toMatchObject([refused(''), refused(''), { ok: true }]);
});

describe('a broken policy', () => {
  const sound = '{ "version": 1, "verify": true }';
  it.each<readonly [how: string, text: string, spoil: (file: string) => void]>([
    ['it is cut', sound.slice(0, -3), () => {}],
    ['it is empty', '', () => {}],
    ['a field is not known', '{ "version": 1, "verifi": true }', () => {}],
    ['a type is wrong', '{ "version": 1, "verify": "yes" }', () => {}],
    ['it is of a newer version', '{ "version": 2 }', () => {}],
    ['others can write it', sound, (file) => chmodSync(file, 0o666)],
    ['others can put another in its place', sound, (file) => chmodSync(join(file, '..'), 0o777)],
  ])('locks production where %s', async (_how, content, spoil) => {
    const server = await service();
    const endpoint = addressOf(server.port);
    const client = await underPolicy(content, [
      { name: 'Live', endpoint, tier: 'production', verify: false },
      { name: 'Test', endpoint, tier: 'test', verify: false },
    ]);
    spoil(client.file);
    forgetPolicy();
    const locked = { ok: false, error: { code: 'policy-broken', todo: expect.any(String) } };
    for (const operation of ['Logout', 'CheckToken'] as const)
      expect(await client.press('own-0', operation)).toMatchObject(locked);
    expect(await client.sessions.reveal({ id: 's-own-0' })).toMatchObject(locked);
    const words = (env: string) => ['logout', '--env', env, '--token', token, '--binding', 'post'];
    const byCli = await client.cli(...words('Live'));
    expect(byCli).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(dirname(client.file)),
    });
    // One that the policy would have given is not said to be missing.
    expect(await client.cli(...words('Of the policy'))).toMatchObject({ status: 2, stderr: byCli.stderr });
    const url = 'http://service.example.test/Authentication.asmx';
    expect(await client.cli('logout', '--url', url, '--token', token)).toMatchObject({ status: 2 });
    expect(server.requests).toEqual([]);
    expect(await client.press('own-1')).toMatchObject(done);
    await client.cli(...words('Test'));
    expect(operationsAt(server)).toEqual(['Logout', 'Logout']);
  });

  it('keeps anybody from calling production a test', async () => {
    const client = await underPolicy('{', [{ name: 'Live', endpoint: 'http://127.0.0.1:9/' }]);
    const listed = await client.environments.list();
    const [live] = listed.ok ? listed.value : [];
    if (!live) throw new Error('There is none.');
    const environment = { ...live, tier: 'test' } as const;
    expect(await client.environments.save({ environment, secrets: {} })).toMatchObject({
      ok: false,
      error: { code: 'policy-broken' },
    });
  });
});

describe('policy check', () => {
  it('says what a file fixes, and what is wrong in it and where', async () => {
    const client = await underPolicy('{\n  "version": 1,\n  "verify": true\n}\n');
    const sound = await client.cli('policy', 'check', client.file, '--json');
    expect(sound).toMatchObject({
      status: 0,
      json: [{ sound: true, fixes: [{ field: 'verify', meaning: policyText.fixes.verify }] }],
    });
    expect((await client.cli('policy', 'check', client.file)).stdout).toContain(policyText.fixes.verify);
    writeFileSync(client.file, '{\n  "version": 1,\n  "verfiy": true\n}\n');
    const wrong = await client.cli('policy', 'check', client.file, '--json');
    expect(wrong).toMatchObject({
      status: 1,
      json: [{ sound: false, problems: [{ line: 3, column: 3, field: 'verfiy', code: 'unknown' }] }],
    });
    expect((await client.cli('policy', 'check', client.file)).stdout).toContain(`${client.file}:3:3: `);
    const none = await client.cli('policy', 'check', join(client.folder, 'none.json'));
    expect(none).toMatchObject({ status: 2, stdout: '' });
  });
});
