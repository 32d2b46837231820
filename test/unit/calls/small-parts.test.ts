import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findingOf } from '../../../electron/calls/binding-finding.js';
import { inParallel } from '../../../electron/calls/in-parallel.js';
import { probeFacts } from '../../../electron/calls/probe-facts.js';
import { rankOf } from '../../../electron/calls/probe-rank.js';
import { proxySecrets } from '../../../electron/calls/proxy-secrets.js';
import { readHelpPage } from '../../../electron/calls/read-help-page.js';
import { pageRequest } from '../../../electron/calls/read-wsdl.js';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { suggestBinding } from '../../../electron/calls/suggest-binding.js';
import { secretsForHandover, targetSecretsOf } from '../../../electron/calls/target-secrets.js';
import { throttle } from '../../../electron/calls/throttle.js';
import { tokenOf } from '../../../electron/calls/token-of-session.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import type { BindingFinding, ProbeReport } from '../../../shared/model/probe.js';
import { ok } from '../../../shared/model/result.js';
import type { Transmission, WireAnswer } from '../../../shared/model/transmission.js';
import { type Binding, bindings, type Outcome } from '../../../shared/model/words.js';

describe('what an answer about nobody’s token says of its binding', () => {
  it.each<[Outcome, string, number | null, BindingFinding]>([
    ['binding-off', 'x', null, 'off'],
    ['not-sent', 'x', null, 'unreachable'],
    ['unknown', 'x', null, 'no-answer'],
    ['cancelled', 'x', null, 'no-answer'],
    ['fault', 'fault-request-format', 500, 'wrong-content-type'],
    ['fault', 'fault-server', 500, 'failing'],
    ['unexpected', 'html-login-page', 200, 'needs-authentication'],
    ['unexpected', 'html', 200, 'not-this-service'],
    ['accepted', 'token-active', 200, 'works'],
    ['not-active', 'x', 200, 'works'],
    ...[401, 403, 407].map((status) => ['http-error', 'x', status, 'needs-authentication'] as const),
    ...[500, 503, 599, 429].map((status) => ['http-error', 'x', status, 'failing'] as const),
    ...[400, 402, 404, 406, 428, 430, 499].map(
      (status) => ['http-error', 'x', status, 'not-this-service'] as const,
    ),
    ['http-error', 'x', 415, 'wrong-content-type'],
    ['http-error', 'x', 405, 'off'],
    ['http-error', 'x', null, 'not-this-service'],
  ] as [Outcome, string, number | null, BindingFinding][])(
    '%s, %s, %j: %s',
    (outcome, cause, status, finding) => {
      expect(findingOf({ outcome, cause, status })).toBe(finding);
    },
  );
});

const reportOf = (findings: Partial<Record<Binding, BindingFinding>>, own: Partial<ProbeReport> = {}) =>
  ({
    bindings: bindings.map((binding) => ({ binding, finding: findings[binding] ?? 'off' })),
    ...{ wsdl: { present: false }, helpPage: null, tls: null },
    ...own,
  }) as unknown as ProbeReport;

describe('the bindings that are suggested', () => {
  const withoutLogout = (...off: Binding[]) =>
    off.map((binding) => ({ kind: 'operation-not-in-binding', operation: 'Logout', binding }));
  it.each<[Partial<Record<Binding, BindingFinding>>, readonly object[], [Binding, Binding | null] | null]>([
    [{ soap11: 'works', soap12: 'works', get: 'works', post: 'works' }, [], ['soap12', null]],
    [{ soap11: 'works', get: 'works', post: 'works' }, [], ['soap11', null]],
    [{ get: 'works', post: 'works' }, [], ['post', null]],
    [{ get: 'works' }, [], ['get', null]],
    [{ soap12: 'works', soap11: 'works' }, withoutLogout('soap12'), ['soap11', null]],
    [{ get: 'works', soap11: 'failing' }, withoutLogout('get'), ['soap11', 'get']],
    [{ get: 'works', soap11: 'failing' }, withoutLogout('get', 'soap11'), ['get', null]],
    [{ get: 'works', soap11: 'off' }, withoutLogout('get'), ['get', null]],
    [{ soap12: 'works' }, [{ ...withoutLogout('soap12')[0], operation: 'CheckToken' }], ['soap12', null]],
    [{ soap12: 'works' }, [{ ...withoutLogout('soap12')[0], kind: 'other' }], ['soap12', null]],
    [{ soap12: 'works', soap11: 'works' }, [...withoutLogout('soap12'), { kind: 'other' }], ['soap11', null]],
    [{ soap12: 'failing' }, [], null],
  ])('%j, %j: %j', (findings, differences, suggested) => {
    expect(suggestBinding(reportOf(findings), differences as never)).toEqual(
      suggested && { defaultBinding: suggested[0], checkBinding: suggested[1] },
    );
  });
});

