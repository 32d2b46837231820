import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ignoredSettings } from '../../../electron/http/ignored-settings.js';
import { filesBelow } from '../../e2e/fixtures/on-disk.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import { bundledChild } from '../bundled-child.js';
import { type Runtime, runScript, runtimes } from './runtimes.js';
import { answerOf, withTransport } from './sending.js';

const { serve } = withTransport();
const folder = mkdtempSync(join(tmpdir(), 'session-desk-env-'));
const at = (name: string) => join(folder, name);
const token = '0123456789abcdef-of-the-environment';

let cli: string;
let self: Issued;
let root: Issued;
let leaf: Issued;
beforeAll(async () => {
  cli = await bundledChild(join(import.meta.dirname, '../../../electron/cli/cli.ts'));
  const names = { ip: ['127.0.0.1'], dns: ['localhost'] };
  self = await issue({ name: 'self', ...names });
  root = await issue({ name: 'Root', ca: true });
  leaf = await issue({ name: 'leaf', issuer: root, ...names });
  writeFileSync(at('self.pem'), self.cert);
  writeFileSync(at('root.pem'), root.cert);
  const weak =
    'CipherString = ALL:@SECLEVEL=0\nMinProtocol = TLSv1\nVerifyMode = None\nOptions = UnsafeLegacyRenegotiation';
  const section = `nodejs_conf = of\nopenssl_conf = of\n[of]\nssl_conf = ssl\n[ssl]\nsystem_default = weak\n[weak]\n${weak}\n`;
  writeFileSync(at('openssl.cnf'), section);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inOptions = (text: string) => ({ NODE_OPTIONS: text });

/** What weakens checks elsewhere; `named`: what must be said about it. */
const table: readonly (readonly [env: Readonly<Record<string, string>>, named: readonly string[]])[] = [
  [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, ['NODE_TLS_REJECT_UNAUTHORIZED']],
  [{ NODE_EXTRA_CA_CERTS: at('self.pem') }, ['NODE_EXTRA_CA_CERTS']],
  [{ SSL_CERT_FILE: at('self.pem'), SSL_CERT_DIR: folder }, []],
  [
    { ...inOptions('--use-openssl-ca'), SSL_CERT_FILE: at('self.pem') },
    ['SSL_CERT_FILE', '--use-openssl-ca'],
  ],
  [{ OPENSSL_CONF: at('openssl.cnf') }, ['OPENSSL_CONF']],
  [inOptions(`--openssl-config=${at('openssl.cnf')} --openssl-shared-config`), ['--openssl-config']],
  [inOptions('--openssl-legacy-provider'), ['--openssl-legacy-provider']],
  [
    inOptions('--tls-min-v1.0 --tls-cipher-list=ALL:aNULL:@SECLEVEL=0'),
    ['--tls-min-v1.0', '--tls-cipher-list'],
  ],
  [
    {
      ...inOptions('--tls-max-v1.2'),
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_EXTRA_CA_CERTS: at('self.pem'),
    },
    ['--tls-max-v1.2', 'NODE_TLS_REJECT_UNAUTHORIZED', 'NODE_EXTRA_CA_CERTS'],
  ],
];

function logOut(
  runtime: Runtime,
  port: number,
  env: Readonly<Record<string, string>>,
  more: readonly string[] = [],
) {
  const url = `https://127.0.0.1:${port}/Authentication.asmx`;
  const words = ['logout', '--url', url, '--token', token, '--binding', 'post', '--json', ...more];
  return runScript(runtime, [cli, ...words], env);
}

describe.each(runtimes)('29: the environment of $name', (runtime) => {
  it('does not take a check away, and what was set is said once', async () => {
    const server = await serve((socket) => socket.write(answerOf('')), { cert: self.cert, key: self.key });
    const ends = await Promise.all(table.map(async ([env]) => logOut(runtime, server.port, env)));
    for (const [index, [env, named]] of table.entries()) {
      const name = JSON.stringify(env);
      const end = ends[index];
      // Some runtimes refuse one of Node's options outright, which sends nothing either.
      if (/not allowed in NODE_OPTIONS|bad option/.test(end?.stderr ?? '')) continue;
      expect.soft(JSON.parse(end?.stdout || '{}'), name).toMatchObject({
        outcome: 'not-sent',
        error: expect.stringContaining('DEPTH_ZERO_SELF_SIGNED_CERT'),
      });
      for (const setting of named) expect.soft(end?.stderr.split(setting), name).toHaveLength(2);
    }
    expect(server.received()).toHaveLength(0);
  });

  it('neither lowers the version, nor the pin, nor the name', async () => {
    const env = {
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      OPENSSL_CONF: at('openssl.cnf'),
      ...inOptions('--tls-min-v1.0 --tls-cipher-list=ALL:@SECLEVEL=0'),
    };
    const usable = runtime.name === 'Node' ? env : { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
    const answer = (tls: object) =>
      serve((socket) => socket.write(answerOf('')), { cert: leaf.cert, key: leaf.key, ...tls });
    const old = await answer({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
    const fine = await answer({});
    const other = await issue({ name: 'other', issuer: root, dns: ['elsewhere.example'] });
    const named = await answer({ cert: other.cert, key: other.key });
    const ca = ['--ca', at('root.pem')];
    const [tooOld, unpinned, misnamed] = await Promise.all([
      logOut(runtime, old.port, usable, ca),
      logOut(runtime, fine.port, usable, [...ca, '--pin', root.sha256]),
      logOut(runtime, named.port, usable, ca),
    ]);
    expect(JSON.parse(tooOld.stdout)).toMatchObject({
      outcome: 'not-sent',
      error: expect.stringMatching(/PROTOCOL/),
    });
    expect(JSON.parse(unpinned.stdout)).toMatchObject({
      outcome: 'not-sent',
      error: expect.stringContaining('PIN_MISMATCH'),
    });
    expect(JSON.parse(misnamed.stdout)).toMatchObject({
      outcome: 'not-sent',
      error: expect.stringContaining('ALTNAME'),
    });
    for (const server of [old, fine, named]) expect(server.received()).toHaveLength(0);
  });

  it('gets no keys, and no looser reader of HTTP', async () => {
    const tls = { cert: leaf.cert, key: leaf.key };
    const fine = await serve((socket) => socket.write(answerOf('')), tls);
    const loose = await serve((socket) => {
      socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n');
    }, tls);
    const ca = ['--ca', at('root.pem')];
    const keys = at(`keys-of-${runtime.name}`);
    const options = runtime.name === 'Node' ? inOptions(`--tls-keylog=${keys} --insecure-http-parser`) : {};
    const env = { ...options, SSLKEYLOGFILE: keys };
    const [sent, lenient] = await Promise.all([
      logOut(runtime, fine.port, env, ca),
      logOut(runtime, loose.port, env, ca),
    ]);
    expect(JSON.parse(sent.stdout)).toMatchObject({ outcome: 'accepted' });
    expect(JSON.parse(lenient.stdout)).toMatchObject({ outcome: 'unknown' });
    expect(existsSync(keys) ? readFileSync(keys, 'utf8') : '').toBe('');
    expect(sent.stderr).toContain('SSLKEYLOGFILE');
  });
});

/** No word of anybody's. */
const quiet = '9f3b61d2-47ac-4e08-b1c5-7720de94631f';

/** What makes a runtime, or what is built on it, talk about itself or write files; all of it goes into this folder. */
const talkative = (into: string): readonly Readonly<Record<string, string>>[] => [
  { NODE_DEBUG: '*', NODE_DEBUG_NATIVE: '*' },
  { NODE_V8_COVERAGE: into, ...inOptions(`--diagnostic-dir=${into} --trace-tls --trace-warnings`) },
  inOptions(
    `--trace-event-categories=node,node.http,node.net,v8 --trace-event-file-pattern=${into}/trace.log`,
  ),
  inOptions(`--inspect=127.0.0.1:0 --report-on-signal --heapsnapshot-signal=SIGUSR2`),
  inOptions(`--heap-prof --heap-prof-dir=${into}`),
  {
    ...{ ELECTRON_ENABLE_LOGGING: '1', ELECTRON_LOG_FILE: join(into, 'electron.log'), ELECTRON_NO_ASAR: '1' },
    ...{ ELECTRON_EXTRA_LAUNCH_ARGS: `--log-net-log=${into}/net.json --js-flags=--trace --trace-startup` },
    ...{
      ELECTRON_ENABLE_STACK_DUMPING: '1',
      ELECTRON_TRASH: into,
      NODE_REDIRECT_WARNINGS: join(into, 'warnings'),
    },
  },
];

describe.each(runtimes)('what makes $name talkative', (runtime) => {
  it('makes it say no token, in no stream and in no file', async () => {
    const into = mkdtempSync(at('talk-'));
    const server = await serve((socket) => socket.write(answerOf('')), { cert: leaf.cert, key: leaf.key });
    const url = `https://localhost:${server.port}/Authentication.asmx`;
    const words = ['logout', '--url', url, '--token-stdin', '--binding', 'get', '--json'];
    const args = [cli, ...words, '--ca', at('root.pem')];
    const envs = talkative(into);
    const ends = await Promise.all(envs.map((env) => runScript(runtime, args, env, quiet)));
    let said = 0;
    for (const [index, { stdout, stderr }] of ends.entries()) {
      if (/not allowed in NODE_OPTIONS|bad option/.test(stderr)) continue;
      said += 1;
      const name = JSON.stringify(envs[index]);
      expect.soft(JSON.parse(stdout || '{}'), name).toMatchObject({ outcome: 'accepted' });
      expect.soft([name, secretsIn(stdout), secretsIn(stderr)]).toEqual([name, false, false]);
    }
    // It was talkative, and the token did leave.
    expect(ends[0]?.stderr).toMatch(/^(?:HTTP|NET|TLS) \d+: /m);
    const requests = server.received().toString('latin1');
    expect(requests.split(quiet)).toHaveLength(said + 1);
    for (const { name, path } of filesBelow(into))
      expect([name, secretsIn(readFileSync(path, 'latin1'))]).toEqual([name, false]);
  });
});

/** Eight characters of it in a row tell too much. */
const secretsIn = (text: string) =>
  Array.from({ length: quiet.length - 7 }, (_, from) => quiet.slice(from, from + 8)).some((part) =>
    text.includes(part),
  );

it('what weakens nothing is not spoken of', () => {
  expect(
    ignoredSettings({ NODE_TLS_REJECT_UNAUTHORIZED: '1', NODE_OPTIONS: '--max-old-space-size=100' }, []),
  ).toEqual([]);
  expect(ignoredSettings({ NODE_OPTIONS: '--tls_min_v1.0' }, ['--use-openssl-ca'])).toEqual([
    '--use-openssl-ca',
    '--tls-min-v1.0',
  ]);
});
