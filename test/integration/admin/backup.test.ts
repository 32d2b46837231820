import { randomBytes } from 'node:crypto';
import fs, { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { packed } from '../../../electron/admin/backup-contents.js';
import { sealTo } from '../../../electron/admin/backup-seal.js';
import type { BackupTask } from '../../../electron/admin/backup-worker.js';
import { finishRestore } from '../../../electron/admin/finish-restore.js';
import { type BackupServices, backupHandlers } from '../../../electron/ipc/backup-handlers.js';
import { createDataKeys } from '../../../electron/secrets/data-keys.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault, weakKeyFile } from '../../../electron/secrets/vault.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { settingsFile } from '../../../electron/settings/settings-store.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { backupText } from '../../../shared/text/backup.js';
import { run } from '../cli/run.js';
import { listeningContext, opened, temporaryFolder } from '../history/store-context.js';
import { token, underPolicy } from './under-policy.js';

const passphrase = 'a long passphrase of twelve';
const at = '2026-11-28T00:00:00.000Z';

/** A data folder of somebody who allowed a key file, with one environment and one session in it. */
async function filled() {
  const folder = temporaryFolder();
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), listeningContext());
  const draft = { ...environmentDefaults, name: 'Live', endpoint: 'http://127.0.0.1:9/a.asmx' };
  store.save(draft, at, () => 'e1');
  const database = await opened(join(folder, databaseFile));
  const keyFile = join(folder, weakKeyFile);
  const vault = createVault(database, noCipher, { keyFile, withoutKeyring: 'weak-file' });
  const made = { environmentId: 'e1', label: 'Front office', owner: '', notes: '', token };
  createSessionStore(database, vault).add(made, { id: 's1', at });
  database.close();
  return folder;
}

/** What is in a folder: of its environments, its sessions and the session's token. */
async function foundIn(folder: string) {
  const database = await opened(join(folder, databaseFile));
  const keyFile = join(folder, weakKeyFile);
  const withoutKeyring = existsSync(keyFile) ? 'weak-file' : 'memory';
  const vault = createVault(database, noCipher, { keyFile, withoutKeyring });
  const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), listeningContext());
  const found = {
    environments: store.list().map(({ name }) => name),
    labels: createSessionStore(database, vault)
      .list()
      .map(({ label }) => label),
    token: vault.get('s1'),
  };
  database.close();
  return found;
}

const save = (folder: string, file: string, ...more: string[]) =>
  run(['backup', file, '--passphrase-stdin', ...more], { dataFolder: folder, input: `${passphrase}\n` });
async function backupBytes(): Promise<Buffer> {
  const folder = await filled();
  const file = join(folder, 'all.backup');
  expect((await save(folder, file)).status).toBe(0);
  return readFileSync(file);
}
/** A backup as a newer program would have made it of this folder: this one would not open what is in it. */
async function sealedWith(folder: string, file: string, alter: () => Promise<void> | void): Promise<void> {
  await alter();
  const names = [environmentsFile, settingsFile, databaseFile].filter((name) =>
    existsSync(join(folder, name)),
  );
  const sources = names.map((name) => ({ name, path: join(folder, name) }));
  await sealTo(file, passphrase, packed(sources, null));
}
const restore = (folder: string, file: string, typed = passphrase) =>
  run(['restore', file, '--passphrase-stdin'], { dataFolder: folder, input: `${typed}\n` });

