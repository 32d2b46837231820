import { createServer } from 'node:http';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { noTls } from '../../../electron/http/transport.js';
import { startSandbox } from '../../../electron/sandbox/sandbox.js';
import { type Issued, type IssueOptions, issue } from '../../fixtures/certificates.js';
import { deafServer } from '../http/deaf-server.js';
import { lateIn } from '../http/sending.js';
import { type Asked, answer, path, withDiagnosis } from './diagnosing.js';

const { serve, ask, behaving } = withDiagnosis();
const day = 24 * 60 * 60_000;
const loopback = { ip: ['127.0.0.1'] };
let root: Issued;
beforeAll(async () => {
  root = await issue({ name: 'Test root', ca: true });
});

async function tlsServer(tls: TlsOptions): Promise<string> {
  const { port } = await serve((socket) => void socket.write(answer('404 Not Found')), tls);
  return `https://127.0.0.1:${port}${path}`;
}

async function shown(options: Partial<IssueOptions>, asked: Asked = {}, tls: TlsOptions = {}) {
  const made = await issue({ name: 'service', issuer: root, ...loopback, ...options });
  const endpoint = await tlsServer({ cert: made.cert, key: made.key, ...tls });
  return { made, found: await ask(endpoint, asked) };
}

const trusting = () => ({ tls: { ...noTls, ca: root.cert } });

describe('a certificate or handshake', () => {
  it('that expired N days ago', async () => {
    const notBefore = new Date(Date.now() - 40 * day);
    const { found } = await shown({ notBefore, notAfter: new Date(Date.now() - 12.5 * day) }, trusting());
    expect(found).toMatchObject({ cause: 'tls-expired', meaning: expect.stringContaining('12 days ago') });
  });

  it('that is not valid yet: the clock is behind', async () => {
    const { found } = await shown({ notBefore: new Date(Date.now() + day) }, trusting());
    expect(found).toMatchObject({ cause: 'clock-behind', advice: expect.stringContaining('date and time') });
  });

  it('signed by itself: with the fingerprint to pin', async () => {
    const made = await issue({ name: 'self', ...loopback });
    const found = await ask(await tlsServer({ cert: made.cert, key: made.key }));
    expect(found.cause).toBe('tls-self-signed');
    expect(found.meaning).toContain(made.sha256);
    expect(found.meaning).toContain('CN=self');
  });

  it('of an authority that is not known', async () => {
    const { found, made } = await shown({});
    expect(found.cause).toBe('tls-untrusted-root');
    expect(found.meaning).toContain('CN=Test root');
    expect(found.meaning).toContain(made.sha256);
  });

  it('of something that reads along', async () => {
    const issuer = await issue({ name: 'Zscaler Root CA', ca: true });
    expect((await shown({ issuer })).found.cause).toBe('tls-inspected');
  });

  it('for another host', async () => {
    const { found } = await shown({ ip: [], dns: ['sws.example'] }, trusting());
    expect(found).toMatchObject({ cause: 'tls-wrong-host', meaning: expect.stringContaining('sws.example') });
  });

  it('other than the pinned one', async () => {
    const { found } = await shown({}, { tls: { ...noTls, pinSha256: 'ab'.repeat(32) } });
    expect(found.cause).toBe('tls-pin-mismatch');
  });

  it('that asks for a client certificate', async () => {
    const tls = { requestCert: true, rejectUnauthorized: true, ca: [root.cert] };
    const { found } = await shown({}, trusting(), tls);
    expect(found.cause).toMatch(/^(client-certificate-required|tls-client-certificate)$/);
    expect(found.advice).toContain('client certificate');
  });

  it('of a TLS version that is too old', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    expect((await shown({}, trusting(), old)).found.cause).toBe('tls-old-version');
  });

  it('where the port speaks plain http', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const at = typeof address === 'object' ? address?.port : 0;
    const found = await ask(`https://127.0.0.1:${at}${path}`);
    server.close();
    expect(found).toMatchObject({ cause: 'no-tls-on-port', meaning: expect.stringContaining(String(at)) });
  });

  it('where the address says http and the port speaks TLS', async () => {
    // The well-known ports are taken or not ours: a proxy stands for the host, and hangs up as a TLS server does.
    const { port } = await serve((socket) => void socket.end());
    const proxy = { url: `http://127.0.0.1:${port}`, username: null, password: null };
    const found = await ask(`http://service.example:8443${path}`, { proxy });
    expect(found).toMatchObject({ cause: 'tls-on-http-address', advice: expect.stringContaining('https') });
  });

  it('that never comes', async () => {
    const { port } = await serve(() => {});
    expect((await ask(`https://127.0.0.1:${port}${path}`, lateIn('tls'))).cause).toBe('tls-timeout');
  });
});

