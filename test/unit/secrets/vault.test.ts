import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDataKeys } from '../../../electron/secrets/data-keys.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { createRecentSecrets } from '../../../electron/secrets/recent-secrets.js';
import { seal, unseal } from '../../../electron/secrets/seal.js';
import { noCipher, type SecretCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import { keyring, opened, temporaryFolder } from '../../integration/history/store-context.js';

const shut: SecretCipher = { ...keyring, decrypt: () => ({ ok: false, error: 'another key' }) };
const refusing: SecretCipher = {
  ...keyring,
  encrypt() {
    throw new Error('It is locked.');
  },
};
const bytes = Buffer.from('token ü');

describe('what is sealed', () => {
  const key = new Uint8Array(32).fill(7);

  it('opens with its key, whole, and differs each time', () => {
    const all = Array.from({ length: 600 }, () => seal(key, bytes));
    expect(new Set(all.map((one) => Buffer.from(one.subarray(0, 12)).toString('hex'))).size).toBe(600);
    for (const one of all)
      expect([one.length, Buffer.from(unseal(key, one) ?? '')]).toEqual([28 + bytes.length, bytes]);
    expect(unseal(key, seal(key, new Uint8Array(0)))).toEqual(new Uint8Array(0));
  });

  it('does not open with another key, with any bit changed, or cut', () => {
    const sealed = seal(key, bytes);
    expect(unseal(new Uint8Array(32), sealed)).toBeNull();
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(key, changed)).toBeNull();
      expect(unseal(key, sealed.subarray(0, at))).toBeNull();
    }
  });
});

async function vaultWith(cipher: SecretCipher, withoutKeyring: 'memory' | 'weak-file' = 'memory') {
  const database = await opened(':memory:');
  const keyFile = join(temporaryFolder(), 'weak.key');
  const again = (other: SecretCipher, how = withoutKeyring) =>
    createVault(database, other, { keyFile, withoutKeyring: how });
  const secrets = (): number => database.prepare('SELECT count(*) AS n FROM secret').get().n;
  return { database, keyFile, again, secrets, vault: again(cipher) };
}

describe('the vault', () => {
  it('keeps with a keyring, and what its key does not open is lost but stays', async () => {
    const { vault, again, secrets } = await vaultWith(keyring);
    expect([vault.get('a'), vault.storageOf('a')]).toEqual([null, 'lost']);
    vault.put('a', 'token ü');
    expect([vault.get('a'), vault.storageOf('a'), vault.status()]).toEqual([
      'token ü',
      'kept',
      { mode: 'keyring', backend: 'fake' },
    ]);
    for (const other of [noCipher, shut])
      expect([again(other).get('a'), again(other).storageOf('a'), secrets()]).toEqual([null, 'lost', 1]);
    expect(again(keyring).get('a')).toBe('token ü');
    vault.remove('a');
    expect([vault.get('a'), secrets()]).toEqual([null, 0]);
  });

  it.each([
    ['there is none', noCipher, 'none'],
    ['it encrypts nothing', refusing, 'fake'],
  ])('keeps in memory where %s, and says so', async (_what, cipher, backend) => {
    const { vault, again, secrets } = await vaultWith(cipher);
    vault.put('a', 'one');
    expect([vault.get('a'), vault.storageOf('a'), secrets()]).toEqual(['one', 'memory', 0]);
    expect(vault.status()).toEqual({ mode: 'memory', backend });
    expect([vault.seal(bytes), again(cipher).get('a')]).toEqual([null, null]);
    vault.remove('a');
    expect([vault.get('a'), vault.storageOf('a')]).toEqual([null, 'lost']);
  });

  it('takes out of the file what goes to memory', async () => {
    const { vault, again, secrets } = await vaultWith(keyring);
    vault.put('a', 'one');
    const without = again(noCipher);
    without.put('a', 'two');
    expect([without.get('a'), secrets()]).toEqual(['two', 0]);
  });

  it('moves to a file for nobody else to read where a person allows it, and back', async () => {
    const { vault, again, keyFile, secrets, database } = await vaultWith(noCipher);
    vault.put('a', 'one');
    vault.allowWeakFile();
    vault.put('b', 'two');
    const kept = vault.seal(bytes);
    expect(vault.status()).toEqual({ mode: 'weak-file', backend: 'none' });
    expect([vault.storageOf('a'), vault.storageOf('b'), secrets()]).toEqual(['kept', 'kept', 2]);
    expect(['a', 'b', 'never put'].map(vault.storages())).toEqual(['kept', 'kept', 'lost']);
    expect([readFileSync(keyFile).length, statSync(keyFile).mode & 0o77]).toEqual([32, 0]);
    const later = again(noCipher, 'weak-file');
    expect([later.get('a'), later.get('b'), Buffer.from(later.open(kept ?? bytes) ?? '')]).toEqual([
      ...['one', 'two', bytes],
    ]);
    later.forbidWeakFile();
    expect(later.status()).toEqual({ mode: 'memory', backend: 'none' });
    expect([later.get('a'), later.storageOf('a'), later.get('b')]).toEqual(['one', 'memory', 'two']);
    expect([secrets(), existsSync(keyFile), later.open(kept ?? bytes), later.seal(bytes)]).toEqual([
      ...[0, false, null, null],
    ]);
    expect(database.prepare('SELECT count(*) AS n FROM data_key').get().n).toBe(0);
  });

  it('leaves the file alone where there is a keyring', async () => {
    const { vault, keyFile, again } = await vaultWith(keyring);
    vault.put('a', 'one');
    vault.allowWeakFile();
    vault.put('b', 'two');
    vault.forbidWeakFile();
    expect([vault.storageOf('a'), vault.storageOf('b'), existsSync(keyFile)]).toEqual([
      'kept',
      'kept',
      false,
    ]);
    expect([again(keyring).get('b'), again(noCipher, 'weak-file').get('b')]).toEqual(['two', null]);
  });

  it('writes over no key file that is damaged, and opens nothing with it', async () => {
    const { vault, keyFile, again } = await vaultWith(noCipher, 'weak-file');
    vault.put('a', 'one');
    writeFileSync(keyFile, 'short');
    const later = again(noCipher);
    expect([later.get('a'), later.storageOf('a')]).toEqual([null, 'lost']);
    expect(readFileSync(keyFile, 'utf8')).toBe('short');
  });

  it('opens what it sealed, by the key that sealed it, and nothing else', async () => {
    const { vault, again, database } = await vaultWith(keyring);
    const sealed = vault.seal(bytes) ?? new Uint8Array(0);
    expect(Buffer.from(sealed).includes(bytes)).toBe(false);
    const padded = new Uint8Array(3 + sealed.length);
    padded.set(sealed, 3);
    expect(Buffer.from(again(keyring).open(padded.subarray(3)) ?? '')).toEqual(bytes);
    expect([again(noCipher).open(sealed), vault.open(sealed.subarray(0, 3)), vault.open(bytes)]).toEqual([
      ...[null, null, null],
    ]);
    database.exec("UPDATE data_key SET sealed = x'00'");
    expect(again(keyring).open(sealed)).toBeNull();
  });
});

