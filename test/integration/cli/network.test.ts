import { spawn, spawnSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { forgetSystemScript } from '../../../electron/http/system-script.js';
import { trustText } from '../../../shared/text/trust.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import { freePort, listening, missing, startSocks, startTinyproxy, tinyproxy } from '../http/proxies.js';
import { answerOf, text, withTransport } from '../http/sending.js';
import { run } from './run.js';

const { serve } = withTransport();
const folder = mkdtempSync(join(tmpdir(), 'session-desk-network-'));
const at = (name: string) => join(folder, name);
const token = '0123456789abcdef-behind-a-proxy';

let root: Issued;
let leaf: Issued;
let client: Issued;
beforeAll(async () => {
  root = await issue({ name: 'Company root', ca: true });
  leaf = await issue({ name: 'service', issuer: root, ip: ['127.0.0.1'], dns: ['service.test'] });
  client = await issue({ name: 'Desk client', issuer: root });
  writeFileSync(at('root.pem'), root.cert);
  writeFileSync(at('client.pem'), client.cert);
  writeFileSync(at('plain.key'), client.key);
  const locked = createPrivateKey(client.key).export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: 'open sesame',
  });
  writeFileSync(at('locked.key'), locked);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function closed<Value extends { close(): unknown }>(value: Value): Value {
  onTestFinished(() => void value.close());
  return value;
}

const service = () => serve((socket) => socket.write(answerOf('')));
const secureService = (more: object = {}) =>
  serve((socket) => socket.write(answerOf('')), { cert: leaf.cert, key: leaf.key, ...more });

function logOut(url: string, more: readonly string[], input = '') {
  return run(
    [
      'logout',
      '--url',
      `${url}/Authentication.asmx`,
      '--token',
      token,
      '--binding',
      'post',
      '--json',
      ...more,
    ],
    { input },
  );
}

const schema = spawnSync('gsettings', ['list-keys', 'org.gnome.system.proxy']);
const whyNoGnome = schema.status === 0 ? null : 'skipped: gsettings or its schema is not here';
const tinyMissing = missing(tinyproxy, 'tinyproxy');

describe.skipIf(tinyMissing !== null)(
  `tinyproxy${tinyMissing === null ? '' : ` (skipped: ${tinyMissing})`}`,
  () => {
    it('carries http and https, with a login that is printed nowhere', async () => {
      const proxy = closed(await startTinyproxy('desk s3cret-of-the-proxy'));
      const by = ['--proxy', `http://desk:s3cret-of-the-proxy@127.0.0.1:${proxy.port}`];
      const plain = await service();
      const secure = await secureService();
      const one = await logOut(`http://127.0.0.1:${plain.port}`, by);
      const two = await logOut(`https://127.0.0.1:${secure.port}`, [...by, '--ca', at('root.pem')]);
      for (const end of [one, two]) {
        expect(end.json[0]).toMatchObject({ outcome: 'accepted' });
        expect(end.stdout + end.stderr).not.toContain('s3cret');
      }
      expect(plain.requests).toHaveLength(1);
      expect(secure.requests).toHaveLength(1);
      expect(text(plain.received())).not.toMatch(/proxy-authorization/i);
    });

    it('that refuses a login sends nothing on', async () => {
      const proxy = closed(await startTinyproxy('desk s3cret-of-the-proxy'));
      const plain = await service();
      const secure = await secureService();
      const wrong = `http://desk:wrong-password@127.0.0.1:${proxy.port}`;
      const ca = ['--ca', at('root.pem')];
      const refused = await logOut(`https://127.0.0.1:${secure.port}`, ['--proxy', wrong, ...ca]);
      expect(refused.json[0]).toMatchObject({
        outcome: 'not-sent',
        error: expect.stringContaining('PROXY_CREDENTIALS'),
      });
      const none = await logOut(`https://127.0.0.1:${secure.port}`, [
        '--proxy',
        `http://127.0.0.1:${proxy.port}`,
        ...ca,
      ]);
      expect(none.json[0]).toMatchObject({
        outcome: 'not-sent',
        error: expect.stringContaining('PROXY_407'),
      });
      // Without a body: this proxy closes on an unread one, and the reset may overtake its page.
      const page = await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', wrong, '--binding', 'get']);
      // This proxy says 401 to a wrong password, and 407 to none.
      expect(page.json[0]).toMatchObject({ outcome: 'http-error', status: 401 });
      expect(page.stdout).not.toMatch(/asp\.net/i);
      expect(refused.stdout + none.stdout + page.stdout).not.toContain('wrong-password');
      expect(plain.requests.length + secure.requests.length).toBe(0);
    });

    it('that finds no service behind it is not taken for the service', async () => {
      const proxy = closed(await startTinyproxy(null));
      const nobody = await freePort();
      // Without a body: this proxy closes on an unread one, and the reset may overtake its page.
      const by = ['--proxy', `http://127.0.0.1:${proxy.port}`, '--binding', 'get'];
      const end = await logOut(`http://127.0.0.1:${nobody}`, by);
      expect(end.json[0]).toMatchObject({ outcome: 'http-error' });
      expect(end.stdout).not.toMatch(/asp\.net failed/i);
      expect(end.stdout).toMatch(/proxy|between/i);
    });
  },
);

describe('SOCKS5', () => {
  it('carries both, and looks the name up itself', async () => {
    const socks = closed(await startSocks({ user: 'desk', password: 's3cret-of-the-proxy' }));
    const by = ['--proxy', `socks5://desk:s3cret-of-the-proxy@127.0.0.1:${socks.port}`];
    const plain = await service();
    const secure = await secureService();
    const one = await logOut(`http://127.0.0.1:${plain.port}`, by);
    const two = await logOut(`https://service.test:${secure.port}`, [...by, '--ca', at('root.pem')]);
    expect(one.json[0]).toMatchObject({ outcome: 'accepted' });
    expect(two.json[0]).toMatchObject({ outcome: 'accepted' });
    expect(socks.asked).toEqual([`127.0.0.1:${plain.port}`, `service.test:${secure.port}`]);
    // A proxy of bytes gets a request as the service gets it.
    expect(text(plain.received())).toMatch(/^POST \/Authentication\.asmx\/Logout HTTP/);
    expect(one.stdout + two.stdout + one.stderr + two.stderr).not.toContain('s3cret');
  });

  it.each([
    ['a wrong password', { user: 'desk', password: 'right' }, 0, 'PROXY_CREDENTIALS'],
    ['a host that it does not reach', null, 4, 'PROXY_REJECTED'],
  ] as const)('that says no to %s sends nothing', async (_name, login, reply, code) => {
    const socks = closed(await startSocks(login, reply));
    const plain = await service();
    const end = await logOut(`http://127.0.0.1:${plain.port}`, [
      '--proxy',
      `socks5://desk:wrong@127.0.0.1:${socks.port}`,
    ]);
    expect(end.json[0]).toMatchObject({ outcome: 'not-sent', error: expect.stringContaining(code) });
    expect(plain.connections()).toBe(0);
  });
});

async function script(body: string): Promise<string> {
  const server = createHttpServer((_request, answer) => {
    answer.end(`function FindProxyForURL(url, host) { ${body} }`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `pac+http://127.0.0.1:${(server.address() as { port: number }).port}/proxy.pac`;
}

describe('a proxy script', () => {
  it('names a proxy for each host, and is told no path and no token', async () => {
    const socks = closed(await startSocks(null));
    const plain = await service();
    const check = `if (url.indexOf('asmx') >= 0 || url.indexOf('token') >= 0) return 'PROXY 127.0.0.1:1';`;
    const pac = await script(
      `${check} return isInNet(host, '127.0.0.0', '255.0.0.0') ? 'SOCKS4 a:1; SOCKS5 127.0.0.1:${socks.port}; DIRECT' : 'DIRECT';`,
    );
    const end = await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', pac]);
    expect(end.json[0]).toMatchObject({ outcome: 'accepted' });
    expect(socks.asked).toEqual([`127.0.0.1:${plain.port}`]);
  });

  it('that says DIRECT is followed', async () => {
    const plain = await service();
    const end = await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', await script(`return 'DIRECT';`)]);
    expect(end.json[0]).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    [
      'has nothing of this program',
      `return typeof process + typeof require + typeof globalThis.fetch === 'undefinedundefinedundefined' ? 'DIRECT' : 'PROXY 127.0.0.1:1';`,
      'accepted',
    ],
    ['names no way', `return 'QUIC a:1';`, null],
    ['throws', `throw new Error('no');`, null],
  ] as const)('%s', async (_name, body, outcome) => {
    const plain = await service();
    const end = await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', await script(body)]);
    if (outcome !== null) return expect(end.json[0]).toMatchObject({ outcome });
    expect(end.status).toBe(2);
    expect(end.stderr).toContain('proxy script');
    expect(plain.connections()).toBe(0);
  });
});

describe('as this computer is set up', () => {
  /** With these variables and no others that name a way, asked as at a new start. */
  function surroundedBy(own: Record<string, string>): void {
    const ways = /^(?:https?|all|no|auto)_proxy$/i;
    for (const name of Object.keys(process.env).filter((each) => ways.test(each)))
      vi.stubEnv(name, undefined);
    vi.stubEnv('XDG_CURRENT_DESKTOP', undefined);
    for (const [name, value] of Object.entries(own)) vi.stubEnv(name, value);
    forgetSystemScript();
    onTestFinished(() => {
      vi.unstubAllEnvs();
      forgetSystemScript();
    });
  }
  /** A proxy, a script that names it, and a service whose name it alone knows. */
  async function behindProxy() {
    const socks = closed(await startSocks(null));
    const plain = await service();
    const pac = (await script(`return 'SOCKS5 127.0.0.1:${socks.port}';`)).slice('pac+'.length);
    return { socks, plain, pac, url: `http://service.test:${plain.port}` };
  }

  it.each([[], ['--proxy', 'system']])(
    'the script that the settings name is followed %j',
    async (...words) => {
      const { socks, plain, pac, url } = await behindProxy();
      surroundedBy({ auto_proxy: pac });
      expect((await logOut(url, words)).json[0]).toMatchObject({ outcome: 'accepted' });
      expect(socks.asked).toEqual([`service.test:${plain.port}`]);
    },
  );

  it.skipIf(whyNoGnome !== null)(`so it is where GNOME keeps it (${whyNoGnome ?? 'gsettings'})`, async () => {
    const { socks, plain, pac, url } = await behindProxy();
    const settings = at('glib-2.0/settings');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'keyfile'), `[system/proxy]\nmode='auto'\nautoconfig-url='${pac}'\n`);
    const gnome = { XDG_CURRENT_DESKTOP: 'ubuntu:GNOME', GSETTINGS_BACKEND: 'keyfile' };
    surroundedBy({ ...gnome, XDG_CONFIG_HOME: folder });
    expect((await logOut(url, [])).json[0]).toMatchObject({ outcome: 'accepted' });
    expect(socks.asked).toEqual([`service.test:${plain.port}`]);
  });

  it('but a variable goes before it, what NO_PROXY names goes directly, and so does this computer', async () => {
    const { socks, plain } = await behindProxy();
    const closedPort = await freePort();
    surroundedBy({
      auto_proxy: `http://127.0.0.1:${closedPort}/`,
      all_proxy: `socks5://127.0.0.1:${socks.port}`,
    });
    const own = `http://127.0.0.1:${plain.port}`;
    expect((await logOut(own, [])).json[0]).toMatchObject({ outcome: 'accepted' });
    expect(socks.asked).toEqual([`127.0.0.1:${plain.port}`]);
    for (const more of [{ no_proxy: '127.0.0.1' }, { all_proxy: '' }]) {
      for (const [name, value] of Object.entries(more)) vi.stubEnv(name, value);
      expect((await logOut(own, [])).json[0]).toMatchObject({ outcome: 'accepted' });
    }
    expect(socks.asked).toHaveLength(1);
    vi.stubEnv('no_proxy', 'service.test');
    // Nobody but the proxy knows that name.
    const direct = await logOut(`http://service.test:${plain.port}`, []);
    expect(direct.json[0]).toMatchObject({ outcome: 'not-sent' });
    expect(socks.asked).toHaveLength(1);
    expect(plain.requests).toHaveLength(3);
  });

  it('a script that cannot be fetched sends nothing another way', async () => {
    const { plain } = await behindProxy();
    const address = `http://127.0.0.1:${await freePort()}/proxy.pac`;
    surroundedBy({ auto_proxy: address });
    const end = await logOut(`http://service.test:${plain.port}`, []);
    expect(end.status).toBe(2);
    expect(end.stderr).toContain(trustText.systemScriptFailed({ why: '' }).message.trim());
    expect(end.stderr).toContain(address);
    expect(plain.connections()).toBe(0);
  });
});

describe('what is typed for --proxy', () => {
  it.each([
    ['http://127.0.0.1:1/path', /no path/],
    ['http://127.0.0.1:1?x=1', /no path/],
    ['ftp://127.0.0.1:1', /kind/],
    ['nonsense', /address of a proxy/],
  ])('%s is refused', async (typed, said) => {
    const plain = await service();
    const end = await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', typed]);
    expect(end.status).toBe(2);
    expect(end.stderr).toMatch(said);
    expect(plain.connections()).toBe(0);
  });

  it('none goes directly, whatever the surroundings say', async () => {
    const plain = await service();
    const before = process.env.http_proxy;
    process.env.http_proxy = 'http://127.0.0.1:1';
    onTestFinished(() => {
      if (before === undefined) delete process.env.http_proxy;
      else process.env.http_proxy = before;
    });
    const surrounded = await logOut(`http://127.0.0.1:${plain.port}`, []);
    expect(surrounded.json[0]).toMatchObject({ outcome: 'not-sent', error: expect.stringMatching(/proxy/i) });
    expect((await logOut(`http://127.0.0.1:${plain.port}`, ['--proxy', 'none'])).json[0]).toMatchObject({
      outcome: 'accepted',
    });
  });
});

describe('a client certificate on the command line', () => {
  const asking = () => secureService({ ca: root.cert, requestCert: true, rejectUnauthorized: true });
  const pem = (key: string) => ['--ca', at('root.pem'), '--cert', at('client.pem'), '--key', at(key)];

  it('is shown, its key opened by the passphrase on the standard input', async () => {
    const server = await asking();
    const url = `https://127.0.0.1:${server.port}`;
    expect((await logOut(url, pem('plain.key'))).json[0]).toMatchObject({ outcome: 'accepted' });
    const opened = await logOut(url, [...pem('locked.key'), '--passphrase-stdin'], 'open sesame\n');
    expect(opened.json[0]).toMatchObject({ outcome: 'accepted' });
    expect(opened.stdout + opened.stderr).not.toContain('sesame');
    const both = [
      'logout',
      '--url',
      `${url}/a.asmx`,
      '--token-stdin',
      '--binding',
      'post',
      '--json',
      ...pem('locked.key'),
      '--passphrase-stdin',
    ];
    const end = await run(both, { input: `open sesame\n${token}\n` });
    expect(end.json[0]).toMatchObject({ outcome: 'accepted' });
    expect(text(server.received())).toContain(`token=${token}`);
  });

  it.each([
    ['no passphrase', 'locked.key', [], '', 'CLIENT_KEY_LOCKED'],
    ['a wrong one', 'locked.key', ['--passphrase-stdin'], 'wrong\n', 'CLIENT_KEY_PASSPHRASE'],
  ] as const)('with %s nothing is opened, and that is said', async (_name, key, more, input, code) => {
    const server = await asking();
    const end = await logOut(`https://127.0.0.1:${server.port}`, [...pem(key), ...more], input);
    expect(end.json[0]).toMatchObject({ outcome: 'not-sent', error: expect.stringContaining(code) });
    expect(server.connections()).toBe(0);
  });

  it('in half, or in two ways, is wrong usage', async () => {
    for (const half of [
      ['--cert', at('client.pem')],
      ['--key', at('plain.key')],
      ['--pfx', 'x', '--cert', 'y'],
    ]) {
      expect((await logOut('https://127.0.0.1:1', half)).status).toBe(2);
    }
  });
});

const openssl = '/usr/bin/openssl';
describe.skipIf(!existsSync(openssl))('openssl s_server (skipped where it is not)', () => {
  it('with no cipher that is shared is told from one that is no TLS at all', async () => {
    const own = await issue({ name: 'service', issuer: root, ip: ['127.0.0.1'], rsaBits: 2048 });
    writeFileSync(at('rsa.pem'), own.cert);
    writeFileSync(at('rsa.key'), own.key);
    const port = await freePort();
    const words = [
      's_server',
      '-accept',
      `127.0.0.1:${port}`,
      '-cert',
      'rsa.pem',
      '-key',
      'rsa.key',
      '-quiet',
    ];
    const only = ['-tls1_2', '-cipher', 'NULL:@SECLEVEL=0'];
    const child = spawn(openssl, [...words, ...only], { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await listening(port, child);
    const end = await logOut(`https://127.0.0.1:${port}`, ['--ca', at('root.pem')]);
    expect(end.json[0]).toMatchObject({
      outcome: 'not-sent',
      error: expect.stringMatching(/HANDSHAKE_FAILURE/),
    });
    expect(end.stdout).toMatch(/cipher/);
  });
});
