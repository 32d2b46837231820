import { describe, expect, it } from 'vitest';
import type { SendOptions } from '../../../electron/http/transport.js';
import { checkAllHandlers } from '../../../electron/ipc/check-all-handlers.js';
import { fourBindingsHandlers } from '../../../electron/ipc/four-bindings-handlers.js';
import { loginHandlers } from '../../../electron/ipc/login-handlers.js';
import { logoutHandlers } from '../../../electron/ipc/logout-handlers.js';
import { probeHandlers } from '../../../electron/ipc/probe-handlers.js';
import { requestHandlers } from '../../../electron/ipc/request-handlers.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import type { ActRequest } from '../../../shared/model/act.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { ok } from '../../../shared/model/result.js';
import { bindings } from '../../../shared/model/words.js';
import {
  accepted,
  active,
  fault,
  notSent,
  out,
  type Play,
  type Step,
  unknown,
} from '../calls/fake-service.js';
import { fakeServices, tokens } from './fake-services.js';

const usual = { proxy: null, tier: 'test', checkBinding: 'post', resolveUnknown: false } as const;
const servicesWith = (play: Play, own: Partial<EnvironmentDraft> = {}) =>
  fakeServices(play, { ...usual, ...own });
type Test = Awaited<ReturnType<typeof fakeServices>>;
const knownOf = (test: Test, id: string) => test.sessions.get(id)?.lastKnown?.state ?? null;
const eventsOf = (test: Test) => [...new Set(test.heard.map(([what]) => what))];

const press: ActRequest = {
  ...{ actId: 'a', sessionId: 's1', operation: 'Logout', binding: 'soap11' },
  ...{ verify: false, evenIfOut: false, confirmed: false },
};

describe('an act of the window', () => {
  it.each<[string, Step[], object, string[], object, string | null]>([
    ['Logout', [accepted], {}, ['Logout soap11'], { outcome: 'accepted' }, 'accepted'],
    [
      'checked',
      [active, accepted, out],
      { verify: true },
      ['CheckToken post', 'Logout soap11', 'CheckToken post'],
      { outcome: 'confirmed' },
      'out',
    ],
    ['out before', [out], { verify: true }, ['CheckToken post'], { outcome: 'not-active' }, 'not-active'],
    [
      'out before, sent all the same',
      [out, accepted, out],
      { verify: true, evenIfOut: true },
      ['CheckToken post', 'Logout soap11', 'CheckToken post'],
      {},
      'not-active',
    ],
    [
      'CheckToken',
      [active],
      { operation: 'CheckToken' },
      ['CheckToken soap11'],
      { fate: 'active' },
      'active',
    ],
    ['unknown', [unknown], {}, ['Logout soap11'], { outcome: 'unknown' }, 'unknown'],
    ['fault', [fault], {}, ['Logout soap11'], { outcome: 'fault' }, 'asked'],
    ['not sent', [notSent], {}, ['Logout soap11'], { outcome: 'not-sent' }, null],
  ])(
    'sends what was pressed, and keeps what that taught: %s',
    async (_what, steps, own, sent, result, known) => {
      const test = await servicesWith(steps);
      const answer = await logoutHandlers(test.services).run({ ...press, ...own });
      expect(answer).toMatchObject({ ok: true, value: { actId: 'a', ...result } });
      expect([test.service.sent, knownOf(test, 's1'), knownOf(test, 's2')]).toEqual([sent, known, null]);
      const { summary } = test.service.recorded[0] ?? {};
      expect(summary).toMatchObject({ sessionId: 's1', environmentId: 'e1', origin: 'window', actId: 'a' });
      const events = known === null ? ['callProgress'] : ['callProgress', 'sessionsChanged'];
      expect(eventsOf(test)).toEqual(events);
      expect(test.heard[0]?.[1]).toMatchObject({ actId: 'a', phase: 'connect', sent: false });
      if (known !== null) expect(test.heard.at(-1)?.[1]).toEqual(test.sessions.list());
    },
  );

  it('asks by itself of an unknown Logout where the environment says so', async () => {
    const test = await servicesWith([unknown, out], { resolveUnknown: true, checkBinding: null });
    await logoutHandlers(test.services).run(press);
    expect(test.service.sent).toEqual(['Logout soap11', 'CheckToken soap11']);
  });

  it('keeps what is known of a session where it teaches nothing new', async () => {
    const test = await servicesWith([active, fault]);
    const handlers = logoutHandlers(test.services);
    await handlers.run({ ...press, operation: 'CheckToken' });
    test.events();
    await handlers.run({ ...press, actId: 'b', operation: 'CheckToken' });
    expect([knownOf(test, 's1'), eventsOf(test)]).toEqual(['active', ['callProgress']]);
  });

  it('only asks, after an unknown one, over the binding of the checks', async () => {
    const test = await servicesWith([out]);
    const asked = { actId: 'a', sessionId: 's1', binding: 'soap11' } as const;
    expect(await logoutHandlers(test.services).resolve(asked)).toMatchObject({
      ok: true,
      value: { actId: 'a', outcome: 'not-active' },
    });
    expect([test.service.sent, knownOf(test, 's1')]).toEqual([['CheckToken post'], 'not-active']);
  });

  it('is refused, with nothing sent, where what it needs is not there, or production was not confirmed', async () => {
    const test = await servicesWith([], { tier: 'production' });
    const handlers = logoutHandlers(test.services);
    const refused = async (answer: unknown, error: object) =>
      expect(await answer).toMatchObject({ ok: false, error });
    await refused(handlers.run(press), { code: 'confirmation-needed', where: 'confirmed' });
    const byGet = { ...press, operation: 'CheckToken', binding: 'get' } as const;
    await refused(handlers.run(byGet), { code: 'token-in-address', where: 'binding' });
    await refused(handlers.resolve(byGet), { code: 'token-in-address', where: 'binding' });
    for (const ask of [handlers.run, handlers.resolve])
      await refused(ask({ ...press, sessionId: 'none' }), { code: 'not-found' });
    test.vault.remove('s3');
    await refused(handlers.run({ ...press, sessionId: 's3', confirmed: true }), { code: 'token-lost' });
    expect([test.service.sent, test.heard]).toEqual([[], []]);
  });

  it('is stopped by its id, and is one at a time', async () => {
    const handlersOf = (test: Test) => logoutHandlers(test.services);
    let answer: unknown;
    const test: Test = await servicesWith([
      {
        ...active,
        during() {
          answer = handlersOf(test).cancel({ actId: 'a' });
        },
      },
    ]);
    const handlers = handlersOf(test);
    const first = handlers.run({ ...press, verify: true });
    expect(await handlers.run(press)).toMatchObject({ error: { code: 'already-running' } });
    expect(await first).toMatchObject({ ok: true, value: { outcome: 'cancelled', fate: 'not-sent' } });
    expect([answer, test.service.sent]).toEqual([ok(undefined), ['CheckToken post']]);
  });
});

