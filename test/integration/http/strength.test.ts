import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { noTls, type TlsMaterial } from '../../../electron/http/transport.js';
import { type Issued, type IssueOptions, issue } from '../../fixtures/certificates.js';
import { bundledChild } from '../bundled-child.js';
import { runtimes } from './runtimes.js';
import { sendIn } from './send-in.js';
import { answerOf, options, withTransport } from './sending.js';

const { serve } = withTransport();
const loopback = { ip: ['127.0.0.1'], dns: ['localhost'] };

let root: Issued;
let weakRoot: Issued;
let child: string;
beforeAll(async () => {
  child = await bundledChild(join(import.meta.dirname, 'sending-child.ts'));
  root = await issue({ name: 'Root', ca: true });
  weakRoot = await issue({ name: 'Old root', ca: true, rsaBits: 1024, hash: 'SHA-1' });
});

interface Case {
  readonly name: string;
  /** Leaf first. */
  readonly chain: readonly Issued[];
  readonly trust: Partial<TlsMaterial>;
  readonly host?: string;
  /** `sent`: it is taken. */
  readonly cause: string;
  /** What is shown of each certificate. */
  readonly weak: readonly (readonly string[])[];
}

const weak: readonly (readonly [weakness: string, options: Omit<IssueOptions, 'name'>, cause: string])[] = [
  ['common-name-only', {}, 'tls-common-name-only'],
  ['small-key', { ...loopback, rsaBits: 1024 }, 'tls-small-key'],
  ['small-key', { ...loopback, rsaBits: 2040 }, 'tls-small-key'],
  ['weak-signature', { ...loopback, hash: 'SHA-1' }, 'tls-weak-signature'],
];

async function weakLeaves(host: string): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [weakness, own, cause] of weak) {
    const signed = await issue({ name: host, issuer: root, ...own });
    const self = await issue({ name: host, ...own });
    const shown = { host, weak: [[weakness]] };
    cases.push(
      {
        ...shown,
        name: `${cause}, signed`,
        chain: [signed],
        trust: { ca: root.cert },
        cause,
        weak: [[weakness], []],
      },
      { ...shown, name: `${cause}, its own anchor`, chain: [self], trust: { ca: self.cert }, cause },
      { ...shown, name: `${cause}, pinned`, chain: [self], trust: { pinSha256: self.sha256 }, cause: 'sent' },
    );
  }
  return cases;
}

async function others(): Promise<Case[]> {
  const elsewhere = await issue({ name: 'localhost', issuer: root, ip: ['10.0.0.1'] });
  const small = await issue({ name: 'Small', ca: true, issuer: root, rsaBits: 1024 });
  const underSmall = await issue({ name: 'service', issuer: small, ...loopback });
  const sha1 = await issue({ name: 'Old', ca: true, issuer: root, hash: 'SHA-1' });
  const underSha1 = await issue({ name: 'service', issuer: sha1, ...loopback });
  const underWeakRoot = await issue({ name: 'service', issuer: weakRoot, ...loopback });
  const strong = await issue({ name: 'service', issuer: root, ...loopback, rsaBits: 2048 });
  const ca = { ca: root.cert };
  const oldCa = { ca: weakRoot.cert };
  return [
    {
      name: 'named by an address alone',
      chain: [elsewhere],
      trust: ca,
      host: 'localhost',
      cause: 'tls-wrong-host',
      weak: [[], []],
    },
    {
      name: 'under a small key',
      chain: [underSmall, small],
      trust: ca,
      cause: 'tls-small-key',
      weak: [[], ['small-key'], []],
    },
    {
      name: 'under SHA-1',
      chain: [underSha1, sha1],
      trust: ca,
      cause: 'tls-weak-signature',
      weak: [[], ['weak-signature'], []],
    },
    {
      name: 'under a small key, pinned',
      chain: [underSmall, small, root],
      trust: { pinSha256: underSmall.sha256 },
      cause: 'sent',
      weak: [],
    },
    { name: 'under a weak anchor', chain: [underWeakRoot], trust: oldCa, cause: 'sent', weak: [[], []] },
    {
      name: 'under a weak anchor that is sent',
      chain: [underWeakRoot, weakRoot],
      trust: oldCa,
      cause: 'sent',
      weak: [[], []],
    },
    { name: 'strong', chain: [strong], trust: ca, cause: 'sent', weak: [[], []] },
  ];
}

describe.each(runtimes)('30: how strong a certificate is, on $name', (runtime) => {
  it('decides whether it is taken, and a pin overrides it', async () => {
    const cases = [
      ...(await weakLeaves('127.0.0.1')),
      ...(await weakLeaves('localhost')),
      ...(await others()),
    ];
    const servers = await Promise.all(
      cases.map(({ chain }) =>
        serve((socket) => socket.write(answerOf('', [])), {
          cert: chain.map(({ cert }) => cert).join(''),
          key: chain[0]?.key,
          ciphers: 'DEFAULT@SECLEVEL=0',
        }),
      ),
    );
    const ended = await sendIn(
      runtime,
      child,
      cases.map(({ host = '127.0.0.1', trust }, at) => ({
        url: `https://${host}:${servers[at]?.port}/`,
        options: { ...options, tls: { ...noTls, ...trust } },
      })),
    );
    for (const [at, { name, cause, weak: shown, trust }] of cases.entries()) {
      const end = ended[at];
      const isTaken = cause === 'sent';
      expect
        .soft(end, name)
        .toMatchObject(isTaken ? { outcome: 'accepted' } : { outcome: 'not-sent', cause });
      expect.soft(end?.tls?.authorized, name).toBe(isTaken);
      expect.soft(servers[at]?.requests, name).toHaveLength(isTaken ? 1 : 0);
      const found = end?.tls?.chain.map(({ weak: of = [] }) => of);
      if (shown.length > 0)
        expect.soft(found?.slice(0, shown.length), name).toEqual(shown.slice(0, found?.length));
      if (isTaken) expect.soft(end?.tls?.trustedBy, name).toBe(trust.ca === undefined ? 'pin' : 'file');
    }
    expect(ended.at(-1)?.tls?.chain[0]).toMatchObject({ key: 'RSA 2048', signature: 'SHA-256' });
  });
});
