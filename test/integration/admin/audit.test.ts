import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs, { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { auditStatus } from '../../../electron/admin/audit-delivery.js';
import { auditFiles } from '../../../electron/admin/audit-files.js';
import { beginAudit, endAudit, endAuditNow } from '../../../electron/admin/audit-in-force.js';
import { type AuditLogOptions, openAuditLog } from '../../../electron/admin/audit-log.js';
import { startSandbox } from '../../../electron/sandbox/sandbox.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { type AuditEntry, type AuditStatus, auditLineSchema } from '../../../shared/model/audit.js';
import { templateOf } from '../../../shared/raw-request/templates.js';
import { issue } from '../../fixtures/certificates.js';
import { until } from '../../set-up/until.js';
import { seek } from '../../unit/masking/seek.js';
import { run } from '../cli/run.js';
import { temporaryFolder } from '../history/store-context.js';
import { missing } from '../http/proxies.js';
import { rsyslogd, speaksTls, startRsyslog } from './rsyslog.js';
import { token, underPolicy } from './under-policy.js';

const written = (folder: string) =>
  auditFiles(folder)
    .map(({ path }) => readFileSync(path, 'utf8'))
    .join('');
const linesIn = (folder: string) =>
  written(folder)
    .split('\n')
    .filter(Boolean)
    .map((line) => auditLineSchema.parse(JSON.parse(line)));

async function sandbox() {
  const started = await startSandbox();
  onTestFinished(() => started.close());
  return started;
}

describe('what was done', () => {
  it('is a line each, of the window and of the command line, with no token in it', async () => {
    const service = await sandbox();
    const own = [{ name: 'Test', endpoint: service.url, tier: 'test', verify: false }] as const;
    const client = await underPolicy(null, own);
    beginAudit({ folder: client.folder, operator: () => 'Ayşe' });
    onTestFinished(async () => void (await endAudit(0)));
    await client.press('own-0');
    await client.sessions.reveal({ id: 's-own-0' });
    await client.sessions.copyToken({ id: 's-own-0' });
    const exchanges = client.services.history.list({ limit: 1 });
    const asked = { ids: [exchanges[0]?.id ?? ''], wholeAct: false, format: 'text' } as const;
    client.handover.copy({ ...asked, token: 'masked', ids: [...asked.ids] });
    await client.handover.save({ ...asked, token: 'confirmed', ids: [...asked.ids] });
    expect(await endAudit(0)).toBe(true);
    const other = service.login();
    await client.cli('logout', '--env', 'Test', '--token', other);
    const lines = linesIn(client.folder);
    expect(lines.map(({ what, operation, by, withToken }) => [what, operation, by, withToken])).toEqual([
      ['act', 'Logout', 'window', undefined],
      ['reveal', undefined, 'window', true],
      ['copy', undefined, 'window', true],
      ['copy', undefined, 'window', false],
      ['export', undefined, 'window', true],
      ['act', 'Logout', 'cli', undefined],
    ]);
    for (const line of lines.slice(0, -1)) expect(line.token).toBe(tokenFingerprint(token));
    expect(lines[0]).toMatchObject({ environment: 'Test', operator: 'Ayşe', outcome: 'accepted' });
    expect(lines[0]).toMatchObject({ host: new URL(service.url).host, user: expect.any(String) });
    expect(seek(Buffer.from(written(client.folder)), [token, other])).toEqual([]);
  });

  it('is a line each of whatever else was sent, or left, as well', async () => {
    const service = await sandbox();
    const own = [{ name: 'Test', endpoint: service.url, tier: 'test', verify: false }] as const;
    const client = await underPolicy(null, own);
    beginAudit({ folder: client.folder });
    onTestFinished(async () => void (await endAudit(0)));
    client.addSession('own-0');
    const draft = templateOf('CheckToken', 'soap11', service.url);
    if (draft === null) throw new Error('There is no template.');
    const raw = { actId: 'raw', draft, environmentId: 'own-0', sessionId: 's-own-0', typedName: '' };
    expect(await client.compose.send(raw)).toMatchObject({ ok: true });
    expect(await endAudit(0)).toBe(true);
    const other = service.login();
    const at = (name: string) => join(client.folder, name);
    const to = ['--env', 'Test'];
    const report = ['--report', at('report.csv')];
    const { json } = await client.cli('check', ...to, '--token', other, ...report, '--json');
    const why = ['--reason', 'asked for', '--operator', 'Ayşe'];
    const of = ['--exchange', String(json[0]?.exchange), ...why];
    await client.cli('evidence', ...of, '--out', at('evidence.html'));
    await client.cli('environments', 'export', at('team.session-desk'));
    const typed = (input: string, ...words: string[]) => run(words, { dataFolder: client.folder, input });
    await typed('s3cret', 'login', ...to, '--database', 'D', '--user', 'u', '--password-stdin');
    await typed('a long passphrase of twelve\n', 'backup', at('all.backup'), '--passphrase-stdin');
    expect(linesIn(client.folder).map(({ what, operation, by }) => [what, operation, by])).toEqual([
      ['raw', 'CheckToken', 'raw'],
      ['act', 'CheckToken', 'cli'],
      ['report', undefined, 'cli'],
      ['evidence', undefined, 'cli'],
      ['export', undefined, 'cli'],
      ['login', 'Login', 'cli'],
      ['backup', undefined, 'cli'],
    ]);
    expect(seek(Buffer.from(written(client.folder)), [token, other])).toEqual([]);
  });

  const words = 'correcthorsebatterystaple';
  const spellings: readonly (readonly [string, string, string])[] = [
    ['plain', token, token],
    ['base64', token, Buffer.from(token).toString('base64')],
    ['a quoted address', token, encodeURIComponent(`"${token}"`)],
    ['words', words, words],
    ['words in capitals', words, words.toUpperCase()],
    ['words, spaced', words, [...words].join(' ')],
    ['words, divided by what nobody sees', words, [...words].join('\u200b')],
    ['words in references', words, [...words].map((sign) => `&#${sign.charCodeAt(0)};`).join('')],
    ['a part of words', words, words.slice(4, 14)],
    ['words in UTF-16', words, Buffer.from(words, 'utf16le').toString('base64')],
  ];
  it.each(spellings)(
    'has no token that somebody wrote into a name or a reason: %s',
    async (_as, held, spelled) => {
      const service = await sandbox();
      const name = `Desk ${spelled}`.slice(0, 80);
      const to = { endpoint: service.url, tier: 'test', verify: false } as const;
      const client = await underPolicy(null, [
        { name, ...to },
        { name: 'Other', ...to },
      ]);
      beginAudit({ folder: client.folder, operator: () => `For ${spelled}` });
      await client.press('own-0', 'CheckToken', held);
      await client.sessions.reveal({ id: 's-own-0' });
      const id = client.services.history.list({ limit: 1 })[0]?.id ?? '';
      await client.exchanges.reveal({ id });
      await client.exchanges.copy({ id, part: 'both', reveal: true });
      const asked = { ids: [id], wholeAct: false, format: 'text', token: 'masked' } as const;
      await client.handover.save({ ...asked, ids: [...asked.ids] });
      await client.press('own-1', 'CheckToken', held);
      const other = client.services.history.list({ limit: 1 })[0]?.id ?? '';
      const why = {
        ids: [id, other],
        wholeAct: false,
        operator: `A ${spelled}`,
        reason: `as ${spelled}`,
        ticket: '',
      };
      expect(await client.handover.evidence(why)).toMatchObject({ ok: true });
      await endAudit(0);
      expect(linesIn(client.folder).map(({ what }) => what)).toEqual([
        'act',
        'reveal',
        'reveal',
        'copy',
        'export',
        'act',
        'evidence',
      ]);
      expect(seek(Buffer.from(written(client.folder)), held)).toEqual([]);
      for (const file of readdirSync(client.folder).filter((one) => /\.(txt|html)$/.test(one)))
        expect(seek(readFileSync(join(client.folder, file)), held)).toEqual([]);
    },
  );

  it.each([
    ['plain', token, token],
    ['words', words, words],
    ['words, a label each', words, [...words].join('.')],
    ['hexadecimal', words.slice(0, 18), Buffer.from(words.slice(0, 18)).toString('hex')],
  ])('has no token that somebody wrote into a host: %s', async (_as, held, spelled) => {
    // By a proxy that is not there: nobody is asked for the name.
    const proxy = { url: 'http://127.0.0.1:1', username: null };
    const endpoint = `http://a.${spelled}.example:8080/a.asmx`;
    const client = await underPolicy(null, [{ name: 'Test', endpoint, tier: 'test', verify: false, proxy }]);
    beginAudit({ folder: client.folder });
    onTestFinished(async () => void (await endAudit(0)));
    await client.press('own-0', 'CheckToken', held);
    expect(await endAudit(0)).toBe(true);
    const [line] = linesIn(client.folder);
    expect(line).toMatchObject({ outcome: 'not-sent', token: tokenFingerprint(held) });
    expect(line?.host).toMatch(/^a\..*:8080$/);
    expect(seek(Buffer.from(written(client.folder)), held)).toEqual([]);
    expect(seek(Buffer.from(written(client.folder)), held.toLowerCase())).toEqual([]);
  });

  it('is not kept with an address alone, unless a policy wants it', async () => {
    const service = await sandbox();
    const words = ['check', '--url', service.url, '--token', token];
    const free = await underPolicy(null);
    await free.cli(...words);
    expect(auditFiles(free.folder)).toEqual([]);
    const held = await underPolicy({ version: 1, audit: {} });
    await held.cli(...words);
    expect(linesIn(held.folder)).toMatchObject([{ what: 'act', by: 'cli', environment: '' }]);
  });

  it('that cannot be written is said, and is never status 0', async () => {
    const service = await sandbox();
    const client = await underPolicy({ version: 1, audit: {} });
    const file = join(client.folder, 'no-folder');
    writeFileSync(file, '');
    const words = ['check', '--url', service.url, '--token', token];
    expect(await run(words, { dataFolder: join(file, 'data') })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ENOTDIR'),
    });
  });
});