it('an endpoint ranks the higher the nearer it is to a service that answers', () => {
  const present = { present: true } as never;
  const ranked = [
    reportOf({ get: 'works', post: 'works' }),
    reportOf({ get: 'works' }, { wsdl: present, helpPage: present }),
    reportOf({ get: 'works' }),
    reportOf({}, { wsdl: present, helpPage: present }),
    reportOf({}, { wsdl: present }),
    reportOf({}, { helpPage: present }),
    reportOf({ get: 'failing' }),
    reportOf({}, { tls: {} as never }),
    reportOf({}),
    reportOf({ get: 'needs-authentication' }),
    reportOf({ get: 'not-this-service' }),
    reportOf({ get: 'no-answer' }),
    reportOf({ get: 'unreachable' }),
  ].map(rankOf);
  expect(ranked).toEqual([...ranked].sort((one, other) => other - one));
  expect(new Set(ranked).size).toBe(ranked.length);
});

describe('what the connections to an endpoint told', () => {
  const sent = (own: object, headers?: [string, string][]) =>
    ({ connection: own, answer: headers === undefined ? null : { headers } }) as unknown as Transmission;
  const leaf = { subject: 's', issuer: 'i', validTo: 'v', sha256: 'ab', pem: 'p' };
  it('is the first certificate and the first name of a server', () => {
    const tls = { version: 'TLSv1.3', authorized: true, chain: [leaf, { subject: 'root' }] };
    const all = [
      sent({}),
      sent({ tls }, [['Date', 'x']]),
      sent({ tls: { chain: [] } }, [['SERVER', ' IIS ']]),
    ];
    expect(probeFacts(all)).toEqual({
      server: 'IIS',
      tls: {
        ...{ version: 'TLSv1.3', subject: 's', certificateValidTo: 'v', authorized: true },
        ...{ issuer: 'i', leafSha256: 'ab', leafPem: 'p' },
      },
    });
    expect(probeFacts([sent({ tls: { version: 'v', authorized: false, chain: [] } })])).toEqual({
      server: null,
      tls: {
        ...{ version: 'v', subject: null, certificateValidTo: null, authorized: false },
        ...{ issuer: null, leafSha256: null, leafPem: null },
      },
    });
    expect(probeFacts([])).toEqual({ tls: null, server: null });
  });
});

describe('the help page', () => {
  const page = (body: string, status = 200) =>
    ({
      status,
      headers: [['CONTENT-TYPE', 'text/html']],
      body: new TextEncoder().encode(body),
    }) as unknown as WireAnswer;
  const html = (links: string) => page(`<html><body>${links}</body></html>`);
  it.each<[string, WireAnswer | null, readonly string[] | null, number | null]>([
    ['no answer', null, null, null],
    ['another status', page('<html><a href="?op=Logout">', 404), null, 404],
    ['no HTML', page('?op=Logout'), null, 200],
    ['HTML of another', html('<a href="?op=LogoutAll">'), null, 200],
    ['one operation', html('<a href="a.asmx?OP=logout">'), ['Logout'], 200],
    [
      'more',
      html('<a href="a.asmx?x=1&amp;op=Logout"><a href="?op=CheckToken">'),
      ['Logout', 'CheckToken'],
      200,
    ],
    ['a link far behind', html(`${' '.repeat(500_000)}<a href="?op=Logout">`), null, 200],
  ])('%s', (_what, answer, linked, status) => {
    const { present, operations, ...read } = readHelpPage(answer);
    expect([present, [...operations].sort(), read]).toEqual([
      linked !== null,
      [...(linked ?? [])].sort(),
      { status },
    ]);
  });

  it('is asked for without a body, of the host, and by no cache', () => {
    const { headers, ...request } = pageRequest('http://h.example:81/a.asmx?WSDL');
    expect(request).toEqual({
      method: 'GET',
      url: 'http://h.example:81/a.asmx?WSDL',
      body: new Uint8Array(0),
    });
    expect(headers).toContainEqual(['Host', 'h.example:81']);
    expect(headers).toContainEqual(['Connection', 'close']);
    expect(headers).toContainEqual(['Cache-Control', 'no-cache']);
  });
});

