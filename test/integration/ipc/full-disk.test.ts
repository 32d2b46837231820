import { expect, it, onTestFinished } from 'vitest';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { loginHandlers } from '../../../electron/ipc/login-handlers.js';
import { logoutHandlers } from '../../../electron/ipc/logout-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { openDatabase } from '../../../electron/storage/database.js';
import { accepted, fakeService, type Step } from '../../unit/calls/fake-service.js';
import { fakeEnvironments } from '../../unit/renderer/fake-data.js';

const at = '2026-11-28T00:00:00.000Z';
const token = 'c0ffee00-1234-4567-89ab-00000000631f';

/** The window's services over a real database whose disk takes nothing any more, with one session in it. */
async function onFullDisk(step: Step) {
  const opened = await openDatabase(':memory:', { now: () => at, tell: () => {} });
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  onTestFinished(() => database.close());
  const vault = createVault(database, noCipher, { keyFile: '', withoutKeyring: 'memory' });
  const notKept: unknown[] = [];
  const sessions = createSessionStore(database, vault, (error) => notKept.push(error));
  const base = fakeEnvironments[0];
  const tls = { caFile: null, pinSha256: null, clientCertificate: null };
  const environment = { ...base, id: 'e1', tier: 'test', proxy: null, tls, verify: false } as const;
  const draft = { environmentId: 'e1', label: 'Reservation desk', owner: '', notes: '', token };
  const session = sessions.add(draft, { id: 's1', at });
  database.exec('PRAGMA query_only = ON');
  const service = fakeService([step]);
  const shown: unknown[] = [];
  const services = {
    ...{ sessions, vault, running: createRunningActs(), exchangeDeps: service.deps },
    environments: { get: () => environment, list: () => [environment] },
    newId: () => 's2',
    now: () => at,
    emit: (name: string, value: unknown) => name === 'sessionsChanged' && shown.push(value),
  } as unknown as Services;
  return { services, session, sessions, service, notKept, shown };
}

it('tells the verdict of a Logout that was answered, shows it in the list, and says that it could not be kept', async () => {
  const { services, session, sessions, service, notKept, shown } = await onFullDisk(accepted);
  const answer = await logoutHandlers(services).run({
    ...{ actId: 'a1', sessionId: session.id, operation: 'Logout', binding: 'soap11' },
    ...{ verify: false, evenIfOut: false, confirmed: false },
  });
  expect(answer).toMatchObject({ ok: true, value: { outcome: 'accepted' } });
  expect(service.sent).toHaveLength(1);
  expect(notKept).toHaveLength(1);
  expect(sessions.get(session.id)?.lastKnown).toMatchObject({ state: 'accepted' });
  expect(shown.at(-1)).toMatchObject([{ id: session.id, lastKnown: { state: 'accepted' } }]);
});

it('says that a login worked whose session could not be saved', async () => {
  const login = { authenticated: true, authKey: 'fresh-token-0001', description: '' };
  const { services } = await onFullDisk({
    verdict: { outcome: 'accepted', cause: 'login-authenticated', login: login as never },
  });
  const answer = await loginHandlers(services).run({
    ...{ actId: 'a1', environmentId: 'e1', binding: 'soap11', label: 'x' },
    ...{ databaseName: 'd', userName: 'u', password: 'p', language: 'EN' },
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'session-not-kept' } });
  expect(JSON.stringify(answer)).not.toContain('fresh-token-0001');
});