it('keys are one for each way, opened once, all of them to be had, and taken over from elsewhere', async () => {
  const database = await opened(':memory:');
  const keyFile = join(temporaryFolder(), 'weak.key');
  const keys = createDataKeys(database, keyring, keyFile);
  const [first, weak] = [keys.current('keyring'), keys.current('weak-file')];
  expect([first?.id, weak?.id, first?.key.length]).toEqual([1, 2, 32]);
  expect(keys.current('keyring')).toEqual(first);
  expect([keys.all(), keys.byId(7)]).toEqual([[first, weak], null]);
  expect(createDataKeys(database, keyring, keyFile).all()).toEqual([first, weak]);
  expect(createDataKeys(database, noCipher, keyFile).all()).toEqual([weak]);
  const foreign = new Uint8Array(32).fill(9);
  keys.adopt('keyring', 7, foreign);
  expect([keys.byId(7), createDataKeys(database, keyring, keyFile).byId(7)]).toEqual([foreign, foreign]);
  expect(keys.current('keyring')).toEqual({ id: 7, key: foreign });
  keys.dropWeak();
  expect([keys.byId(2), keys.byId(1)]).toEqual([null, first?.key]);
  const { id } = createDataKeys(database, shut, keyFile).current('keyring') ?? { id: 0 };
  expect(id).toBe(8);
});

it('of the last two thousand exchanges it is known what was masked', () => {
  const recent = createRecentSecrets();
  for (let n = 0; n <= 2000; n++) recent.keep(`${n}`, `ÿ${n}`);
  expect([recent.get('0'), recent.get('none')]).toEqual([null, null]);
  expect([recent.get('1'), recent.get('2000')]).toEqual([
    Buffer.from('ÿ1', 'latin1'),
    Buffer.from('ÿ2000', 'latin1'),
  ]);
});

it('a fingerprint is the same for the same token, in every installation', () => {
  const prints = Array.from({ length: 200 }, (_, n) => tokenFingerprint(`token ${n}`));
  expect(new Set(prints).size).toBe(200);
  expect(prints.every((print) => /^[0-9a-f]{16}$/.test(print))).toBe(true);
  expect(Array.from({ length: 200 }, (_, n) => tokenFingerprint(`token ${n}`))).toEqual(prints);
  expect(tokenFingerprint('3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f')).toBe('a426412c1f12694c');
});

it('an environment’s secrets have names of their own', () => {
  expect(environmentSecretKeys('e')).toEqual({
    proxyPassword: 'environment:e:proxyPassword',
    clientKeyPassphrase: 'environment:e:clientKeyPassphrase',
  });
});
