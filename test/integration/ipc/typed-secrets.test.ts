import { readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { expect, it, onTestFinished, vi } from 'vitest';
import { auditFiles } from '../../../electron/admin/audit-files.js';
import { openAuditLog } from '../../../electron/admin/audit-log.js';
import { syslogFrame } from '../../../electron/admin/syslog.js';
import { auditMask } from '../../../electron/calls/audit-act.js';
import { environmentsHandlers } from '../../../electron/ipc/environments-handlers.js';
import type { Services } from '../../../electron/ipc/services.js';
import { settingsHandlers } from '../../../electron/ipc/settings-handlers.js';
import { onceWithoutSaved, withoutSaved } from '../../../electron/secrets/without-saved.js';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import { guardedEnvironmentStore } from '../../../electron/settings/guarded-environments.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { memoryFile } from '../../unit/settings/memory-file.js';
import { listeningContext, temporaryFolder } from '../history/store-context.js';

const token = 'c0ffee00-1234-4567-89ab-00000000631f';
const password = 'Winter-is-c0ming';
const saved: Readonly<Record<string, string>> = { s1: token, 'environment:e1:proxyPassword': password };
const draft = { ...environmentDefaults, name: 'Live', endpoint: 'https://live.example/a.asmx' };

/** The window's handlers over a session with that token, and an environment with that password. */
function window() {
  const files = { environments: memoryFile().file, settings: memoryFile().file };
  const context = listeningContext();
  const vault = { get: (key: string) => saved[key] ?? null, put: () => {} };
  const sessions = { list: () => [{ id: 's1' }] };
  const environments = createEnvironmentStore(files.environments, context);
  environments.save({ ...draft, name: 'First' }, '2026-11-28T00:00:00.000Z', () => 'e1');
  const services = {
    ...{ environments: guardedEnvironmentStore(environments, { vault, sessions }), vault, sessions },
    ...{ settings: createSettingsStore(files.settings, context), emit: () => {} },
    ...{ now: () => '2026-11-28T00:00:00.000Z', newId: () => 'e2' },
  } as unknown as Services;
  return { services, written: () => JSON.stringify([files.environments.read(), files.settings.read()]) };
}

it.each([
  token,
  `Live ${token}`,
  token.toUpperCase(),
  token.slice(0, 12),
  `cut …${token.slice(-9)}`,
  password,
  `password: ${password}!`,
])('keeps %j in no name, no notes and no operator that a person types', async (text) => {
  const { services, written } = window();
  const before = written();
  const refused = (field: string) => ({ ok: false, error: { code: 'token-left', where: field } });
  const environments = environmentsHandlers(services);
  expect(environments.save({ environment: { ...draft, name: text }, secrets: {} })).toMatchObject(
    refused('name'),
  );
  expect(environments.save({ environment: { ...draft, notes: text }, secrets: {} })).toMatchObject(
    refused('notes'),
  );
  expect(await settingsHandlers(services).update({ operator: text })).toMatchObject(refused('operator'));
  expect(written()).toBe(before);
  // As the page of evidence keeps it for the next time.
  const kept = withoutSaved(services, text).toLowerCase();
  for (const secret of [token, password])
    for (let from = 0; from + 8 <= secret.length; from++)
      expect(kept).not.toContain(secret.slice(from, from + 8).toLowerCase());
});

it('keeps what holds less of it, and what holds none', async () => {
  const { services } = window();
  const notes = `ends in ${token.slice(-4)}, Winter`;
  const named = environmentsHandlers(services).save({ environment: { ...draft, notes }, secrets: {} });
  expect(named).toMatchObject({ ok: true, value: { notes } });
  const said = await settingsHandlers(services).update({ operator: 'Ayşe Yılmaz' });
  expect(said).toMatchObject({ ok: true, value: { operator: 'Ayşe Yılmaz' } });
});

/** Where a name is written down without a person typing it here: a file changed by hand, the name of the system's user. */
it.each([token, `Ayşe ${token}`, token.toUpperCase(), `x${token.slice(0, 20)}`, password])(
  'writes the operator %j, and the system’s user, masked into audit and syslog',
  async (text) => {
    const { services } = window();
    const known = os.userInfo();
    vi.spyOn(os, 'userInfo').mockReturnValue({ ...known, username: text });
    syncBuiltinESMExports();
    onTestFinished(() => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    });
    const folder = temporaryFolder();
    const operator = onceWithoutSaved(services, () => text);
    const log = openAuditLog({
      ...{ folder, operator, collector: null, keepBytes: 1024, now: () => '2026-11-28T00:00:00.000Z' },
      ...{ onStatus: () => {}, onFailed: (error: unknown) => expect(error).toBeNull() },
    });
    const secrets = [token, password].map((one) => ({ kind: 'token', text: one }) as const);
    log.write({ what: 'act', by: 'window', environment: 'Live', token: null }, auditMask(secrets));
    await log.close(0);
    const lines = auditFiles(folder).map(({ path }) => readFileSync(path, 'utf8'));
    expect(lines.join('')).toContain('"operator":');
    for (const line of [operator(), ...lines, ...lines.map((one) => syslogFrame(one.trim(), 1))])
      for (const secret of [token, password])
        for (let from = 0; from + 8 <= secret.length; from++)
          expect(line.toLowerCase()).not.toContain(secret.slice(from, from + 8).toLowerCase());
  },
);