it('is in the file before an act is told as done; where the program ends in the midst of one, the next start says so', async () => {
  const service = await sandbox();
  const silent = createServer((socket) =>
    socket.once('data', () => silent.emit('asked')).on('error', () => {}),
  );
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const { port } = silent.address() as AddressInfo;
  const at = { tier: 'test', verify: false } as const;
  const client = await underPolicy(null, [
    { ...at, name: 'Test', endpoint: service.url },
    { ...at, name: 'Silent', endpoint: `http://127.0.0.1:${port}/a.asmx` },
  ]);
  const { folder } = client;
  beginAudit({ folder });
  onTestFinished(async () => void (await endAudit(0)));
  await client.press('own-0');
  expect(linesIn(folder)).toHaveLength(1);
  const asked = once(silent, 'asked');
  const pressed = client.press('own-1');
  await asked;
  expect(linesIn(folder)).toHaveLength(1);
  // The same process begins anew: what it left is found as if another had.
  endAuditNow();
  beginAudit({ folder });
  const left = { what: 'act', operation: 'Logout', outcome: 'unknown', cause: 'interrupted' };
  expect(linesIn(folder)[1]).toMatchObject({
    ...left,
    environment: 'Silent',
    token: tokenFingerprint(token),
  });
  await endAudit(0);
  beginAudit({ folder });
  expect(linesIn(folder)).toHaveLength(2);
  expect(seek(Buffer.from(written(folder)), token)).toEqual([]);
  client.services.running.cancelAll();
  await pressed;
});

