import { beforeEach, describe, expect, it, vi } from 'vitest';
import { environmentsHandlers } from '../../../electron/ipc/environments-handlers.js';
import { sessionsHandlers } from '../../../electron/ipc/sessions-handlers.js';
import { settingsHandlers } from '../../../electron/ipc/settings-handlers.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import type { AuditEntry } from '../../../shared/model/audit.js';
import { ok } from '../../../shared/model/result.js';
import type { Settings } from '../../../shared/model/settings.js';
import { at } from '../settings/memory-file.js';
import { fakeServices, tokens } from './fake-services.js';

const { written } = vi.hoisted(() => ({ written: [] as [AuditEntry, string | undefined][] }));
vi.mock('../../../electron/admin/audit-in-force.js', () => ({
  audit: (entry: AuditEntry, mask?: (text: string) => string) =>
    void written.push([entry, mask?.(`by ${tokens[0]}`)]),
}));
beforeEach(() => void written.splice(0));

const notThere = { ok: false, error: { code: 'not-found' } };
const both = ['environmentsChanged', 'sessionsChanged'];

describe('sessions of the window', () => {
  const opened = async (own: Parameters<typeof fakeServices>[1] = {}) => {
    const test = await fakeServices([], own);
    return { ...test, handlers: sessionsHandlers(test.services) };
  };
  const added = { environmentId: 'e2', label: 'new', owner: 'me', notes: '', token: 'another-token-0001' };

  it('are listed, and added alone or together, all or none, with one word to the window', async () => {
    const { handlers, heard, sessions, vault } = await opened();
    expect(await handlers.list()).toEqual(ok(sessions.list()));
    expect(handlers.add(added)).toMatchObject({ ok: true, value: { id: 'id-1', label: 'new', owner: 'me' } });
    expect([vault.get('id-1'), heard]).toEqual([added.token, [['sessionsChanged', sessions.list()]]]);
    const many = ['x', 'y'].map((label) => ({ ...added, label, token: `token-of-${label}` }));
    expect(handlers.addMany({ sessions: many })).toMatchObject({ value: [{ label: 'x' }, { label: 'y' }] });
    expect([heard.length, sessions.list().length]).toEqual([2, 6]);
    const gone = { ...added, environmentId: 'none' };
    expect(handlers.addMany({ sessions: [added, gone] })).toMatchObject(notThere);
    expect(handlers.add(gone)).toMatchObject(notThere);
    expect([heard.length, sessions.list().length]).toEqual([2, 6]);
  });

  it('are changed, also to another environment, as long as that is there', async () => {
    const { handlers, heard, sessions } = await opened();
    expect(handlers.update({ id: 's1', environmentId: 'none' })).toMatchObject(notThere);
    expect(handlers.update({ id: 'none', label: 'x' })).toMatchObject({ error: { code: 'session-gone' } });
    expect(heard).toEqual([]);
    expect(handlers.update({ id: 's1', label: 'x' })).toMatchObject({ ok: true, value: { label: 'x' } });
    expect(handlers.update({ id: 's1', environmentId: 'e2' })).toMatchObject({
      value: { environmentId: 'e2', label: 'x' },
    });
    expect(heard.map(([what]) => what)).toEqual(['sessionsChanged', 'sessionsChanged']);
    expect(heard.at(-1)?.[1]).toEqual(sessions.list());
  });

  it('have their token cleaned where it can be, and left where there is nothing to clean', async () => {
    const { handlers, vault, events, sessions } = await opened();
    sessions.update({ id: 's1', token: `${tokens[0]}.` }, '2026-11-28T08:00:00.000Z');
    expect(handlers.cleanToken({ id: 's1' })).toMatchObject({ ok: true, value: { id: 's1' } });
    expect([vault.get('s1'), events()]).toEqual([tokens[0], ['sessionsChanged']]);
    expect(handlers.cleanToken({ id: 's2' })).toMatchObject({ ok: true });
    expect(vault.get('s2')).toBe(tokens[1]);
    events();
    expect(handlers.cleanToken({ id: 'none' })).toMatchObject(notThere);
    vault.remove('s3');
    expect(handlers.cleanToken({ id: 's3' })).toMatchObject({ error: { code: 'token-lost' } });
    expect(events()).toEqual([]);
  });

  it('are removed and brought back with their token, once, and only to an environment that is there', async () => {
    const { handlers, vault, events, sessions, environments } = await opened();
    const before = sessions.list();
    expect(handlers.remove({ id: 's2' })).toEqual(ok({ undoId: 'id-1' }));
    expect([vault.get('s2'), sessions.get('s2'), events()]).toEqual([null, null, ['sessionsChanged']]);
    expect(handlers.remove({ id: 's2' })).toMatchObject({ ok: false });
    expect(handlers.restore({ undoId: 'id-2' })).toMatchObject(notThere);
    expect(events()).toEqual([]);
    expect(handlers.restore({ undoId: 'id-1' })).toMatchObject({ ok: true, value: { id: 's2' } });
    expect([vault.get('s2'), sessions.list(), events()]).toEqual([tokens[1], before, ['sessionsChanged']]);
    expect(handlers.restore({ undoId: 'id-1' })).toMatchObject(notThere);
    const again = handlers.remove({ id: 's3' }) as { value: { undoId: string } };
    environments.remove('e2');
    const refused = handlers.restore(again.value) as { ok: false; error: { message: string } };
    expect(refused).toMatchObject(notThere);
    expect(refused.error.message).toMatch(/environment/i);
    expect(sessions.get('s3')).toBeNull();
  });

  it.each([
    ['reveal', 'reveal'],
    ['copyToken', 'copy'],
  ] as const)('show their token to whoever asks, and write down that they did: %s', async (name, what) => {
    const { handlers, heard, vault, sessions } = await opened({ name: `Live ${tokens[0]}` });
    const answer = handlers[name]({ id: 's1' });
    expect(answer).toEqual(ok(name === 'reveal' ? { token: tokens[0] } : undefined));
    expect(heard).toEqual(name === 'reveal' ? [] : [['secret', tokens[0]]]);
    const said = {
      ...{ what, by: 'window', token: tokenFingerprint(tokens[0] ?? ''), withToken: true },
      environment: 'Live …aaaa',
    };
    expect(written.splice(0)).toEqual([[said, 'by …aaaa']]);
    vault.remove('s3');
    expect(handlers[name]({ id: 's3' })).toMatchObject({ error: { code: 'token-lost' } });
    expect(handlers[name]({ id: 'none' })).toMatchObject(notThere);
    expect([written, heard.length]).toEqual([[], name === 'reveal' ? 0 : 1]);
    // Of an environment that is gone the trail names none.
    sessions.add({ ...added, environmentId: 'gone' }, { id: 's4', at });
    expect(handlers[name]({ id: 's4' })).toMatchObject({ ok: true });
    expect(written.map(([entry]) => entry)).toMatchObject([{ what, environment: '' }]);
  });

  it('are found by their tokens, in the order in which those were asked for', async () => {
    const { handlers } = await opened();
    const asked = [tokens[2] ?? '', 'unknown', tokens[0] ?? ''];
    expect(handlers.findByTokens({ tokens: asked })).toEqual(
      ok([
        { sessionId: 's3', environmentId: 'e2', label: 'label 3' },
        null,
        { sessionId: 's1', environmentId: 'e1', label: 'label 1' },
      ]),
    );
  });

  it('have it noticed that a shown token was copied', async () => {
    const { handlers, events } = await opened();
    expect(await handlers.noticeCopied()).toEqual(ok(undefined));
    expect(events()).toEqual(['copied']);
  });
});

