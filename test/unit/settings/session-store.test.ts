import { describe, expect, it } from 'vitest';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { addSession, addSessions } from '../../../electron/settings/add-session.js';
import { localSandboxId } from '../../../electron/settings/first-run.js';
import { tellLostTokens } from '../../../electron/settings/lost-tokens.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import type { LastKnown, NewSession } from '../../../shared/model/session.js';
import { opened } from '../../integration/history/store-context.js';
import { at, later, listening } from './memory-file.js';

const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const session: NewSession = { environmentId: 'e', label: 'B2B', owner: 'Ayşe', notes: 'by night', token };
const out: LastKnown = { state: 'out', outcome: 'confirmed', at, exchangeId: 'x' };

async function store() {
  const database = await opened(':memory:');
  const vault = createVault(database, noCipher, { keyFile: '/nowhere/key', withoutKeyring: 'memory' });
  const notKept: unknown[] = [];
  return { database, vault, notKept, sessions: createSessionStore(database, vault, (e) => notKept.push(e)) };
}

describe('saved sessions', () => {
  it('never hold their token, and are listed newest first, of one environment or of all', async () => {
    const { sessions, vault } = await store();
    const first = sessions.add(session, { id: 'a', at });
    const { token: _token, ...facts } = session;
    expect(first).toEqual({
      ...facts,
      id: 'a',
      tokenMask: '…631f',
      tokenFingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      tokenStorage: 'memory',
      lastKnown: null,
      createdAt: at,
      updatedAt: at,
    });
    expect([sessions.get('a'), vault.get('a')]).toEqual([first, token]);
    sessions.add({ ...session, environmentId: 'other' }, { id: 'c', at: later });
    sessions.add(session, { id: 'b', at: later });
    const ids = (environmentId?: string) => sessions.list(environmentId).map(({ id }) => id);
    expect([ids(), ids('e'), ids('other'), ids('none')]).toEqual([['c', 'b', 'a'], ['b', 'a'], ['c'], []]);
    expect(sessions.byFingerprint('e', first.tokenFingerprint).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(sessions.byFingerprint('e', 'x')).toEqual([]);
  });

  it.each<[string, object, boolean]>([
    ['its words', { label: 'L', owner: 'O', notes: '' }, true],
    ['the same token once more', { token }, true],
    ['the same environment once more', { environmentId: 'e' }, true],
    ['another token', { token: 'another-token' }, false],
    ['another environment', { environmentId: 'other' }, false],
  ])('keep what is known of one whose change is %s: %j, %j', async (_what, change, stays) => {
    for (const diskRefuses of [false, true]) {
      const { sessions, vault, database } = await store();
      const before = sessions.add(session, { id: 'a', at });
      if (diskRefuses) database.exec('PRAGMA query_only = ON');
      sessions.setLastKnown('a', out);
      database.exec('PRAGMA query_only = OFF');
      const changed = sessions.update({ id: 'a', ...change }, later);
      const { token: other = token, ...facts } = change as { token?: string };
      const about = other === token ? {} : { tokenMask: '…oken', tokenFingerprint: expect.anything() };
      expect(changed).toEqual({
        ok: true,
        value: { ...before, ...facts, ...about, lastKnown: stays ? out : null, updatedAt: later },
      });
      expect([changed.ok && changed.value, vault.get('a')]).toEqual([sessions.get('a'), other]);
      expect(sessions.get('a')?.tokenFingerprint === before.tokenFingerprint).toBe(other === token);
    }
  });

  it('know what an exchange taught, also where the disk does not take it', async () => {
    const { sessions, database, notKept } = await store();
    sessions.add(session, { id: 'a', at });
    expect(sessions.setLastKnown('a', out)?.lastKnown).toEqual(out);
    database.exec('PRAGMA query_only = ON');
    const active = { ...out, state: 'active', outcome: 'accepted' } as const;
    expect(sessions.setLastKnown('a', active)?.lastKnown).toEqual(active);
    expect([notKept.length, sessions.list()[0]?.lastKnown]).toEqual([1, active]);
    database.exec('PRAGMA query_only = OFF');
    expect(sessions.setLastKnown('a', out)?.lastKnown).toEqual(out);
    expect([notKept.length, sessions.setLastKnown('gone', out)]).toEqual([1, null]);
    database.exec(`UPDATE session SET last_known = '{"state":"odd"}'`);
    expect(sessions.get('a')?.lastKnown).toBeNull();
  });

  it('are removed with their token, and brought back with it', async () => {
    const { sessions, vault } = await store();
    const added = sessions.add(session, { id: 'a', at });
    const removed = sessions.remove('a');
    expect(removed).toEqual({ ok: true, value: { session: added, token } });
    expect([sessions.get('a'), sessions.list(), vault.get('a')]).toEqual([null, [], null]);
    const gone = { ok: false, error: { code: 'session-gone' } };
    expect([sessions.remove('a'), sessions.update({ id: 'a' }, at)]).toMatchObject([gone, gone]);
    if (removed.ok) expect(sessions.put(removed.value)).toEqual(added);
    expect([sessions.get('a'), vault.get('a')]).toEqual([added, token]);
    vault.remove('a');
    expect(sessions.put({ session: added, token: null }).tokenStorage).toBe('lost');
  });

  it('are added all or none', async () => {
    const { sessions, vault } = await store();
    const made = [1, 2].map((id) => ({ session, id: `${id}`, at }));
    const twice = [...made, { session: { ...session, label: null as unknown as string }, id: '3', at }];
    expect(() => sessions.addAll(twice)).toThrow();
    expect(sessions.list()).toEqual([]);
    expect(sessions.addAll(made).map(({ id }) => id)).toEqual(['1', '2']);
    expect([vault.get('1'), vault.get('2')]).toEqual([token, token]);
  });

  it('are added for an environment that is there, and the window is told once', async () => {
    const { sessions } = await store();
    const said: unknown[] = [];
    let ids = 0;
    const deps = {
      environments: { get: (id: string) => (id === 'e' ? {} : null) },
      sessions,
      newId: () => `${++ids}`,
      now: () => at,
      emit: (...given: unknown[]) => said.push(given),
    } as unknown as Parameters<typeof addSessions>[0];
    const lost = { ...session, environmentId: 'none' };
    const refused = { ok: false, error: { code: 'not-found' } };
    expect([addSessions(deps, [session, lost]), addSession(deps, lost)]).toMatchObject([refused, refused]);
    expect([said, sessions.list()]).toEqual([[], []]);
    expect(addSession(deps, session)).toEqual({ ok: true, value: sessions.get('1') });
    expect(said).toEqual([['sessionsChanged', sessions.list()]]);
    expect(addSessions(deps, [session, session])).toMatchObject({
      ok: true,
      value: [{ id: '2' }, { id: '3' }],
    });
    expect(said).toHaveLength(2);
  });
});

it.each([
  [[], 0],
  [['memory', 'memory'], 0],
  [['memory', 'lost', 'lost'], 2],
] as const)('of the tokens %j %i are said to be lost, the sandbox’s never', async (storages, count) => {
  const { sessions, vault } = await store();
  const context = listening();
  const add = (id: string, environmentId: string, isLost: boolean) => {
    sessions.add({ ...session, environmentId }, { id, at });
    if (isLost) vault.remove(id);
  };
  storages.forEach((storage, index) => {
    add(`${index}`, 'e', storage === 'lost');
  });
  add('demo', localSandboxId, true);
  tellLostTokens(sessions, context);
  expect(context.notices.map(({ id, code, kind, at: when }) => [id, code, kind, when])).toEqual(
    count === 0 ? [] : [['tokens-lost', 'tokens-lost', 'warning', at]],
  );
  if (count > 0) expect(context.notices[0]?.message).toContain(`${count}`);
  const byId = new Map(sessions.list().map(({ id, tokenStorage }) => [id, tokenStorage]));
  expect(storages.map((_, index) => byId.get(`${index}`))).toEqual(storages);
});