describe('a backup', () => {
  it('comes back on another machine, without tokens unless the person said so', async () => {
    const from = await filled();
    const file = join(temporaryFolder(), 'all.backup');
    expect(await save(from, file)).toMatchObject({ status: 0, stdout: '' });
    const to = temporaryFolder();
    writeFileSync(join(to, weakKeyFile), randomBytes(32));
    expect(await restore(to, file)).toMatchObject({ status: 0 });
    const all = { environments: ['Live'], labels: ['Front office'] };
    expect(await foundIn(to)).toEqual({ ...all, token: null });
    expect((await save(from, file, '--with-tokens')).status).toBe(0);
    expect(readFileSync(file).includes(token)).toBe(false);
    expect((await restore(to, file)).status).toBe(0);
    expect(await foundIn(to)).toEqual({ ...all, token });
    const asides = readdirSync(to).filter((name) => name.startsWith('before-restore-'));
    expect(asides).toHaveLength(2);
    for (const aside of asides.slice(1)) expect(readdirSync(join(to, aside))).toContain(databaseFile);
  });

  it('is refused, and nothing is changed, where passphrase or file are not what they were', async () => {
    const to = await filled();
    const before = await foundIn(to);
    const bytes = await backupBytes();
    const file = join(temporaryFolder(), 'all.backup');
    const places = [0, 25, 60, bytes.indexOf('\n') + 1, bytes.length >> 1, bytes.length - 1];
    const changed = places.map((place) => {
      const copy = Buffer.from(bytes);
      copy[place] = (copy[place] ?? 0) ^ 1;
      return copy;
    });
    const pieceSize = 64 * 1024 + 16;
    const head = bytes.indexOf('\n') + 1;
    const cuts = [0, 10, head, head + 15, head + pieceSize, bytes.length - 1].map((end) =>
      bytes.subarray(0, end),
    );
    const longer = Buffer.concat([bytes, Buffer.from('x')]);
    const swapped = Buffer.concat([
      bytes.subarray(0, head),
      bytes.subarray(head + pieceSize, head + 2 * pieceSize),
      bytes.subarray(head, head + pieceSize),
      bytes.subarray(head + 2 * pieceSize),
    ]);
    const names = readdirSync(to).sort();
    for (const wrong of [...changed, ...cuts, longer, swapped]) {
      writeFileSync(file, wrong);
      expect(await restore(to, file)).toMatchObject({ status: 2, stdout: '' });
    }
    writeFileSync(file, bytes);
    expect(await restore(to, file, 'another long passphrase')).toMatchObject({ status: 2 });
    expect(readdirSync(to).sort()).toEqual(names);
    expect(await foundIn(to)).toEqual(before);
    expect(await restore(to, file)).toMatchObject({ status: 0 });
  });

  it.each<readonly [what: string, alter: (folder: string, file: string) => Promise<void>]>([
    [
      'the file itself',
      async (folder, file) => {
        expect((await save(folder, file)).status).toBe(0);
        const text = readFileSync(file, 'latin1').replace('SESSION-DESK-BACKUP 1 ', 'SESSION-DESK-BACKUP 2 ');
        writeFileSync(file, text, 'latin1');
      },
    ],
    [
      'its database',
      (folder, file) =>
        sealedWith(folder, file, async () => {
          const database = await opened(join(folder, databaseFile));
          database.exec('PRAGMA user_version = 99');
          database.close();
        }),
    ],
    ...[environmentsFile, settingsFile].map(
      (name) =>
        [
          `its ${name}`,
          (folder: string, file: string) =>
            sealedWith(folder, file, () => writeFileSync(join(folder, name), '{"version":99}')),
        ] as const,
    ),
  ])('is refused, and left alone, where %s is of a newer version', async (_what, alter) => {
    const file = join(temporaryFolder(), 'all.backup');
    await alter(await filled(), file);
    const bytes = readFileSync(file);
    const to = await filled();
    const [names, before] = [readdirSync(to).sort(), await foundIn(to)];
    const { status, stdout, stderr } = await restore(to, file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    const { message, todo } = backupText.wrong.newer({ path: file });
    expect(stderr).toContain(message);
    expect(stderr).toContain(todo);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(to).sort()).toEqual(names);
    expect(await foundIn(to)).toEqual(before);
  });

  it('is brought back to its end by the next start where that was cut off at any step', async () => {
    for (let steps = 0; steps <= 4; steps++) {
      const to = temporaryFolder();
      const given = { [environmentsFile]: 'new e', [databaseFile]: 'new d' };
      const old = { [environmentsFile]: 'old e', [databaseFile]: 'old d', 'desk.db-wal': 'old w' };
      for (const [name, text] of Object.entries(old)) writeFileSync(join(to, name), text);
      const [staging, aside] = ['restore-1', 'before-restore-2026'];
      mkdirSync(join(to, staging));
      mkdirSync(join(to, aside));
      for (const [name, text] of Object.entries(given)) writeFileSync(join(to, staging, name), text);
      const marker = { staging, aside, old: Object.keys(old), given: Object.keys(given) };
      writeFileSync(join(to, 'restore.json'), JSON.stringify(marker));
      const moves = [
        ...Object.keys(old).map((name) => [join(to, name), join(to, aside, name)] as const),
        ...Object.keys(given).map((name) => [join(to, staging, name), join(to, name)] as const),
      ];
      for (const [from, end] of moves.slice(0, steps)) renameSync(from, end);
      expect(await finishRestore(to, listeningContext())).toBe(null);
      expect(readdirSync(to).sort()).toEqual([aside, databaseFile, environmentsFile].sort());
      expect(readFileSync(join(to, databaseFile), 'utf8')).toBe('new d');
      expect(readdirSync(join(to, aside)).sort()).toEqual(Object.keys(old).sort());
    }
  });

  it.each([
    '',
    '{',
    '\0\0\0',
    '[]',
    '{"staging":"restore-1"}',
    '{"staging":"restore-1","aside":"../../elsewhere","old":[],"given":["desk.db"]}',
    '{"staging":"..","aside":"before-restore-1","old":[],"given":["desk.db"]}',
    '{"staging":"restore-1","aside":"before-restore-1","old":[],"given":["../policy.json"]}',
  ])('whose own note is damaged is said, and stops no start: %j', async (text) => {
    const folder = await filled();
    writeFileSync(join(folder, 'restore.json'), text);
    const before = await foundIn(folder);
    const said = await run(['history'], { dataFolder: folder });
    expect(said).toMatchObject({ status: 0, stderr: expect.stringContaining('restore.broken-') });
    expect(readdirSync(folder)).not.toContain('restore.json');
    expect(await foundIn(folder)).toEqual(before);
    expect((await run(['history'], { dataFolder: folder })).stderr).not.toContain('restore');
  });

  it.each(['ENOSPC', 'EROFS', 'EIO'])(
    'that cannot be written here says why and changes nothing: %s',
    async (code) => {
      const file = join(temporaryFolder(), 'all.backup');
      writeFileSync(file, await backupBytes());
      const to = await filled();
      const [names, before] = [readdirSync(to).sort(), await foundIn(to)];
      watchWrites((size) => {
        if (size > 100_000) throw Object.assign(new Error(code), { code });
      });
      const refused = await restore(to, file);
      vi.restoreAllMocks();
      syncBuiltinESMExports();
      expect(refused).toMatchObject({ status: 2, stdout: '' });
      expect(refused.stderr).toContain('could not be restored');
      expect(refused.stderr).not.toContain('mistake of its own');
      expect(readdirSync(to).sort()).toEqual(names);
      expect(await foundIn(to)).toEqual(before);
      expect(await restore(to, to)).toMatchObject({ status: 2, stderr: expect.stringContaining(to) });
    },
  );

  it('has its keys nowhere on the disk but within what is sealed, and leaves nothing of a process that is gone', async () => {
    const from = await filled();
    const database = await opened(join(from, databaseFile));
    const keys = createDataKeys(database, noCipher, join(from, weakKeyFile));
    const raw = database
      .prepare('SELECT id FROM data_key')
      .all()
      .map(({ id }) => Buffer.from(keys.byId(Number(id)) ?? []));
    database.close();
    expect(raw.map(({ length }) => length)).toEqual([32]);
    const to = temporaryFolder();
    writeFileSync(join(to, weakKeyFile), randomBytes(32));
    const file = join(temporaryFolder(), 'all.backup');
    const all = watchWrites(() => undefined);
    expect((await save(from, file, '--with-tokens')).status).toBe(0);
    mkdirSync(join(to, 'restore-2147483646'));
    mkdirSync(join(to, `backup-${process.pid}`));
    expect((await restore(to, file)).status).toBe(0);
    const bytes = Buffer.concat(all);
    expect(bytes.length).toBeGreaterThan(200_000);
    for (const key of raw) {
      expect(bytes.includes(key)).toBe(false);
      for (const coding of ['hex', 'base64'] as const)
        expect(bytes.includes(key.toString(coding))).toBe(false);
    }
    expect(await foundIn(to)).toMatchObject({ token });
    expect(readdirSync(to)).toContain(`backup-${process.pid}`);
    expect(readdirSync(to)).not.toContain('restore-2147483646');
  });

  it('asks for a passphrase that is none too short', async () => {
    const folder = await filled();
    const file = join(folder, 'all.backup');
    const words = ['backup', file, '--passphrase-stdin'];
    expect(await run(words, { dataFolder: folder, input: 'short\n' })).toMatchObject({ status: 2 });
    expect(await run(['backup', file], { dataFolder: folder })).toMatchObject({ status: 2 });
    expect(existsSync(file)).toBe(false);
  });

  it('is not brought back beside an open window', async () => {
    const to = await filled();
    const file = join(temporaryFolder(), 'all.backup');
    writeFileSync(file, await backupBytes());
    const window = await opened(join(to, databaseFile));
    expect(await restore(to, file)).toMatchObject({ status: 2 });
    // The window has one ready and has not started anew yet: a command moves nothing from under it.
    const ready = {
      staging: 'restore-2147483646',
      aside: 'before-restore-1',
      old: null,
      given: [databaseFile],
    };
    mkdirSync(join(to, ready.staging));
    writeFileSync(join(to, ready.staging, databaseFile), '');
    writeFileSync(join(to, 'restore.json'), JSON.stringify(ready));
    const beside = await run(['history'], { dataFolder: to });
    expect(beside).toMatchObject({ status: 0, stderr: expect.stringContaining('waits') });
    expect(readdirSync(to)).toEqual(expect.arrayContaining(['restore.json', ready.staging]));
    renameSync(join(to, 'restore.json'), join(to, 'later.json'));
    window.close();
    expect(await restore(to, file)).toMatchObject({ status: 0 });
  });

  it('has no token in it where the policy says so, or where the vault does not open to the command line', async () => {
    for (const policy of [null, { version: 1, exportTokens: false }, '{ broken'] as const) {
      await underPolicy(policy);
      const folder = await filled();
      const file = join(folder, 'all.backup');
      const byCli = await save(folder, file, '--with-tokens');
      expect(byCli.status).toBe(policy === null ? 0 : 2);
      expect(existsSync(file)).toBe(policy === null);
      expect((await save(folder, file)).status).toBe(0);
      const ordered: BackupTask['order'][] = [];
      const window = backupHandlers(servicesOf(folder, ordered));
      const made = await window.make({ passphrase, withTokens: true });
      expect(made.ok).toBe(policy === null);
      expect(ordered).toHaveLength(policy === null ? 1 : 0);
    }
    await underPolicy(null);
    const keyring = await filled();
    renameSync(join(keyring, weakKeyFile), join(keyring, 'elsewhere'));
    const refused = await save(keyring, join(keyring, 'all.backup'), '--with-tokens');
    expect(refused).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('keyring') });
  });

  it('by the window is refused with too short a passphrase, and is not brought back while a run runs', async () => {
    const folder = await filled();
    const ordered: BackupTask['order'][] = [];
    const window = backupHandlers(servicesOf(folder, ordered, 'running'));
    const short = await window.make({ passphrase: 'short', withTokens: false });
    expect(short).toMatchObject({ ok: false, error: { where: 'passphrase' } });
    await window.choose();
    expect(await window.restore({ passphrase })).toMatchObject({ error: { code: 'not-restored' } });
    expect(ordered).toEqual([]);
  });
});

