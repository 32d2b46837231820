import { readFileSync } from 'node:fs';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { noTls, type TlsMaterial } from '../../../electron/http/transport.js';
import { failureText } from '../../../shared/text/failures.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import { answerOf, failureCode, lateIn, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const day = 24 * 60 * 60 * 1000;
const loopback = { ip: ['127.0.0.1'], dns: ['localhost'] };

let root: Issued;
let leaf: Issued;
beforeAll(async () => {
  root = await issue({ name: 'Test root', ca: true });
  leaf = await issue({ name: 'service', issuer: root, ...loopback });
});

async function ask(server: TlsOptions, tls: Partial<TlsMaterial> = {}) {
  const { port, ...log } = await serve((socket) => socket.write(answerOf('ok')), server);
  const result = await transport().send(post(`https://127.0.0.1:${port}/`), {
    ...options,
    tls: { ...noTls, ...tls },
  });
  return { result, log };
}

function identity(issued: Issued): TlsOptions {
  return { cert: issued.cert, key: issued.key };
}

describe('16: a certificate that cannot be trusted', () => {
  it.each([
    ['signed by itself', async () => issue({ name: 'self', ...loopback }), 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['of an untrusted root', async () => leaf, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('%s', async (_name, make, code) => {
    const made = await make();
    const { result, log } = await ask(identity(made));
    expect(result).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { phase: 'tls', code } } });
    expect(result.connection.tls).toMatchObject({ authorized: false, authorizationError: code });
    expect(result.connection.tls?.chain[0]).toMatchObject({ sha256: made.sha256 });
    expect(log.received()).toHaveLength(0);
  });

  it('with its root in the chain', async () => {
    const { result } = await ask({ key: leaf.key, cert: leaf.cert + root.cert });
    expect(failureCode(result)).toBe('SELF_SIGNED_CERT_IN_CHAIN');
    expect(result.connection.tls?.chain.map(({ sha256 }) => sha256)).toEqual([leaf.sha256, root.sha256]);
    const [first] = result.connection.tls?.chain ?? [];
    expect(first).toMatchObject({
      subject: 'CN=service',
      issuer: 'CN=Test root',
      subjectAltNames: ['DNS:localhost', 'IP Address:127.0.0.1'],
    });
    expect(first?.validFrom).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    expect(first?.pem.trim()).toMatch(/^-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----$/);
    expect(result.connection.tls?.version).toBe('TLSv1.3');
  });

  it.each([
    [
      'expired',
      { notBefore: new Date(Date.now() - 9 * day), notAfter: new Date(Date.now() - day) },
      'CERT_HAS_EXPIRED',
    ],
    ['not valid yet', { notBefore: new Date(Date.now() + day) }, 'CERT_NOT_YET_VALID'],
    ['made for another host', { ip: [], dns: ['elsewhere.example'] }, 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('%s', async (_name, extra, code) => {
    const bad = await issue({ name: 'bad', issuer: root, ...loopback, ...extra });
    const { result, log } = await ask(identity(bad), { ca: root.cert });
    expect(result).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { phase: 'tls', code } } });
    expect(result.connection.tls?.chain[0]?.sha256).toBe(bad.sha256);
    expect(result.connection.remoteAddress).toBe('127.0.0.1');
    expect(log.received()).toHaveLength(0);
  });
});

it('a CA file replaces the roots', async () => {
  const { result } = await ask(identity(leaf), { ca: root.cert });
  expect(result).toMatchObject({ end: { kind: 'complete' }, connection: { tls: { authorized: true } } });
  expect(result.connection.tls?.authorizationError).toBeUndefined();
  expect(result.timings.tlsMs).toBeGreaterThanOrEqual(result.timings.connectMs ?? Number.NaN);
  const other = await issue({ name: 'Other root', ca: true });
  expect(failureCode((await ask(identity(leaf), { ca: other.cert })).result)).toBe(
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  );
  expect(failureCode((await ask(identity(leaf), { ca: 'nonsense' })).result)).toBe('CA_INVALID');
});

it('connections are not shared by different trust', async () => {
  const server = await serve((socket) => socket.write(answerOf('ok')), identity(leaf));
  const sender = transport();
  const send = (tls: Partial<TlsMaterial>) =>
    sender.send(post(`https://127.0.0.1:${server.port}/`), { ...options, tls: { ...noTls, ...tls } });
  expect((await send({ ca: root.cert })).end.kind).toBe('complete');
  expect((await send({ ca: root.cert })).connection.reused).toBe(true);
  expect((await send({})).sent).toBe('none');
  expect((await send({ ca: root.cert, pinSha256: root.sha256 })).sent).toBe('none');
});

it('17: only an old TLS version', async () => {
  const { result } = await ask({
    ...identity(leaf),
    minVersion: 'TLSv1',
    maxVersion: 'TLSv1',
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  expect(result).toMatchObject({ sent: 'none', end: { kind: 'failed', failure: { phase: 'tls' } } });
  expect(failureCode(result)).toMatch(/UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION/);
});

it('a server that never begins TLS', async () => {
  const plain = await serve(() => undefined);
  const stopped = transport().send(post(`https://127.0.0.1:${plain.port}/`), {
    ...options,
    ...lateIn('tls'),
  });
  expect(await stopped).toMatchObject({
    sent: 'none',
    end: { kind: 'failed', failure: { phase: 'tls', code: 'TIMEOUT' } },
  });
});

describe('18: a client certificate', () => {
  const clientPem = readFileSync(new URL('../../fixtures/client.pem', import.meta.url), 'utf8');
  const pfx = readFileSync(new URL('../../fixtures/client.pfx', import.meta.url));
  const asking = (version: 'TLSv1.2' | 'TLSv1.3', ca: string): TlsOptions => ({
    ...identity(leaf),
    ca,
    requestCert: true,
    rejectUnauthorized: true,
    minVersion: version,
    maxVersion: version,
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('is asked for and missing (%s)', async (version) => {
    const { result, log } = await ask(asking(version, clientPem), { ca: root.cert });
    expect(result.end.kind).toBe('failed');
    if (version === 'TLSv1.2') expect(result.sent).toBe('none');
    expect(result.end.kind === 'failed' && failureText(result.end.failure)).toMatch(/client certificate/i);
    expect(log.received()).toHaveLength(0);
  });

  it.each(['TLSv1.2', 'TLSv1.3'] as const)('is shown from PFX and from PEM (%s)', async (version) => {
    const fromPfx = { kind: 'pfx', pfx, passphrase: 'test-passphrase' } as const;
    const { result } = await ask(asking(version, clientPem), { ca: root.cert, client: fromPfx });
    expect(result.end).toEqual({ kind: 'complete' });
    const own = await issue({ name: 'client' });
    const fromPem = { kind: 'pem', cert: own.cert, key: own.key, passphrase: null } as const;
    const second = await ask(asking(version, own.cert), { ca: root.cert, client: fromPem });
    expect(second.result.end).toEqual({ kind: 'complete' });
  });

  it('that cannot be read fails before anything is opened', async () => {
    const client = { kind: 'pfx', pfx, passphrase: 'wrong' } as const;
    const { result, log } = await ask(identity(leaf), { ca: root.cert, client });
    expect(failureCode(result)).toBe('CLIENT_KEY_PASSPHRASE');
    expect(JSON.stringify(result)).not.toContain('wrong"');
    expect(log.connections()).toBe(0);
  });
});
