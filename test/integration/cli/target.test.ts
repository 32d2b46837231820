import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { targetOf } from '../../../electron/calls/target.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';

let folder: string;
const pem = '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n';
const key = '-----BEGIN RSA PRIVATE KEY-----\nAA==\n-----END RSA PRIVATE KEY-----\n';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-target-'));
  await writeFile(join(folder, 'ca.pem'), pem);
  await writeFile(join(folder, 'key.pem'), key);
  await writeFile(join(folder, 'client.pfx'), Buffer.from([1, 2, 3]));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const choices = {
  endpoint: 'https://host.example/a.asmx',
  timeoutMs: 5000,
  proxy: null,
  tls: { caFile: null, pinSha256: null, clientCertificate: null },
};

const { timeoutMs: _t, tls: _s, proxy: _p, ...byDefault } = environmentDefaults;

describe('a target', () => {
  it('reads its files', async () => {
    const clientCertificate = { kind: 'pem', certFile: at('ca.pem'), keyFile: at('key.pem') } as const;
    const tls = { caFile: at('ca.pem'), pinSha256: 'ab'.repeat(32), clientCertificate };
    expect(await targetOf({ ...choices, tls }, 'secret')).toEqual({
      ok: true,
      value: {
        ...byDefault,
        endpoint: choices.endpoint,
        sendOptions: {
          deadlineMs: 5000,
          proxy: null,
          tls: {
            ca: pem,
            pinSha256: 'ab'.repeat(32),
            client: { kind: 'pem', cert: pem, key, passphrase: 'secret' },
          },
        },
      },
    });
  });

  it('takes a PFX as it is', async () => {
    const tls = { ...choices.tls, clientCertificate: { kind: 'pfx', file: at('client.pfx') } as const };
    expect(await targetOf({ ...choices, tls }, null)).toMatchObject({
      value: {
        sendOptions: { tls: { client: { kind: 'pfx', pfx: new Uint8Array([1, 2, 3]), passphrase: null } } },
      },
    });
  });

  it.each([
    ['missing.pem', 'there is no such file'],
    ['.', 'it is a folder'],
    ['client.pfx', 'holds no "CERTIFICATE" block'],
  ])('names the file and the field: %s', async (name, text) => {
    const result = await targetOf({ ...choices, tls: { ...choices.tls, caFile: at(name) } });
    expect(result).toMatchObject({ ok: false, error: { where: 'tls.caFile' } });
    expect(result.ok ? '' : result.error.message).toContain(text);
    expect(result.ok ? '' : result.error.message).toContain(at(name));
  });

  it('tells a key from a certificate', async () => {
    const clientCertificate = { kind: 'pem', certFile: at('ca.pem'), keyFile: at('ca.pem') } as const;
    const result = await targetOf({ ...choices, tls: { ...choices.tls, clientCertificate } });
    expect(result).toMatchObject({ ok: false, error: { where: 'tls.clientCertificate.keyFile' } });
  });
});