function logTo(folder: string, more: Partial<AuditLogOptions> = {}) {
  const statuses: AuditStatus[] = [];
  const log = openAuditLog({
    ...{ folder, collector: null, keepBytes: 1e9, operator: () => '' },
    now: () => new Date().toISOString(),
    onStatus: (status) => statuses.push(status),
    onFailed: (error) => {
      throw error;
    },
    ...more,
  });
  onTestFinished(() => void log.closeNow());
  return { log, statuses };
}
const entry = (id: number): AuditEntry => ({
  ...{
    what: 'act',
    operation: 'Logout',
    by: 'bulk',
    environment: 'Live',
    outcome: 'accepted',
    id: String(id),
  },
});

it('goes on in another file when one is full, whoever else writes, and the oldest go', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'audit-000001.jsonl'), '{"cut":');
  const [one, two] = [logTo(folder, { mostBytes: 2000 }), logTo(folder, { mostBytes: 2000 })];
  for (let id = 0; id < 200; id++) {
    (id % 2 === 0 ? one : two).log.write(entry(id));
    await new Promise(setImmediate);
  }
  one.log.closeNow();
  two.log.closeNow();
  const ids = written(folder)
    .split('\n')
    .filter((line) => line.startsWith('{"at"'))
    .map((line) => Number(JSON.parse(line).id));
  expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, id) => id));
  expect(auditFiles(folder).length).toBeGreaterThan(5);
  const last = logTo(folder, { mostBytes: 2000, keepBytes: 5000 });
  for (let id = 0; id < 20; id++) {
    last.log.write(entry(id));
    await new Promise(setImmediate);
  }
  await until(() => auditFiles(folder).length <= 3);
});

