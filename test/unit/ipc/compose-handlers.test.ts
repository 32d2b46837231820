import { beforeEach, expect, it, vi } from 'vitest';
import { composeHandlers } from '../../../electron/ipc/compose-handlers.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { tokenPlaceholder } from '../../../shared/model/raw-request-choices.js';
import { fail, ok } from '../../../shared/model/result.js';
import { problemText } from '../../../shared/text/problems.js';
import { fakeDetail, fakeSummary } from '../renderer/fake-data.js';
import { fakeServices, tokens } from './fake-services.js';

type Order = Record<string, unknown> & { signal: AbortSignal; onPhase: (phase: string) => void };
const { faked } = vi.hoisted(() => ({
  faked: {
    refused: null as unknown,
    asked: [] as unknown[],
    orders: [] as unknown[],
    summary: undefined as unknown,
    during: (_: unknown) => {},
  },
}));
vi.mock('../../../electron/admin/policy-in-force.js', async (original) => ({
  ...(await original<object>()),
  refusedTarget(target: unknown) {
    faked.asked.push(target);
    return faked.refused;
  },
}));
vi.mock('../../../electron/calls/send-raw.js', () => ({
  async sendRaw(_: unknown, order: unknown) {
    faked.orders.push(order);
    faked.during(order);
    return { summary: faked.summary };
  },
}));

const url = 'https://host.example/a.asmx';
const [first = '', second = ''] = tokens;
const active = { ...fakeSummary(0), active: true, tokenFingerprint: tokenFingerprint(first) };
beforeEach(() => {
  Object.assign(faked, { refused: null, asked: [], orders: [], summary: active, during: () => {} });
});

const written = (text: string, to = url) => ({
  draft: {
    text: `POST ${to} HTTP/1.1\nHost: ${new URL(to).host}\n\n${text}`,
    ...({ charset: 'utf-8', headEnds: 'crlf', bodyEnds: 'lf', fixLength: true } as const),
  },
  environmentId: 'e1',
  sessionId: 's1' as string | null,
});
const request = { ...written(`x=${tokenPlaceholder}`), actId: 'act', typedName: '' };

async function opened(own: Partial<EnvironmentDraft> = {}, history: object = {}) {
  const test = await fakeServices([], { tier: 'test', ...own });
  // It has the same address, and is on production.
  test.environments.remove('e2');
  return { ...test, handlers: composeHandlers({ ...test.services, history } as never) };
}
const last = () => faked.orders.at(-1) as Order;

it('a kept request is opened without its token, and of what is still there', async () => {
  const bytes = (text: string) => new TextEncoder().encode(`GET /a.asmx HTTP/1.1\r\nX: ${text}\r\n\r\n`);
  const kept = { ...fakeDetail(fakeSummary(0), false), url, environmentId: 'e1', sessionId: 's1' };
  const gone = fail({ code: 'not-found', message: 'gone' });
  const open = async (own: object, revealed: unknown = gone) => {
    const detail = { ...kept, requestBytes: bytes('*'.repeat(first.length)), ...own };
    const history = { get: () => ok(detail), reveal: () => revealed };
    return (await opened({}, history)).handlers.open({ exchangeId: 'x' });
  };
  const text = (value: string) => ({ draft: { text: expect.stringContaining(`X: ${value}`) } });
  const shown = ok({ ...kept, requestBytes: bytes(first) });
  expect(await open({}, shown)).toMatchObject({
    value: { ...text(tokenPlaceholder), environmentId: 'e1', sessionId: 's1' },
  });
  expect(await open({})).toMatchObject({ value: text('*'.repeat(first.length)) });
  for (const none of [null, 'none']) {
    expect(await open({ environmentId: none, sessionId: none }, shown)).toMatchObject({
      value: { ...text('*'.repeat(first.length)), environmentId: null, sessionId: null },
    });
  }
  expect(await open({ requestBytes: new Uint8Array(0) })).toEqual(
    fail({ code: 'nothing-sent', message: problemText.nothingSent }),
  );
  expect((await opened({}, { get: () => gone })).handlers.open({ exchangeId: 'x' })).toBe(gone);
});

