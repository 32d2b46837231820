import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answerCall, type Call } from '../../../electron/app/answer-call.js';
import { environmentsHandlers } from '../../../electron/ipc/environments-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { sessionsHandlers } from '../../../electron/ipc/sessions-handlers.js';
import { settingsHandlers } from '../../../electron/ipc/settings-handlers.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault, weakKeyFile } from '../../../electron/secrets/vault.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { fileError, type KeyValueFile } from '../../../electron/storage/key-value-file.js';
import type { Channel } from '../../../shared/ipc/channel.js';
import { channels } from '../../../shared/ipc/channels.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { fail } from '../../../shared/model/result.js';
import { listeningContext, opened, temporaryFolder } from '../history/store-context.js';

const at = '2026-11-28T00:00:00.000Z';
const token = 'c0ffee00-1234-4567-89ab-00000000631f';
const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });

/** What refuses: the files, the database for a read-only disk, or the database for one that is full. */
type Refusing = 'files' | 'database' | 'pages';

/** Two environments, of which one has a password and a session, and the handlers over them in a folder of their own. */
async function onDisk(storage: 'memory' | 'weak-file') {
  const folder = temporaryFolder();
  const database = await opened(join(folder, databaseFile));
  onTestFinished(() => database.close());
  let filesRefuse = false;
  const fileOf = (name: string): KeyValueFile => {
    const file = createJsonFile(join(folder, name));
    const refusal = () => fail(fileError('file-not-written', file.path, 'save', full));
    return { ...file, write: (value) => (filesRefuse ? refusal() : file.write(value)) };
  };
  const options = { keyFile: join(folder, weakKeyFile), withoutKeyring: storage };
  const vault = createVault(database, noCipher, options);
  const context = listeningContext();
  const environments = createEnvironmentStore(fileOf('environments.json'), context);
  const sessions = createSessionStore(database, vault);
  const settings = createSettingsStore(fileOf('settings.json'), context);
  let made = 0;
  const services = {
    ...{ vault, environments, sessions, settings, now: () => at, newId: () => `id-${++made}` },
    ...{ emit: () => {}, applyVaultChoice: () => vault.allowWeakFile() },
  } as unknown as Services;
  const handlers = {
    environments: environmentsHandlers(services),
    sessions: sessionsHandlers(services),
    settings: settingsHandlers(services),
  };
  const call = async (area: keyof typeof handlers, name: string, input: unknown) => {
    const channel = (channels[area] as unknown as Record<string, Channel>)[name];
    const handler = (handlers[area] as unknown as Record<string, Call>)[name];
    if (!channel || !handler) throw new Error(`No such channel: ${area}.${name}`);
    return answerCall(channel, handler, input, () => {});
  };
  const draft = { ...environmentDefaults, name: 'Test', endpoint: 'https://test.example/a.asmx' };
  const secrets = { proxyPassword: 'a-password-of-a-proxy' };
  expect(await call('environments', 'save', { environment: draft, secrets })).toMatchObject({ ok: true });
  await call('environments', 'save', { environment: { ...draft, name: 'Other' }, secrets: {} });
  const session = { environmentId: 'id-1', label: 'Desk', owner: '', notes: '', token };
  expect(await call('sessions', 'add', session)).toMatchObject({ ok: true });
  const state = () => ({
    environments: environments.list(),
    sessions: sessions.list(),
    settings: settings.get(),
    token: vault.get('id-3'),
    password: vault.get(environmentSecretKeys('id-1').proxyPassword),
    saved: JSON.parse(readFileSync(join(folder, 'environments.json'), 'utf8')),
    halfWritten: readdirSync(folder).filter((name) => name.includes('tmp')),
  });
  const refuse = (what: Refusing) => {
    filesRefuse = what === 'files';
    if (what === 'database') database.exec('PRAGMA query_only = ON');
    if (what === 'pages') database.exec(`PRAGMA max_page_count = ${pagesOf(database)}`);
  };
  return { call, draft, session, state, refuse };
}

const pagesOf = (database: Awaited<ReturnType<typeof opened>>): number =>
  Number(Object.values(database.prepare('PRAGMA page_count').get() as object)[0]);

/** `long`: more than the pages that there are take. */
const long = 'x'.repeat(200_000);
const deeds: readonly (readonly [name: string, refusing: readonly Refusing[], area: string, of: object])[] = [
  ['save', ['files'], 'environments', { environment: { name: 'New' }, secrets: {} }],
  [
    'save',
    ['files', 'database', 'pages'],
    'environments',
    { environment: { name: 'New' }, secrets: { proxyPassword: long } },
  ],
  [
    'save',
    ['files', 'database', 'pages'],
    'environments',
    { environment: { id: 'id-1', name: 'Renamed' }, secrets: { proxyPassword: long } },
  ],
  [
    'save',
    ['files', 'database'],
    'environments',
    { environment: { id: 'id-1', name: 'Renamed' }, secrets: { proxyPassword: null } },
  ],
  ['remove', ['files', 'database'], 'environments', { id: 'id-1' }],
  ['remove', ['files'], 'environments', { id: 'id-2' }],
  [
    'add',
    ['database', 'pages'],
    'sessions',
    { label: 'New', notes: long.slice(0, 1000), token: 'another-token-0001' },
  ],
  ['update', ['database'], 'sessions', { id: 'id-3', label: 'Renamed', token: 'another-token-0001' }],
  ['remove', ['database'], 'sessions', { id: 'id-3' }],
  ['update', ['files'], 'settings', { theme: 'dark' }],
];

it.each(['memory', 'weak-file'] as const)(
  'says what a disk did not take, and leaves everything as it was: tokens in %s',
  async (storage) => {
    for (const [name, refusing, area, of] of deeds)
      for (const what of refusing) {
        const { call, draft, session, state, refuse } = await onDisk(storage);
        const before = state();
        refuse(what);
        const input =
          'environment' in of
            ? { ...of, environment: { ...draft, ...(of.environment as object) } }
            : name === 'add'
              ? { ...session, ...of }
              : of;
        const answer = await call(area as 'sessions', name, input);
        const did = `${area}.${name} ${JSON.stringify(of).slice(0, 60)}, ${what}`;
        // What is in memory only needs no page of the disk.
        if (what === 'pages' && answer.ok) continue;
        expect.soft(answer, did).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
        expect.soft(state(), did).toEqual(before);
      }
  },
);
