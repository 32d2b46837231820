import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { noTargetSecrets, targetOf, targetOfEnvironment } from '../../../electron/calls/target.js';
import { noTls } from '../../../electron/http/transport.js';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { temporaryFolder } from '../../integration/history/store-context.js';

const endpoint = 'https://h.example/a.asmx';
const environment: Environment = {
  ...environmentDefaults,
  ...{ id: 'e', name: 'Antalya', endpoint, timeoutMs: 700, proxy: null },
  ...{ createdAt: '2026-11-28T00:00:00.000Z', updatedAt: '2026-11-28T00:00:00.000Z' },
};
/** What a request may be written from: all but how to connect. */
const { timeoutMs: _t, tls: _s, proxy: _p, ...said } = environment;
const { timeoutMs: _dt, tls: _ds, proxy: _dp, ...byDefault } = environmentDefaults;
const secrets = { proxyPassword: 'word', clientKeyPassphrase: 'phrase' };

describe('where an exchange goes, and how', () => {
  it.each<[Environment['proxy'], object | null]>([
    [null, null],
    [{ url: 'none', username: null }, null],
    [
      { url: 'http://p.example:3128/', username: 'u' },
      { url: 'http://p.example:3128', username: 'u', password: 'word' },
    ],
    [
      { url: 'socks5://p.example', username: null },
      { url: 'socks5://p.example', username: null, password: 'word' },
    ],
    [
      { url: 'nonsense', username: null },
      { url: 'nonsense', username: null, password: 'word' },
    ],
  ])('by the proxy %j', async (proxy, target) => {
    const options = { deadlineMs: 700, tls: noTls, proxy: target };
    expect(await targetOfEnvironment({ ...environment, proxy }, secrets)).toEqual({
      ok: true,
      value: { ...said, sendOptions: options },
    });
  });

  it('is nowhere where the script that says the proxy is not there', async () => {
    const url = `pac+${pathToFileURL(join(temporaryFolder(), 'none.pac'))}`;
    const target = await targetOfEnvironment({ ...environment, proxy: { url, username: null } }, secrets);
    expect(target).toMatchObject({ error: { code: 'proxy-script-failed', where: 'proxy.url' } });
    expect(target.ok || target.error.message).toContain('ENOENT');
  });

  it('has what nobody chose as by default', async () => {
    const { timeoutMs } = environmentDefaults;
    expect(await targetOf({ endpoint, proxy: null })).toEqual({
      ok: true,
      value: { ...byDefault, endpoint, sendOptions: { deadlineMs: timeoutMs, tls: noTls, proxy: null } },
    });
    expect(noTargetSecrets).toEqual({ proxyPassword: null, clientKeyPassphrase: null });
  });

  const folder = () => {
    const at = temporaryFolder();
    const file = (name: string, text: string) => {
      writeFileSync(join(at, name), text);
      return join(at, name);
    };
    return {
      ca: file('ca.pem', '-----BEGIN CERTIFICATE-----\nca'),
      cert: file('cert.pem', '-----BEGIN CERTIFICATE-----\ncert'),
      key: file('key.pem', '-----BEGIN ENCRYPTED PRIVATE KEY-----\nkey'),
      pfx: file('a.pfx', 'PFX'),
      none: join(at, 'none'),
    };
  };
  type Files = ReturnType<typeof folder>;
  type Tls = Partial<Environment['tls']>;
  const withTls = (tls: Tls) =>
    targetOfEnvironment({ ...environment, tls: { ...environment.tls, ...tls } }, secrets);

  it.each<[string, (files: Files) => Tls, (files: Files) => object]>([
    ['a pin', () => ({ pinSha256: 'ab'.repeat(32) }), () => ({ pinSha256: 'ab'.repeat(32) })],
    ['a version', () => ({ minVersion: 'TLSv1.3' }), () => ({ minVersion: 'TLSv1.3' })],
    ['no authorities of the system', () => ({ systemRoots: false }), () => ({ systemRoots: false })],
    ['authorities', ({ ca }) => ({ caFile: ca }), () => ({ ca: '-----BEGIN CERTIFICATE-----\nca' })],
    [
      'a certificate and its key',
      ({ ca, cert, key }) => ({
        caFile: ca,
        clientCertificate: { kind: 'pem', certFile: cert, keyFile: key },
      }),
      () => ({
        ca: '-----BEGIN CERTIFICATE-----\nca',
        client: {
          ...{ kind: 'pem', cert: '-----BEGIN CERTIFICATE-----\ncert', passphrase: 'phrase' },
          key: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nkey',
        },
      }),
    ],
    [
      'both in one file',
      ({ ca, pfx }) => ({ caFile: ca, clientCertificate: { kind: 'pfx', file: pfx } }),
      () => ({
        ca: '-----BEGIN CERTIFICATE-----\nca',
        client: { kind: 'pfx', pfx: new Uint8Array(Buffer.from('PFX')), passphrase: 'phrase' },
      }),
    ],
  ])('with %s', async (_what, chosen, material) => {
    const files = folder();
    expect(await withTls(chosen(files))).toMatchObject({
      ok: true,
      value: { sendOptions: { tls: { ...noTls, ...material(files) } } },
    });
  });

  it.each<[string, (files: Files) => Tls, string, string]>([
    ['authorities are not there', ({ none }) => ({ caFile: none }), 'file-not-readable', 'tls.caFile'],
    ['authorities are none', ({ key }) => ({ caFile: key }), 'not-pem', 'tls.caFile'],
    ...(
      [
        ['a PFX is not there', ({ none }) => ({ kind: 'pfx', file: none }), 'file-not-readable', 'file'],
        [
          'a certificate is none',
          ({ key }) => ({ kind: 'pem', certFile: key, keyFile: key }),
          'not-pem',
          'certFile',
        ],
        [
          'a key is none',
          ({ cert }) => ({ kind: 'pem', certFile: cert, keyFile: cert }),
          'not-pem',
          'keyFile',
        ],
        [
          'a key is not there',
          ({ cert, none }) => ({ kind: 'pem', certFile: cert, keyFile: none }),
          'file-not-readable',
          'keyFile',
        ],
      ] satisfies [string, (files: Files) => Tls['clientCertificate'], string, string][]
    ).map(
      ([what, of, code, where]) =>
        [
          what,
          (files: Files) => ({ clientCertificate: of(files) }),
          code,
          `tls.clientCertificate.${where}`,
        ] as const,
    ),
  ] as [string, (files: Files) => Tls, string, string][])(
    'nowhere where %s, and says which field',
    async (_what, chosen, code, where) => {
      const files = folder();
      const refused = await withTls(chosen(files));
      expect(refused).toMatchObject({ ok: false, error: { code, where } });
      const named = Object.values(files).some((file) => !refused.ok && refused.error.message.includes(file));
      expect(named).toBe(true);
    },
  );
});