it('is cut nowhere and lost nowhere by a disk that was full for a while, and that is said once', async () => {
  const folder = temporaryFolder();
  const failures: unknown[] = [];
  const { log } = logTo(folder, { onFailed: (error) => failures.push(error) });
  const real = fs.writeSync;
  let space = Number.POSITIVE_INFINITY;
  const short = vi.spyOn(fs, 'writeSync').mockImplementation(((
    file: number,
    bytes: Buffer,
    from?: number,
  ) => {
    const at = from ?? 0;
    if (space === 0) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    const taken = real(file, bytes, at, Math.min(space, bytes.length - at));
    space -= taken;
    return taken;
  }) as typeof fs.writeSync);
  syncBuiltinESMExports();
  onTestFinished(() => {
    short.mockRestore();
    syncBuiltinESMExports();
  });
  // Room for some of a batch, up to the midst of a line; for nothing; for all again.
  const batches = [
    Number.POSITIVE_INFINITY,
    700,
    0,
    0,
    1,
    Number.POSITIVE_INFINITY,
    90,
    Number.POSITIVE_INFINITY,
  ];
  let id = 0;
  for (const now of batches) {
    space = now;
    for (let n = 0; n < 5; n++) log.write(entry(id++));
    await new Promise(setImmediate);
  }
  expect(await log.close(0)).toBe(true);
  expect(failures).toHaveLength(2);
  const whole = written(folder)
    .split('\n')
    .flatMap((line) => (line.endsWith('}') ? [Number(JSON.parse(line).id)] : []));
  expect(whole).toEqual(Array.from({ length: id }, (_, index) => index));
});