/** All that is written by Node's own calls from now on; `before` may refuse it, told how many bytes there were. */
function watchWrites(before: (written: number) => void): Buffer[] {
  const real = fs.writeSync;
  const all: Buffer[] = [];
  let sum = 0;
  vi.spyOn(fs, 'writeSync').mockImplementation(((file: number, bytes: Uint8Array, from?: number) => {
    const count = real(file, bytes, from ?? 0);
    all.push(Buffer.from(bytes.subarray(from ?? 0)));
    sum += count;
    before(sum);
    return count;
  }) as typeof fs.writeSync);
  syncBuiltinESMExports();
  onTestFinished(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });
  return all;
}

/** Of a window on that folder, whose thread only notes what it was told to do. */
function servicesOf(folder: string, ordered: BackupTask['order'][], state = 'paused') {
  const part: Partial<Record<keyof BackupServices, unknown>> = {
    folder,
    history: { flush: () => undefined },
    bulk: { list: () => [{ progress: { state } }] },
    dataKeys: () => ({ all: () => [] }),
    chooseSave: async () => join(folder, 'window.backup'),
    chooseOpen: async () => join(folder, 'window.backup'),
    backUp: async (order: BackupTask['order']) => {
      ordered.push(order);
      return { kind: 'made' };
    },
  };
  return part as unknown as BackupServices;
}