describe('secrets of a target', () => {
  const keys = environmentSecretKeys('e');
  const kept: Record<string, string> = {
    s: 'token',
    [keys.proxyPassword]: 'word',
    [keys.clientKeyPassphrase]: 'phrase',
  };
  const vault = { get: (id: string) => kept[id] ?? null } as Parameters<typeof targetSecretsOf>[0];
  const of = (sessionId: string | null, environmentId: string | null) =>
    secretsForHandover(vault, { sessionId, environmentId } as ExchangeSummary);

  it('are those of its environment, and what is handed over holds none of them nor the token', () => {
    expect(targetSecretsOf(vault, 'e')).toEqual({ proxyPassword: 'word', clientKeyPassphrase: 'phrase' });
    expect(targetSecretsOf(vault, 'x')).toEqual({ proxyPassword: null, clientKeyPassphrase: null });
    const passwords = ['word', 'phrase'].map((text) => ({ kind: 'password', text }));
    expect(of('s', 'e')).toEqual([{ kind: 'token', text: 'token' }, ...passwords]);
    expect([of(null, 'e'), of('x', 'e'), of('s', null), of(null, null)]).toEqual([
      ...[passwords, passwords, [{ kind: 'token', text: 'token' }], []],
    ]);
  });

  it('that a proxy was shown may come back from it', () => {
    const proxy = { url: 'http://p:1', username: 'u', password: 'w' };
    expect(proxySecrets(proxy)).toEqual([
      { kind: 'password', text: 'w' },
      { kind: 'credential', text: Buffer.from('u:w').toString('base64') },
    ]);
    expect([
      proxySecrets(null),
      proxySecrets({ ...proxy, password: null }),
      proxySecrets({ ...proxy, password: '' }),
    ]).toEqual([...[[], [], []]]);
  });
});

it('what runs in parallel is so many at a time, each item once, and nothing more once it was stopped', async () => {
  const [begun, ends]: [number[], (() => void)[]] = [[], []];
  const stop = new AbortController();
  const all = inParallel([1, 2, 3, 4, 5], 2, stop.signal, (item) => {
    begun.push(item);
    return new Promise((resolve) => ends.push(resolve));
  });
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  stop.abort();
  for (const end of ends) end();
  await all;
  expect(begun).toEqual([1, 2, 3]);
  const few: number[] = [];
  await inParallel([1, 2], 9, undefined, async (item) => void few.push(item));
  expect(few).toEqual([1, 2]);
});

describe('acts that are under way', () => {
  it('are stopped each by its id, or all; one of the same id is refused until it is over', async () => {
    const running = createRunningActs();
    const signals: Record<string, AbortSignal> = {};
    const ends: (() => void)[] = [];
    const begin = (id: string) =>
      running.run<string>(id, (signal) => {
        signals[id] = signal;
        return new Promise((resolve) => ends.push(() => resolve(ok(id))));
      });
    const over = begin('a');
    void begin('b');
    const { a, b } = signals;
    expect([await begin('a'), a?.aborted, b?.aborted]).toMatchObject([{ ok: false }, false, false]);
    running.cancel('a');
    running.cancel('none');
    expect([a?.aborted, b?.aborted]).toEqual([true, false]);
    ends[0]?.();
    expect(await over).toEqual(ok('a'));
    void begin('a');
    expect(signals.a).not.toBe(a);
    expect(signals.a?.aborted).toBe(false);
    running.cancelAll();
    expect([signals.a?.aborted, b?.aborted]).toEqual([true, true]);
  });

  it('are over however they end', async () => {
    const running = createRunningActs();
    const inner = await running.run('a', async () => running.run('a', async () => ok(1)));
    expect(inner).toMatchObject({ ok: false, error: { code: 'already-running' } });
    expect(inner.ok || inner.error.message).not.toBe('');
    const thrown = running.run('a', async () => {
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await running.run('a', async (signal) => ok(signal.aborted))).toEqual(ok(false));
  });
});

describe('with a clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('runs at once, and then once in each while', () => {
    const run = vi.fn();
    const tell = throttle(100, run);
    tell.soon();
    tell.soon();
    tell.soon();
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(99);
    expect(run).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(2);
    tell.soon();
    tell.now();
    expect(run).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledTimes(3);
    tell.soon();
    expect(run).toHaveBeenCalledTimes(4);
  });
});

it('the token of a session is what was kept of it; else it is said what is missing', () => {
  const stores = (session: object | null, token: string | null) =>
    ({ sessions: { get: () => session }, vault: { get: () => token } }) as never;
  expect(tokenOf(stores({}, 'abc'), 's')).toEqual(ok('abc'));
  expect(tokenOf(stores({}, ''), 's')).toEqual(ok(''));
  expect(tokenOf(stores({}, null), 's')).toMatchObject({
    ok: false,
    error: { code: 'token-lost', where: 'token', message: expect.stringMatching(/./) },
  });
  expect(tokenOf(stores(null, 'abc'), 's')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
