import { beforeAll, describe, expect, it } from 'vitest';
import { noTls, type TlsMaterial } from '../../../electron/http/transport.js';
import type { Transmission } from '../../../shared/model/transmission.js';
import { notSentCause } from '../../../shared/protocol/failure-causes.js';
import { type Issued, type IssueOptions, issue } from '../../fixtures/certificates.js';
import { answerOf, options, post, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const loopback = { ip: ['127.0.0.1'], dns: ['localhost'] };

let root: Issued;
let weakRoot: Issued;
beforeAll(async () => {
  root = await issue({ name: 'Root', ca: true });
  weakRoot = await issue({ name: 'Old root', ca: true, rsaBits: 1024, hash: 'SHA-1' });
});

async function ask(chain: readonly Issued[], tls: Partial<TlsMaterial>, host = '127.0.0.1') {
  const [leaf] = chain as [Issued];
  const server = await serve((socket) => socket.write(answerOf('ok')), {
    cert: chain.map(({ cert }) => cert).join(''),
    key: leaf.key,
    ciphers: 'DEFAULT@SECLEVEL=0',
  });
  const result = await transport().send(post(`https://${host}:${server.port}/`), {
    ...options,
    tls: { ...noTls, ...tls },
  });
  return { result, server };
}

function causeOf({ end }: Transmission): string {
  return end.kind === 'failed' ? notSentCause(end.failure) : end.kind;
}

const weak: readonly (readonly [name: string, options: Omit<IssueOptions, 'name'>, cause: string])[] = [
  ['a common name only', {}, 'tls-common-name-only'],
  ['RSA of 1024 bits', { ...loopback, rsaBits: 1024 }, 'tls-small-key'],
  ['RSA of 2040 bits', { ...loopback, rsaBits: 2040 }, 'tls-small-key'],
  ['a signature with SHA-1', { ...loopback, hash: 'SHA-1' }, 'tls-weak-signature'],
];

describe.each(['127.0.0.1', 'localhost'])('30: a weak certificate, asked for as %s', (host) => {
  it.each(weak)('%s is not taken from an authority that is trusted', async (_name, own, cause) => {
    const leaf = await issue({ name: host, issuer: root, ...own });
    const { result, server } = await ask([leaf], { ca: root.cert }, host);
    expect(result.sent).toBe('none');
    expect(causeOf(result)).toBe(cause);
    expect(result.connection.tls?.authorized).toBe(false);
    expect(result.connection.tls?.chain[0]?.weak).toHaveLength(1);
    expect(server.received()).toHaveLength(0);
  });

  it.each(weak)('%s is not taken where the leaf is its own anchor', async (_name, own, cause) => {
    const leaf = await issue({ name: host, ...own });
    const { result, server } = await ask([leaf], { ca: leaf.cert }, host);
    expect(causeOf(result)).toBe(cause);
    expect(server.received()).toHaveLength(0);
  });

  it.each(weak)('%s is taken where it is pinned, and shown as weak', async (_name, own) => {
    const leaf = await issue({ name: host, ...own });
    const { result } = await ask([leaf], { pinSha256: leaf.sha256 }, host);
    expect(result.end.kind).toBe('complete');
    expect(result.connection.tls).toMatchObject({ authorized: true, trustedBy: 'pin' });
    expect(result.connection.tls?.chain[0]?.weak).toHaveLength(1);
  });
});

it('a name of another kind in the SAN is no name of a host', async () => {
  const leaf = await issue({ name: 'localhost', issuer: root, ip: ['10.0.0.1'] });
  const { result } = await ask([leaf], { ca: root.cert }, 'localhost');
  expect(causeOf(result)).toBe('tls-wrong-host');
});

describe('of those above the leaf', () => {
  it.each([
    ['a key of 1024 bits', { rsaBits: 1024 }, 'tls-small-key'],
    ['a signature with SHA-1', { hash: 'SHA-1' }, 'tls-weak-signature'],
  ] as const)('an intermediate with %s is not taken', async (_name, own, cause) => {
    const middle = await issue({ name: 'Middle', ca: true, issuer: root, ...own });
    const leaf = await issue({ name: 'service', issuer: middle, ...loopback });
    const { result, server } = await ask([leaf, middle], { ca: root.cert });
    expect(causeOf(result)).toBe(cause);
    expect(server.received()).toHaveLength(0);
    const pinned = await ask([leaf, middle, root], { pinSha256: leaf.sha256 });
    expect(pinned.result.end.kind).toBe('complete');
  });

  it('an anchor may be as weak as it is, also where the server sends it', async () => {
    const leaf = await issue({ name: 'service', issuer: weakRoot, ...loopback });
    for (const chain of [[leaf], [leaf, weakRoot]]) {
      const { result } = await ask(chain, { ca: weakRoot.cert });
      expect(result.end.kind).toBe('complete');
      expect(result.connection.tls?.chain.flatMap(({ weak: found }) => found ?? [])).toEqual([]);
    }
  });
});

it('a strong chain says whose word it was taken on, with key and hash', async () => {
  const leaf = await issue({ name: 'service', issuer: root, ...loopback, rsaBits: 2048 });
  const { result } = await ask([leaf], { ca: root.cert });
  expect(result.connection.tls).toMatchObject({ trustedBy: 'file', authorized: true });
  expect(result.connection.tls?.chain[0]).toMatchObject({ key: 'RSA 2048', signature: 'SHA-256' });
  expect(result.connection.tls?.chain[0]).not.toHaveProperty('weak');
});