describe('a connection', () => {
  it('to a name that does not exist', async () => {
    expect((await ask(`http://no-such-host.invalid${path}`)).cause).toMatch(/^dns-(not-found|failed)$/);
  });

  it('to a port where nothing listens', async () => {
    const server = await serve(() => {});
    await server.close();
    expect((await ask(`http://127.0.0.1:${server.port}${path}`)).cause).toBe('refused');
  });

  it('to a host that does not answer', async () => {
    const { port, stop } = await deafServer();
    const found = await ask(`http://127.0.0.1:${port}${path}`, lateIn('connect'));
    stop();
    expect(found.cause).toBe('connect-timeout');
  });

  it.each([
    ['proxy-authentication-needed', '407 Proxy Authentication Required'],
    ['proxy-forbids', '403 Forbidden'],
    ['proxy-cannot-reach', '502 Bad Gateway'],
  ])('through a proxy: %s', async (cause, status) => {
    const { port } = await serve((socket) => void socket.end(answer(status)));
    const proxy = { url: `http://127.0.0.1:${port}`, username: null, password: null };
    expect((await ask(`https://service.example${path}`, { proxy })).cause).toBe(cause);
  });

  it('through a proxy that is not there', async () => {
    const server = await serve(() => {});
    await server.close();
    const proxy = { url: `http://127.0.0.1:${server.port}`, username: null, password: null };
    expect((await ask(`https://service.example${path}`, { proxy })).cause).toBe('proxy-not-reached');
  });

  it.each([
    ['closed-early', (socket) => socket.end()],
    ['bad-http', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['cut-body', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<a>')],
    ['header-overflow', (socket) => socket.write(`HTTP/1.1 200 OK\r\nA: ${'a'.repeat(400_000)}\r\n\r\n`)],
    ['bad-content-coding', (socket) => socket.end(answer('200 OK', ['Content-Encoding: gzip'], 'no gzip'))],
  ] as readonly [string, Parameters<typeof behaving>[0]][])('that breaks: %s', async (cause, respond) => {
    expect((await behaving(respond, {})).cause).toBe(cause);
  });

  it('that breaks: timeout', async () => {
    expect((await behaving(() => {}, lateIn('wait'))).cause).toBe('timeout');
  });

  it('that a person stopped', async () => {
    const found = await ask(`http://127.0.0.1:1${path}`, { signal: AbortSignal.abort() });
    expect(found.cause).toBe('cancelled-before-send');
  });
});

describe('the sandbox', () => {
  it.each([
    ['soap12-off', 'soap12', 'soap12-off'],
    ['soap-only', 'get', 'http-binding-off'],
    ['html-login-page', 'soap11', 'html-login-page'],
    ['busy', 'soap11', 'retry-after'],
    ['needs-authentication', 'soap11', 'basic-authentication'],
    ['redirect', 'soap11', 'redirect-to-login'],
    ['reset-after', 'soap11', 'reset'],
    ['cut-answer', 'soap11', 'cut-body'],
  ] as const)('in the scenario %s', async (scenario, binding, cause) => {
    const sandbox = await startSandbox({ scenario });
    const found = await ask(sandbox.url, { binding });
    await sandbox.close();
    expect(found.cause).toBe(cause);
  });
});
