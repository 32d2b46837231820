import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { managedEnvironmentStore, managedSettingsStore } from '../../../electron/admin/managed-stores.js';
import { forgetPolicy } from '../../../electron/admin/policy-in-force.js';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { secretsForHandover } from '../../../electron/calls/target-secrets.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createHandover } from '../../../electron/evidence/create-handover.js';
import type { HandoverDeps } from '../../../electron/evidence/handover-deps.js';
import { createHistory } from '../../../electron/history/history.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { composeHandlers } from '../../../electron/ipc/compose-handlers.js';
import { environmentsHandlers } from '../../../electron/ipc/environments-handlers.js';
import { exchangesHandlers } from '../../../electron/ipc/exchanges-handlers.js';
import { logoutHandlers } from '../../../electron/ipc/logout-handlers.js';
import { requestHandlers } from '../../../electron/ipc/request-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { sessionsHandlers } from '../../../electron/ipc/sessions-handlers.js';
import { settingsHandlers } from '../../../electron/ipc/settings-handlers.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { guardedEnvironmentStore } from '../../../electron/settings/guarded-environments.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { createSettingsStore, settingsFile } from '../../../electron/settings/settings-store.js';
import { openDatabase } from '../../../electron/storage/database.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { run } from '../cli/run.js';

export const at = '2026-11-28T00:00:00.000Z';
export const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';

/** Window and command line of one person, on a computer with this policy (as text, or as an object). */
export async function underPolicy(policy: unknown, own: readonly Partial<EnvironmentDraft>[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-policy-'));
  const place = mkdtempSync(join(tmpdir(), 'desk-machine-'));
  chmodSync(place, 0o755);
  const file = join(place, 'policy.json');
  const text = typeof policy === 'string' ? policy : JSON.stringify(policy, undefined, 2);
  if (policy !== null) writeFileSync(file, text, { mode: 0o644 });
  const before = process.env.SESSION_DESK_POLICY;
  process.env.SESSION_DESK_POLICY = file;
  forgetPolicy();
  const context = { now: () => at, tell: () => undefined };
  const ownStore = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), context);
  for (const [index, one] of own.entries())
    ownStore.save(
      { ...environmentDefaults, name: 'Own', endpoint: '', proxy: null, ...one },
      at,
      () => `own-${index}`,
    );
  const database = await openDatabase(':memory:', context);
  if (!database.ok) throw new Error(database.error.message);
  const vault = createVault(database.value, noCipher, { keyFile: '', withoutKeyring: 'memory' });
  const sessions = createSessionStore(database.value, vault);
  const environments = guardedEnvironmentStore(managedEnvironmentStore(ownStore), { vault, sessions });
  const history = createHistory(database.value, vault, context);
  const transport = createTransport();
  const copied: string[] = [];
  const services = {
    ...{ environments, sessions, vault, history, running: createRunningActs() },
    settings: managedSettingsStore(createSettingsStore(createJsonFile(join(folder, settingsFile)), context)),
    exchangeDeps: exchangeDeps({ transport, record: (finished) => history.record(finished) }),
    now: () => at,
    newId: () => `id-${Math.random()}`,
    emit: () => undefined,
    shelve: null,
    copyText: (text: string) => copied.push(text),
    copySecret: (text: string) => copied.push(text),
    applyTheme: () => undefined,
  } as unknown as Services;
  onTestFinished(() => {
    transport.close();
    history.close();
    database.value.close();
    rmSync(folder, { recursive: true, force: true });
    rmSync(place, { recursive: true, force: true });
    if (before === undefined) delete process.env.SESSION_DESK_POLICY;
    else process.env.SESSION_DESK_POLICY = before;
    forgetPolicy();
  });
  const addSession = (environmentId: string, held = token) =>
    sessions.add(
      { environmentId, label: 'A', owner: '', notes: '', token: held },
      { id: `s-${environmentId}`, at },
    );
  const handover = createHandover({
    history,
    database: database.value,
    version: '0.1.0',
    now: () => at,
    newId: () => 'id',
    secretsOf: (exchange: ExchangeSummary) => secretsForHandover(vault, exchange),
    signer: () => null,
    operator: () => '',
    withoutSaved: (text: string) => text,
    keepOperator: () => undefined,
    copyText: (text: string) => copied.push(text),
    copySecret: (text: string) => copied.push(text),
    chooseSave: async (name: string) => join(folder, name),
  } as unknown as HandoverDeps);
  return {
    file,
    folder,
    handover,
    copied,
    services,
    environments: environmentsHandlers(services),
    sessions: sessionsHandlers(services),
    settings: settingsHandlers(services),
    request: requestHandlers(services),
    exchanges: exchangesHandlers(services),
    compose: composeHandlers(services),
    addSession,
    /** What a press in the window does, with a saved session of that environment. */
    press(environmentId: string, operation: 'Logout' | 'CheckToken' = 'Logout', held = token) {
      const session = addSession(environmentId, held);
      const request = { actId: 'a', sessionId: session.id, operation, binding: 'post' } as const;
      return logoutHandlers(services).run({ ...request, verify: false, evenIfOut: false, confirmed: true });
    },
    cli: (...words: string[]) => run(words, { dataFolder: folder }),
  };
}