it('a preview has its tokens masked, and the name that is to be typed', async () => {
  for (const [tier, confirmName] of [
    ['production', 'Antalya'],
    ['test', null],
  ] as const) {
    const { handlers } = await opened({ tier });
    const seen = await handlers.preview(written(`x=${tokenPlaceholder}`, `${url}?token=${second}`));
    expect(seen).toMatchObject({ ok: true, value: { confirmName } });
    const {
      bytes,
      url: shown,
      bodyOffset,
    } = (seen as { value: { bytes: Uint8Array; url: string; bodyOffset: number } }).value;
    const said = new TextDecoder().decode(bytes);
    expect([said.includes(first), said.includes(second), shown.includes(second)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(new TextDecoder().decode(bytes.subarray(bodyOffset, bodyOffset + 2))).toBe('x=');
    expect(await handlers.preview({ ...request, environmentId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
  }
});

it.each<[string, Partial<EnvironmentDraft>, object, object]>([
  ['environment', {}, { environmentId: 'none' }, { code: 'not-found' }],
  ['session', {}, { sessionId: 'none' }, { code: 'not-found' }],
  ['name', { tier: 'production' }, { typedName: 'Antaly' }, { code: 'name-needed', where: 'typedName' }],
])('nothing is sent, or said, without its %s', async (_, own, given, error) => {
  const { handlers, heard } = await opened(own);
  expect(await handlers.send({ ...request, ...given })).toMatchObject({ ok: false, error });
  expect([faked.orders, heard]).toEqual([[], []]);
});

it.each<[string, string | undefined]>([
  [url, 'production'],
  ['https://other.example/a.asmx', undefined],
])('a policy is asked about where it goes, before the name is: %s', async (to, tier) => {
  faked.refused = { code: 'policy-refuses', message: 'no' };
  const { handlers } = await opened({ tier: 'production' });
  expect(await handlers.send({ ...request, ...written('', to) })).toEqual({
    ok: false,
    error: faked.refused,
  });
  expect([faked.asked, faked.orders]).toEqual([[{ endpoint: to, tier }], []]);
});

it('what is sent has its token, its secrets and its phases, and can be cancelled', async () => {
  const { handlers, heard, environments, vault } = await opened({ tier: 'production' });
  const other = 'typed-by-hand-of-s2';
  vault.put('s2', other);
  vault.put('s3', 'nowhere-in-the-request');
  faked.during = () => {
    for (const phase of ['connect', 'send', 'wait', 'receive']) last().onPhase(phase);
    expect([handlers.cancel({ actId: 'other' }), last().signal.aborted]).toEqual([ok(undefined), false]);
    expect([handlers.cancel({ actId: 'act' }), last().signal.aborted]).toEqual([ok(undefined), true]);
  };
  const text = `x=${tokenPlaceholder}&y=${other}`;
  const sent = { ...request, ...written(text), typedName: 'Antalya' };
  expect(await handlers.send(sent)).toEqual(ok({ exchange: active }));
  expect(last()).toMatchObject({
    ...{ actId: 'act', sessionId: 's1', token: first, recognised: null },
    ...{ environment: environments.get('e1'), request: { method: 'POST', url } },
    target: { endpoint: url },
  });
  expect(last().secrets).toEqual([first, other, first].map((of) => ({ kind: 'token', text: of })));
  const { bytes } = last().request as { bytes: Uint8Array };
  expect(new TextDecoder().decode(bytes)).toContain(`x=${first}&y=${other}`);
  const progress = [
    ['connect', false],
    ['send', true],
    ['wait', true],
    ['receive', true],
  ].map(([phase, left]) => ['callProgress', { actId: 'act', step: 'raw', phase, sent: left }]);
  expect(heard.slice(0, -1)).toEqual(progress);
  expect(heard.at(-1)?.[0]).toBe('sessionsChanged');
});

it.each<[string, string, string | null, string | null]>([
  ['typed', `token=${second}`, 's1', second],
  ['of the session', `x=${tokenPlaceholder}`, 's1', first],
  ['not in it', 'x=y', 's1', null],
  ['of none', 'x=y', null, null],
])('is about the token that is in it: %s', async (_, text, sessionId, token) => {
  const { handlers } = await opened();
  expect(await handlers.send({ ...request, ...written(text), sessionId })).toMatchObject({ ok: true });
  expect(last()).toMatchObject({ token, sessionId });
});

it.each<[string, string | null, object, boolean]>([
  ['its own token', 's1', {}, true],
  ['another token', 's1', { tokenFingerprint: tokenFingerprint(second) }, false],
  ['nothing taught', 's1', { active: undefined, operation: null }, false],
  ['no session', null, {}, false],
])('tells about its session only what was about it: %s', async (_, sessionId, own, isKnown) => {
  const { handlers, heard, sessions } = await opened();
  faked.summary = { ...active, ...own };
  const answer = await handlers.send({ ...request, ...written('x=y'), sessionId });
  expect(answer).toEqual(ok({ exchange: faked.summary }));
  expect(heard).toEqual(isKnown ? [['sessionsChanged', sessions.list()]] : []);
  const known = { state: 'active', outcome: active.outcome, exchangeId: active.id };
  if (isKnown) expect(sessions.get('s1')?.lastKnown).toMatchObject(known);
  else expect(sessions.get('s1')?.lastKnown).toBeNull();
});
