import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { createSettingsStore } from '../../../electron/settings/settings-store.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { defaultSettings } from '../../../shared/model/settings.js';
import { at, listeningContext, temporaryFolder } from './store-context.js';

const draft: EnvironmentDraft = {
  ...environmentDefaults,
  name: 'Test host',
  endpoint: 'https://sws.test/sws/Authentication.asmx',
  tier: 'test',
  defaultBinding: 'soap11',
  checkBinding: null,
  verify: true,
  resolveUnknown: true,
  timeoutMs: 10_000,
  tls: { caFile: null, pinSha256: null, clientCertificate: null },
  proxy: null,
  notes: '',
};

function storeIn(folder: string) {
  const context = listeningContext();
  const path = join(folder, 'environments.json');
  return { path, context, store: createEnvironmentStore(createJsonFile(path), context) };
}

describe('environment store', () => {
  it('saves, finds by name in any case, and reads the same again', () => {
    const folder = temporaryFolder();
    const { store, path } = storeIn(folder);
    const saved = store.save(draft, at, () => 'e1');
    expect(saved).toMatchObject({ ok: true, value: { id: 'e1', createdAt: at } });
    expect(storeIn(folder).store.byName('TEST HOST')?.id).toBe('e1');
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(store.save({ ...draft, name: 'test HOST' }, at, () => 'e2')).toMatchObject({
      ok: false,
      error: { code: 'name-taken', where: 'name' },
    });
    const removed = store.remove('e1');
    expect(store.list()).toEqual([]);
    if (removed.ok) store.put(removed.value);
    expect(storeIn(folder).store.list()).toHaveLength(1);
  });

  it.each([
    ['sws.test/x.asmx', 'not an absolute address'],
    ['ftp://sws.test/x.asmx', 'Only http:// and https://'],
    ['https://me:pw@sws.test/x.asmx', 'password'],
    ['https://sws.test/x.asmx#a', 'fragment'],
  ])('refuses the endpoint %s', (endpoint, message) => {
    const { store } = storeIn(temporaryFolder());
    const saved = store.save({ ...draft, endpoint }, at, () => 'e1');
    expect(saved).toMatchObject({
      ok: false,
      error: { where: 'endpoint', message: expect.stringContaining(message) },
    });
  });

  it('leaves a query off and says so', () => {
    const { store, context } = storeIn(temporaryFolder());
    const saved = store.save({ ...draft, endpoint: `${draft.endpoint}?WSDL` }, at, () => 'e1');
    expect(saved).toMatchObject({ ok: true, value: { endpoint: draft.endpoint } });
    expect(context.notices[0]?.message).toContain('?WSDL');
  });

  it.each([
    ['empty', ''],
    ['filled with zeros', '\0'.repeat(400)],
    ['cut', '{"version":1,"environments":[{"id"'],
    ['of another form', '{"version":1,"environments":{}}'],
    ['without a version', '{"environments":[]}'],
    ['of no version that is one', '{"version":"2","environments":[]}'],
  ])('sets a file aside that is %s', (_name, content) => {
    const folder = temporaryFolder();
    const { store, path, context } = storeIn(folder);
    writeFileSync(path, content);
    expect(store.list()).toEqual([]);
    expect(store.save(draft, at, () => 'e1').ok).toBe(true);
    const aside = readdirSync(folder).find((name) => name.startsWith('environments.broken-'));
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(content);
    expect(context.notices).toMatchObject([{ code: 'file-set-aside', kind: 'warning' }]);
    expect(storeIn(folder).store.list()).toHaveLength(1);
  });

  it('leaves a file of a newer program as it is, says so, and saves nothing over it', () => {
    const folder = temporaryFolder();
    const { store, path, context } = storeIn(folder);
    const content = '{"version":99,"environments":{"of":"another form"}}';
    writeFileSync(path, content);
    expect(store.list()).toEqual([]);
    expect(store.save(draft, at, () => 'e1')).toMatchObject({ ok: false, error: { code: 'file-newer' } });
    expect(readFileSync(path, 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['environments.json']);
    expect(context.notices).toMatchObject([{ code: 'file-newer', kind: 'warning' }]);
  });

  it('gives what was saved before a field was there its default, and asks before it acts on it', () => {
    const folder = temporaryFolder();
    const { store, path, context } = storeIn(folder);
    const [id, name, endpoint] = ['e1', 'Old', draft.endpoint];
    const times = { createdAt: at, updatedAt: at };
    writeFileSync(
      path,
      JSON.stringify({ version: 1, environments: [{ id, name, endpoint, ...times, tls: {} }] }),
    );
    expect(store.list()).toEqual([{ ...environmentDefaults, id, name, endpoint, ...times }]);
    expect(store.get(id)?.tier).toBe('production');
    expect(context.notices).toEqual([]);
  });

  it('sets single entries aside and keeps the others', () => {
    const folder = temporaryFolder();
    const { store, path } = storeIn(folder);
    store.save(draft, at, () => 'e1');
    const content = JSON.parse(readFileSync(path, 'utf8'));
    content.environments.push({ id: 'e2', name: 'half' });
    writeFileSync(path, JSON.stringify(content));
    const again = storeIn(folder);
    expect(again.store.list().map((one) => one.id)).toEqual(['e1']);
    expect(again.context.notices).toHaveLength(1);
    const aside = readdirSync(folder).find((name) => name.includes('.broken-'));
    expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toContain('half');
    expect(storeIn(folder).context.notices).toEqual([]);
  });

  it('never touches a file that it may only read', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'environments.json');
    writeFileSync(path, 'broken');
    const context = listeningContext();
    const store = createEnvironmentStore(createJsonFile(path, { readOnly: true }), context);
    expect(store.list()).toEqual([]);
    expect(store.save(draft, at, () => 'e1').ok).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('broken');
    expect(readdirSync(folder)).toEqual(['environments.json']);
    expect(context.notices).toMatchObject([{ kind: 'error' }]);
  });
});

describe('settings store', () => {
  it('changes what is given, and falls back field by field', () => {
    const path = join(temporaryFolder(), 'settings.json');
    const store = createSettingsStore(createJsonFile(path), listeningContext());
    expect(store.get()).toEqual(defaultSettings);
    expect(store.update({ theme: 'dark', wrap: undefined })).toMatchObject({
      ok: true,
      value: { wrap: true },
    });
    writeFileSync(path, '{"version":1,"settings":{"theme":"dark","wrap":"yes"}}');
    const again = createSettingsStore(createJsonFile(path), listeningContext());
    expect(again.get()).toEqual({ ...defaultSettings, theme: 'dark' });
  });
});