describe('environments of the window', () => {
  const keys = environmentSecretKeys('e1');
  const opened = async () => {
    const test = await fakeServices();
    return { ...test, handlers: environmentsHandlers(test.services) };
  };

  it('are made and changed, with secrets that are put, taken away, or left as they are', async () => {
    const { handlers, heard, environments, vault, draft } = await opened();
    expect(await handlers.list()).toEqual(ok(environments.list()));
    const save = (environment: object, secrets: object) =>
      handlers.save({ environment: { ...draft, name: 'Antalya', ...environment }, secrets });
    const made = save({ name: 'New' }, { proxyPassword: 'word' });
    expect(made).toEqual(ok(environments.get('id-1')));
    expect(vault.get(environmentSecretKeys('id-1').proxyPassword)).toBe('word');
    expect(heard).toEqual([['environmentsChanged', environments.list()]]);
    save({ id: 'e1' }, { proxyPassword: 'one', clientKeyPassphrase: 'two' });
    const kept = () => [vault.get(keys.proxyPassword), vault.get(keys.clientKeyPassphrase)];
    expect(kept()).toEqual(['one', 'two']);
    save({ id: 'e1' }, { proxyPassword: null, clientKeyPassphrase: undefined });
    expect([...kept(), heard.length]).toEqual([null, 'two', 3]);
    expect(save({ name: 'Bodrum' }, { proxyPassword: 'x' })).toMatchObject({ error: { code: 'name-taken' } });
    expect([...kept(), heard.length]).toEqual([null, 'two', 3]);
  });

  it.each([
    ['made', undefined],
    ['changed', 'e1'],
  ])('are as before where their secrets cannot be kept: %s', async (_what, id) => {
    const { services, environments, draft, events } = await opened();
    const before = environments.list();
    const put = () => {
      throw new Error('full');
    };
    const handlers = environmentsHandlers({ ...services, vault: { ...services.vault, put } });
    const environment = { ...draft, name: 'Renamed', ...(id !== undefined && { id }) };
    expect(() => handlers.save({ environment, secrets: { proxyPassword: 'x' } })).toThrow('full');
    expect([environments.list(), events()]).toEqual([before, []]);
  });

  it('are removed with all that is theirs, and brought back with it, once', async () => {
    const { handlers, heard, environments, sessions, vault } = await opened();
    vault.put(keys.proxyPassword, 'word');
    const before = [environments.list(), sessions.list()];
    expect(handlers.remove({ id: 'e1' })).toEqual(ok({ undoId: 'id-1', sessions: 2 }));
    expect([environments.get('e1'), sessions.list().map(({ id }) => id)]).toEqual([null, ['s3']]);
    expect([keys.proxyPassword, 's1', 's2'].map((key) => vault.get(key))).toEqual([null, null, null]);
    expect(heard).toEqual([
      ['environmentsChanged', environments.list()],
      ['sessionsChanged', sessions.list()],
    ]);
    expect(handlers.remove({ id: 'e1' })).toMatchObject(notThere);
    expect(handlers.restore({ undoId: 'none' })).toMatchObject(notThere);
    expect(heard).toHaveLength(2);
    expect(handlers.restore({ undoId: 'id-1' })).toMatchObject({ ok: true, value: { id: 'e1' } });
    expect([environments.list(), sessions.list()]).toEqual(before);
    expect([keys.proxyPassword, keys.clientKeyPassphrase, 's1', 's2'].map((key) => vault.get(key))).toEqual([
      ...['word', null, tokens[0], tokens[1]],
    ]);
    expect(heard.slice(2).map(([what]) => what)).toEqual(both);
    expect(handlers.restore({ undoId: 'id-1' })).toMatchObject(notThere);
  });

  it('are not brought back where their name was given away, nor removed where the file refuses', async () => {
    const { handlers, events, environments, sessions, vault, draft, files } = await opened();
    handlers.remove({ id: 'e1' });
    handlers.save({ environment: { ...draft, name: 'Antalya' }, secrets: {} });
    events();
    expect(handlers.restore({ undoId: 'id-1' })).toMatchObject({ error: { code: 'name-taken' } });
    expect([sessions.list().length, events()]).toEqual([1, []]);
    const { disk } = files.environments;
    disk.refuses = true;
    expect(handlers.remove({ id: 'e2' })).toMatchObject({ error: { code: 'file-not-written' } });
    expect([sessions.list().length, vault.get('s3'), environments.list().length, events()]).toEqual([
      ...[1, tokens[2], 2, []],
    ]);
  });

  it('stay where their sessions cannot be removed', async () => {
    const { services, environments, events } = await opened();
    const before = environments.list();
    const removeAll = () => {
      throw new Error('locked');
    };
    const handlers = environmentsHandlers({ ...services, sessions: { ...services.sessions, removeAll } });
    expect(() => handlers.remove({ id: 'e1' })).toThrow('locked');
    expect([environments.list(), events()]).toEqual([before, []]);
  });

  it('have their files chosen, each for its purpose', async () => {
    const { handlers } = await opened();
    for (const purpose of ['ca', 'pfx', 'cert', 'key'] as const)
      expect(await handlers.chooseFile({ purpose })).toEqual(ok(`/${purpose}.pem`));
  });
});

