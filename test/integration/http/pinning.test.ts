import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { noTls, type TlsMaterial } from '../../../electron/http/transport.js';
import { type Issued, issue, keyUsage } from '../../fixtures/certificates.js';
import { answerOf, failureCode, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const elsewhere = { dns: ['elsewhere.example'] };

let root: Issued;
let middle: Issued;
beforeAll(async () => {
  root = await issue({ name: 'Private root', ca: true });
  middle = await issue({ name: 'Private issuer', ca: true, issuer: root });
});

const start = (server: TlsOptions) => serve((socket) => socket.write(answerOf('ok')), server);

function pinned(port: number, pinSha256: string, more: Partial<TlsMaterial> = {}) {
  return [post(`https://127.0.0.1:${port}/`), { ...options, tls: { ...noTls, pinSha256, ...more } }] as const;
}

describe('the pinned certificate is trusted', () => {
  it.each([
    ['signed by itself', () => issue({ name: 'self', ip: ['127.0.0.1'] }), ''],
    ['signed by itself, for another host', () => issue({ name: 'self', ...elsewhere }), ''],
    [
      'signed by itself, though not allowed to sign',
      () => issue({ name: 'self', ...elsewhere, usages: keyUsage.digitalSignature }),
      '',
    ],
    ['of a private authority', () => issue({ name: 'leaf', issuer: root, ...elsewhere }), ''],
    [
      'of a private authority that is shown',
      () => issue({ name: 'leaf', issuer: root, ...elsewhere }),
      'root',
    ],
    [
      'of an issuer whose root is not shown',
      () => issue({ name: 'leaf', issuer: middle, ...elsewhere }),
      'middle',
    ],
  ] as const)('%s', async (_name, make, chain) => {
    const leaf = await make();
    const others = chain === 'root' ? root.cert : chain === 'middle' ? middle.cert : '';
    const server = await start({ cert: leaf.cert + others, key: leaf.key });
    const sender = transport();
    const result = await sender.send(...pinned(server.port, leaf.sha256));
    expect(result).toMatchObject({ end: { kind: 'complete' }, connection: { tls: { authorized: true } } });
    expect(result.connection.tls?.authorizationError).toBeUndefined();
    expect(result.connection.tls?.chain[0]?.sha256).toBe(leaf.sha256);
    expect(server.requests).toHaveLength(1);
    // Its certificate is known by now: one handshake is enough.
    expect(server.connections()).toBe(2);
    sender.close();
    expect((await sender.send(...pinned(server.port, leaf.sha256))).end.kind).toBe('complete');
    expect(server.connections()).toBe(3);
  });

  it('where a CA file leads to it, in one handshake', async () => {
    const leaf = await issue({ name: 'leaf', issuer: root, ...elsewhere });
    const server = await start({ cert: leaf.cert, key: leaf.key });
    const result = await transport().send(...pinned(server.port, leaf.sha256, { ca: root.cert }));
    expect(result.end.kind).toBe('complete');
    expect(server.connections()).toBe(1);
  });
});

describe('any other certificate is refused before a byte leaves', () => {
  it.each([
    ['signed by itself', false],
    ['that a CA file leads to', true],
  ])('%s', async (_name, known) => {
    const leaf = await issue({ name: 'leaf', ip: ['127.0.0.1'], ...(known && { issuer: root }) });
    const server = await start({ cert: leaf.cert, key: leaf.key });
    const material = known ? { ca: root.cert } : {};
    for (const pin of ['0'.repeat(64), root.sha256]) {
      const result = await transport().send(...pinned(server.port, pin, material));
      expect(result.sent).toBe('none');
      expect(failureCode(result)).toBe('PIN_MISMATCH');
      expect(result.connection.tls).toMatchObject({ authorized: false, authorizationError: 'PIN_MISMATCH' });
      expect(result.connection.tls?.chain[0]?.sha256).toBe(leaf.sha256);
    }
    // One handshake each: a certificate with another fingerprint is never taken for an anchor.
    expect(server.connections()).toBe(2);
    expect(server.received()).toHaveLength(0);
  });

  it('of the same private authority, after the pinned one was seen', async () => {
    const leaf = await issue({ name: 'leaf', issuer: root, ip: ['127.0.0.1'] });
    const other = await issue({ name: 'leaf', issuer: root, ip: ['127.0.0.1'] });
    const first = await start({ cert: leaf.cert + root.cert, key: leaf.key });
    const second = await start({ cert: other.cert + root.cert, key: other.key });
    const sender = transport();
    expect((await sender.send(...pinned(first.port, leaf.sha256))).end.kind).toBe('complete');
    const result = await sender.send(...pinned(second.port, leaf.sha256));
    expect(failureCode(result)).toBe('PIN_MISMATCH');
    expect(second.received()).toHaveLength(0);
  });

  it('of a server that holds the pinned one without its key', async () => {
    const leaf = await issue({ name: 'leaf', ip: ['127.0.0.1'] });
    const other = await issue({ name: 'leaf', ip: ['127.0.0.1'] });
    const server = await start({ cert: other.cert + leaf.cert, key: other.key });
    const result = await transport().send(...pinned(server.port, leaf.sha256));
    expect(failureCode(result)).toBe('PIN_MISMATCH');
    expect(server.received()).toHaveLength(0);
  });
});

it('an expired certificate stays refused', async () => {
  const notAfter = new Date(Date.now() - 1000);
  const leaf = await issue({ name: 'old', ip: ['127.0.0.1'], notAfter });
  const server = await start({ cert: leaf.cert, key: leaf.key });
  const result = await transport().send(...pinned(server.port, leaf.sha256));
  expect(result.sent).toBe('none');
  expect(failureCode(result)).toBe('CERT_HAS_EXPIRED');
});