describe('a call over all bindings', () => {
  it.each([
    [true, [...bindings], 'active'],
    [false, bindings.filter((binding) => binding !== 'get'), 'active'],
  ] as const)('by GET too: %j; and keeps what all of them say', async (overGet, asked, known) => {
    const test = await servicesWith(() => active);
    const request = { actId: 'a', sessionId: 's1', operation: 'CheckToken', overGet } as const;
    const answer = await fourBindingsHandlers(test.services).run(request);
    expect(answer).toMatchObject({ ok: true, value: { actId: 'a', operation: 'CheckToken' } });
    expect(test.service.sent.toSorted()).toEqual(asked.map((binding) => `CheckToken ${binding}`).toSorted());
    expect([knownOf(test, 's1'), test.heard]).toEqual([known, [['sessionsChanged', test.sessions.list()]]]);
    expect(test.service.recorded[0]?.summary).toMatchObject({
      origin: 'window',
      actId: 'a',
      sessionId: 's1',
    });
  });

  it('keeps nothing where they contradict each other, and of a stopped one sends no more', async () => {
    const test = await servicesWith((what) => (what.endsWith('soap12') ? out : active));
    const request = { actId: 'a', sessionId: 's1', operation: 'CheckToken', overGet: true } as const;
    await fourBindingsHandlers(test.services).run(request);
    expect([knownOf(test, 's1'), test.heard]).toEqual([null, []]);
    const stopped: Test = await servicesWith(() => ({
      ...accepted,
      during: () =>
        void expect(fourBindingsHandlers(stopped.services).cancel({ actId: 'a' })).toEqual(ok(undefined)),
    }));
    await fourBindingsHandlers(stopped.services).run({ ...request, operation: 'Logout' });
    expect(stopped.service.sent).toHaveLength(1);
    expect(await fourBindingsHandlers(test.services).run({ ...request, sessionId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});

describe('a check of all sessions', () => {
  const asked = { runId: 'r', environmentId: 'e1' };
  it.each([
    [undefined, ['s1', 's2']],
    [['s2'], ['s2']],
    [['s2', 's3', 'none'], ['s2']],
  ])('asks of those of its environment, or of some of them: %j', async (sessionIds, ids) => {
    const test = await servicesWith(() => active);
    const answer = await checkAllHandlers(test.services).run({ ...asked, sessionIds });
    const end = { runId: 'r', environmentId: 'e1', total: ids.length, active: ids.length, ended: 'complete' };
    expect(answer).toMatchObject({ ok: true, value: end });
    expect(test.service.sent).toEqual(ids.map(() => 'CheckToken post'));
    expect(['s1', 's2', 's3'].filter((id) => knownOf(test, id) === 'active')).toEqual(ids);
    expect(test.heard.at(-1)).toEqual(['checkAllProgress', answer.ok && answer.value]);
    expect(test.heard[0]).toMatchObject(['checkAllProgress', { total: ids.length, done: 0, ended: 'no' }]);
    const lists = test.heard.filter(([what]) => what === 'sessionsChanged');
    expect([lists.length > 0, lists.at(-1)?.[1]]).toEqual([true, test.sessions.list()]);
  });

  it('tells the window of its sessions only where something was taught', async () => {
    const test = await servicesWith(() => notSent, { checkBinding: null });
    await checkAllHandlers(test.services).run(asked);
    expect([new Set(test.service.sent), eventsOf(test)]).toEqual([
      new Set([`CheckToken ${test.environments.get('e1')?.defaultBinding}`]),
      ['checkAllProgress'],
    ]);
  });

  it('is refused where its environment is gone or asks by GET on production, and stopped by its id', async () => {
    const test: Test = await servicesWith(() => ({
      ...active,
      during: () =>
        void expect(checkAllHandlers(test.services).cancel({ runId: 'r' })).toEqual(ok(undefined)),
    }));
    const handlers = checkAllHandlers(test.services);
    expect(await handlers.run({ ...asked, environmentId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await handlers.run(asked)).toMatchObject({ ok: true });
    for (const own of [{ checkBinding: 'get' }, { checkBinding: null, defaultBinding: 'get' }] as const) {
      const production = await servicesWith([], { tier: 'production', ...own });
      expect(await checkAllHandlers(production.services).run(asked)).toMatchObject({
        error: { code: 'token-in-address' },
      });
    }
  });
});

describe('a login of the window', () => {
  const who = { databaseName: 'd', userName: 'u', password: 'p', language: 'EN', label: 'Desk' };
  const request = { ...who, actId: 'a', environmentId: 'e1', binding: 'soap11' as const };
  const given = (authKey?: string, authenticated = true): Step => ({
    verdict: {
      ...{ outcome: 'accepted', cause: 'login-authenticated' },
      login: { authenticated, description: 'said', fields: [], ...(authKey !== undefined && { authKey }) },
    },
  });

  it.each<[string, Step, object, boolean]>([
    ['a token', given('a-new-token-00001'), { authenticated: true, doubts: [], cleaned: null }, true],
    ['a doubtful one', given(`${tokens[0]}.`), { authenticated: true, cleaned: '…aaaa' }, true],
    ['none', given(), { authenticated: true, session: null }, false],
    ['a refusal', given('a-new-token-00001', false), { authenticated: false, session: null }, false],
    ['a fault', fault, { authenticated: false, description: null, session: null }, false],
  ])('that gives %s', async (_what, step, result, stored) => {
    const test = await servicesWith([step]);
    const answer = await loginHandlers(test.services).run(request);
    expect(answer).toMatchObject({ ok: true, value: result });
    if (!answer.ok) throw new Error(answer.error.message);
    expect(answer.value.exchange).toMatchObject({ actId: 'a', origin: 'window', operation: 'Login' });
    expect([test.service.sent, test.sessions.list().length]).toEqual([['Login soap11'], stored ? 4 : 3]);
    expect(eventsOf(test)).toEqual(stored ? ['callProgress', 'sessionsChanged'] : ['callProgress']);
    if (!stored) return;
    const session = { environmentId: 'e1', label: 'Desk', owner: 'u', notes: '', id: 'id-1' };
    expect(answer.value.session).toMatchObject(session);
    expect(answer.value.description).toBe('said');
    expect(test.vault.get('id-1')).toBe(step.verdict.login?.authKey);
  });

  it('is refused before anything leaves, and says where its token could not be kept', async () => {
    const test = await servicesWith([given('a-new-token-00001'), given('a-new-token-00001')]);
    const handlers = loginHandlers(test.services);
    expect(await handlers.run({ ...request, environmentId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    const live = await servicesWith([], { tier: 'production' });
    expect(await loginHandlers(live.services).run({ ...request, binding: 'get' })).toMatchObject({
      error: { code: 'token-in-address' },
    });
    const noPem = { caFile: '/none.pem', pinSha256: null, clientCertificate: null };
    const untrusted = await servicesWith([], { tls: noPem });
    expect(await loginHandlers(untrusted.services).run(request)).toMatchObject({
      error: { code: 'file-not-readable', where: 'tls.caFile' },
    });
    const addAll = () => {
      throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const refusing = loginHandlers({ ...test.services, sessions: { ...test.sessions, addAll } });
    const lost = await refusing.run(request);
    expect(lost.ok || lost.error.message).toMatch(/./);
    expect([lost.ok, test.sessions.list().length]).toEqual([false, 3]);
  });
});

describe('a probe of the window', () => {
  const tls = { caFile: null, pinSha256: null, clientCertificate: null };
  const request = {
    probeId: 'p',
    address: 'https://host.example/Authentication.asmx',
    tls,
    proxy: null,
    timeoutMs: 700,
  };
  const proxied = { url: 'http://proxy.example:1', username: 'desk' };
  const probed = async (own: Partial<EnvironmentDraft>, asked: object) => {
    const seen: SendOptions[] = [];
    const test = await servicesWith(() => ({ ...active, during: (options) => void seen.push(options) }), own);
    test.vault.put(environmentSecretKeys('e1').proxyPassword, 'word');
    const answer = await probeHandlers(test.services).run({ ...request, ...asked });
    return { test, answer, seen };
  };

  it('asks over all bindings, with what was chosen, and tells how it goes', async () => {
    const { test, answer, seen } = await probed({}, {});
    expect(answer).toMatchObject({ ok: true, value: { probeId: 'p', endpoint: request.address } });
    expect(test.service.sent.filter((what) => what !== '')).toEqual(
      bindings.map((binding) => `CheckToken ${binding}`),
    );
    expect(seen.every(({ deadlineMs, proxy }) => deadlineMs === 700 && proxy === null)).toBe(true);
    expect(eventsOf(test)).toEqual(['probeProgress']);
    expect(test.heard[0]?.[1]).toMatchObject({ probeId: 'p', endpoint: request.address });
  });

  it.each([
    ['that it was stored for', proxied, proxied, 'e1', 'word'],
    ['of another address', proxied, { ...proxied, url: 'http://other.example:1' }, 'e1', null],
    ['of an environment without one', null, proxied, 'e1', null],
    ['of no environment', proxied, proxied, undefined, null],
  ])('gives a stored password to the proxy alone %s', async (_what, own, proxy, environmentId, password) => {
    const { answer, seen } = await probed({ proxy: own }, { proxy, environmentId });
    expect(answer.ok).toBe(true);
    expect(new Set(seen.map((options) => options.proxy?.password))).toEqual(new Set([password]));
    expect(seen[0]?.proxy).toMatchObject({
      url: expect.stringContaining(new URL(proxy.url).host),
      username: 'desk',
    });
  });

  it('is refused where there is no address, or its environment is gone, and stopped by its id', async () => {
    const { test } = await probed({}, {});
    const handlers = probeHandlers(test.services);
    const none = await handlers.run({ ...request, address: 'no address' });
    expect(none).toMatchObject({ error: { code: 'no-address', where: 'address' } });
    expect(none.ok || [none.error.message, none.error.todo].every((said) => said)).toBe(true);
    expect(await handlers.run({ ...request, environmentId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(handlers.cancel({ probeId: 'p' })).toEqual(ok(undefined));
  });
});

describe('what would leave now', () => {
  const asked = { sessionId: 's1', operation: 'CheckToken', binding: 'soap11', reveal: false } as const;
  it.each([true, false])('is shown, with its token only where that is revealed: %j', async (reveal) => {
    const { services, service } = await servicesWith([]);
    const answer = await requestHandlers(services).preview({ ...asked, reveal });
    if (!answer.ok) throw new Error(answer.error.message);
    const { bytes, url, bodyOffset } = answer.value;
    const text = new TextDecoder().decode(bytes);
    expect(text.slice(bodyOffset)).toBe('CheckToken soap11');
    expect([text.includes(tokens[0] ?? ''), url.includes(tokens[0] ?? '')]).toEqual([reveal, reveal]);
    expect(url).toMatch(/^https:\/\/host\.example\/a\.asmx\?t=/);
    expect(service.sent).toEqual([]);
  });

  it('is refused where nothing can be built', async () => {
    const { services, sessions, vault, environments } = await servicesWith([]);
    const { preview } = requestHandlers(services);
    expect(await preview({ ...asked, sessionId: 'none' })).toMatchObject({ error: { code: 'not-found' } });
    sessions.update({ id: 's2', token: 'a\0token-of-nobody' }, '2026-11-28T08:00:00.000Z');
    expect(await preview({ ...asked, sessionId: 's2' })).toMatchObject({
      error: { code: 'request-problem', where: 'token', message: expect.stringMatching(/./) },
    });
    vault.remove('s1');
    expect(await preview(asked)).toMatchObject({ error: { code: 'token-lost' } });
    environments.remove('e2');
    expect(await preview({ ...asked, sessionId: 's3' })).toMatchObject({ error: { code: 'not-found' } });
  });
});