describe('settings of the window', () => {
  const applied: Partial<Settings> = {
    theme: 'dark',
    textSize: 150,
    language: 'tr',
    withoutKeyring: 'weak-file',
  };
  it.each([
    ['theme', 'theme'],
    ['textSize', 'textSize'],
    ['language', 'language'],
    ['withoutKeyring', 'vault'],
  ] as const)('take hold at once where they are changed: %s', async (field, said) => {
    const { services, heard } = await fakeServices();
    const handlers = settingsHandlers(services);
    const value = applied[field];
    for (const _ of [1, 2]) {
      expect(await handlers.update({ [field]: value })).toMatchObject({
        ok: true,
        value: { [field]: value },
      });
      expect(heard).toEqual([[said, value]]);
    }
    expect(await handlers.get()).toMatchObject(ok({ [field]: value }));
  });

  it('apply nothing where the file refuses, or the operator is a token that is saved here', async () => {
    const { services, heard, files } = await fakeServices();
    const handlers = settingsHandlers(services);
    expect(await handlers.update({ operator: `me ${tokens[0]}`, ...applied })).toMatchObject({
      error: { code: 'token-left', where: 'operator' },
    });
    files.settings.disk.refuses = true;
    expect(await handlers.update(applied)).toMatchObject({ error: { code: 'file-not-written' } });
    expect(heard).toEqual([]);
    files.settings.disk.refuses = false;
    expect(await handlers.update({ operator: 'me' })).toMatchObject({ value: { operator: 'me' } });
    expect(heard).toEqual([]);
  });
});
