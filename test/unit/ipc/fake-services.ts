import { createRunningActs } from '../../../electron/calls/running-acts.js';
import type { Services } from '../../../electron/ipc/services.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { opened } from '../../integration/history/store-context.js';
import { fakeService, type Play } from '../calls/fake-service.js';
import { at, listening, memoryFile } from '../settings/memory-file.js';

export const tokens = ['a', 'b', 'c'].map((letter) => `c0ffee00-1234-4567-89ab-${letter.repeat(12)}`);

/** Environments `e1` (as given) and `e2`, and the sessions `s1`, `s2` of the first and `s3` of the other, over stores in memory. */
export async function fakeServices(play: Play = [], own: Partial<EnvironmentDraft> = {}) {
  const files = { environments: memoryFile(), settings: memoryFile() };
  const database = await opened(':memory:');
  const vault = createVault(database, noCipher, { keyFile: '', withoutKeyring: 'memory' });
  const environments = createEnvironmentStore(files.environments.file, listening());
  const sessions = createSessionStore(database, vault);
  const service = fakeService(play);
  /** What the window heard, by event, and what the system was asked for. */
  const heard: [string, unknown][] = [];
  const said = (what: string) => (value: unknown) => void heard.push([what, value]);
  const draft = { ...environmentDefaults, endpoint: 'https://host.example/a.asmx' };
  environments.save({ ...draft, name: 'Antalya', ...own }, at, () => 'e1');
  environments.save({ ...draft, name: 'Bodrum' }, at, () => 'e2');
  for (const [index, token] of tokens.entries()) {
    const environmentId = index < 2 ? 'e1' : 'e2';
    const session = { environmentId, label: `label ${index + 1}`, owner: 'o', notes: 'n', token };
    sessions.add(session, { id: `s${index + 1}`, at });
  }
  let ids = 0;
  const services = {
    ...{ environments, sessions, vault, exchangeDeps: service.deps, running: createRunningActs() },
    settings: createSettingsStore(files.settings.file, listening()),
    ...{ now: () => at, newId: () => `id-${++ids}`, shelve: null },
    emit: (event: string, value: unknown) => void heard.push([event, value]),
    ...{ copyText: said('text'), copySecret: said('secret') },
    noticeCopied: async () => said('copied')(undefined),
    chooseFile: async (purpose: string) => `/${purpose}.pem`,
    ...{ applyTheme: said('theme'), applyTextSize: said('textSize'), applyVaultChoice: said('vault') },
    applyLanguage: async (language: string) => said('language')(language),
  } as unknown as Services;
  const events = () => heard.splice(0).map(([what]) => what);
  return { services, service, heard, events, environments, sessions, vault, files, draft };
}