it('waits on the disk while the collector takes nothing, and is sent again where it broke off', async () => {
  const folder = temporaryFolder();
  let rude = true;
  const got: string[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    socket.on('error', () => undefined);
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      // Half of it was read: nobody can know which half.
      if (rude) socket.resetAndDestroy();
    });
    socket.on('end', () => {
      got.push(text);
      socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const collector = { transport: 'tcp', host: '127.0.0.1', port } as const;
  const { log } = logTo(folder, { collector });
  for (let id = 0; id < 3; id++) log.write(entry(id));
  await log.close(20_000);
  const at = { folder, collector, keepBytes: 1e9 };
  expect(auditStatus(at)).toMatchObject({ waiting: 3 });
  rude = false;
  await logTo(folder, { collector }).log.close(20_000);
  expect(auditStatus(at)).toEqual({ waiting: 0, lost: 0, why: null });
  const [text = ''] = got;
  // Octet counting: each length is that of what follows it.
  let rest = text;
  const messages: string[] = [];
  while (rest !== '') {
    const [length = ''] = rest.split(' ', 1);
    messages.push(rest.slice(length.length + 1, length.length + 1 + Number(length)));
    rest = rest.slice(length.length + 1 + Number(length));
  }
  expect(messages).toHaveLength(3);
  for (const message of messages)
    expect(message).toMatch(/^<110>1 \d{4}-\d\d-\d\dT[\d:.]+Z [\x21-\x7e]+ session-desk \d+ act - \{"at":/);
});

const none = missing(rsyslogd, 'rsyslog');
describe.skipIf(none !== null)(`rsyslog${none === null ? '' : ` (skipped: ${none})`}`, () => {
  const policyFor = (port: number, more: object = { transport: 'tcp' }) => ({
    version: 1,
    audit: { syslog: { host: '127.0.0.1', port, ...more } },
  });

  it('has every line after it was killed and brought back, and none has a token', async () => {
    const collector = await startRsyslog();
    onTestFinished(() => collector.close());
    const service = await sandbox();
    const own = [{ name: 'Test', endpoint: service.url, tier: 'test', verify: false }] as const;
    const client = await underPolicy(policyFor(collector.port), own);
    const tokens: string[] = [];
    const logOut = async (count: number) => {
      const list = Array.from({ length: count }, () => randomUUID());
      tokens.push(...list);
      writeFileSync(join(client.folder, 'tokens.txt'), `${list.join('\n')}\n`);
      return client.cli(
        'logout',
        '--env',
        'Test',
        '--tokens',
        join(client.folder, 'tokens.txt'),
        '--concurrency',
        '16',
      );
    };
    expect((await logOut(300)).status).toBe(0);
    expect(collector.lines()).toHaveLength(300);
    await collector.kill();
    expect((await logOut(200)).status).toBe(0);
    expect(auditStatus({ folder: client.folder, collector: {} as never, keepBytes: 0 }).waiting).toBe(200);
    await collector.start();
    await logOut(1);
    const lines = collector.lines();
    expect(lines.map(({ token }) => token).sort()).toEqual(tokens.map(tokenFingerprint).sort());
    expect(lines.map(({ id }) => id)).toEqual(linesIn(client.folder).map(({ id }) => id));
    expect(collector.text()).toMatch(/^<110>1 \S+ \S+ session-desk \d+ act - \{/);
    for (const one of tokens) expect(collector.text()).not.toContain(one);
  });

  it('has every line where it is killed in the midst of it, in the order in which they were done', async () => {
    const collector = await startRsyslog();
    onTestFinished(() => collector.close());
    const folder = temporaryFolder();
    const { log } = logTo(folder, {
      collector: { transport: 'tcp', host: '127.0.0.1', port: collector.port },
    });
    for (let id = 0; id < 5000; id++) log.write(entry(id));
    await until(() => collector.text().length > 0);
    await collector.kill();
    for (let id = 5000; id < 5100; id++) log.write(entry(id));
    await collector.start();
    await log.close(30_000);
    const ids = collector
      .text()
      .split('\n')
      .flatMap((line) => /"id":"(\d+)"\}$/.exec(line)?.[1] ?? []);
    const once = [...new Set(ids)].map(Number);
    expect(once).toEqual(Array.from({ length: 5100 }, (_, id) => id));
  });

  it.skipIf(!speaksTls())('is told over TLS, where its certificate is trusted', async () => {
    const ca = await issue({ name: 'Log root', ca: true });
    const leaf = await issue({ name: 'log', issuer: ca, ip: ['127.0.0.1'] });
    const collector = await startRsyslog({ ca: ca.cert, cert: leaf.cert, key: leaf.key });
    onTestFinished(() => collector.close());
    const service = await sandbox();
    const send = async (more: object) => {
      const client = await underPolicy(policyFor(collector.port, { transport: 'tls', ...more }));
      await client.cli('check', '--url', service.url, '--token', token);
    };
    await send({});
    expect(collector.lines()).toEqual([]);
    const caFile = join(temporaryFolder(), 'ca.pem');
    writeFileSync(caFile, ca.cert);
    await send({ caFile });
    expect(collector.lines()).toMatchObject([{ what: 'act', operation: 'CheckToken' }]);
  });
});
