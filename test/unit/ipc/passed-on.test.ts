import { expect, it, vi } from 'vitest';
import { bulkHandlers } from '../../../electron/ipc/bulk-handlers.js';
import { exchangesHandlers } from '../../../electron/ipc/exchanges-handlers.js';
import { handoverHandlers } from '../../../electron/ipc/handover-handlers.js';
import { historyHandlers } from '../../../electron/ipc/history-handlers.js';
import { sandboxHandlers } from '../../../electron/ipc/sandbox-handlers.js';
import { updatesHandlers } from '../../../electron/ipc/updates-handlers.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { channels } from '../../../shared/ipc/channels.js';
import type { AuditEntry } from '../../../shared/model/audit.js';
import { fail, ok } from '../../../shared/model/result.js';
import { fakeDetail, fakeSummary } from '../renderer/fake-data.js';
import { fakeServices, tokens } from './fake-services.js';

const { written } = vi.hoisted(() => ({ written: [] as [AuditEntry, string | undefined][] }));
vi.mock('../../../electron/admin/audit-in-force.js', () => ({
  audit: (entry: AuditEntry, mask?: (text: string) => string) =>
    void written.push([entry, mask?.(`by ${tokens[0]}`)]),
}));

/** Whatever is called on it is answered with its name and what it was given. */
const echo = () =>
  new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...given: unknown[]) => [String(name), ...given],
    },
  ) as never;
type Handlers = Record<string, (input?: unknown) => unknown>;

const [environmentId, source, runId, reading] = ['e', { kind: 'dialog' }, 'r', { header: true }];
const run = { runId, typedName: 'Live' };
it.each<[string, unknown, readonly unknown[]]>([
  ['read', { environmentId, source }, [environmentId, source]],
  ['reread', { runId, reading, doubtful: 'clean' }, [runId, reading, 'clean']],
  ['freeze', { runId, options: 1 }, [runId, 1]],
  ['start', { ...run, digest: 'd' }, [{ ...run, digest: 'd' }]],
  ['pause', { runId }, [runId]],
  ['resume', { ...run, resendUnknown: true }, [runId, 'Live', true]],
  ['cancel', { runId }, [runId]],
  ['supply', { runId, source, reading }, [runId, source, reading]],
  ['sendAgain', { ...run, rows: [1] }, [{ ...run, rows: [1] }]],
  ['rows', { runId, offset: 0, limit: 1 }, [{ runId, offset: 0, limit: 1 }]],
  ['report', { runId, format: 'csv' }, [runId, 'csv']],
  ['remove', { runId }, [runId]],
])('a run is asked what the window asks, and its answer is given: %s', (name, input, given) => {
  const handlers = bulkHandlers({ bulk: echo() } as never) as unknown as Handlers;
  expect(handlers[name]?.(input)).toEqual([name, ...given]);
});

it.each(['readProgress', 'stopReading', 'list'])('what cannot fail is heard as done: %s', (name) => {
  const handlers = bulkHandlers({ bulk: echo() } as never) as unknown as Handlers;
  expect(handlers[name]?.()).toEqual(ok([name]));
});

it.each(Object.keys(channels.updates))('updates answer by themselves: %s', (name) => {
  const handlers = updatesHandlers({ updates: echo() } as never) as unknown as Handlers;
  const given = name === 'follow' ? [{ feed: 'f' }] : [];
  expect(handlers[name]?.(...given)).toEqual([name, ...given]);
});

it.each(Object.keys(channels.handover))('what is handed over is made elsewhere: %s', (name) => {
  const handlers = handoverHandlers({ handover: echo() } as never) as unknown as Handlers;
  const given = { text: 'pasted' };
  const bare = ['operator', 'importHar', 'importProgress', 'cancelImport'].includes(name);
  expect(handlers[name]?.(given)).toEqual([
    name,
    ...(bare ? [] : [name === 'importText' ? 'pasted' : given]),
  ]);
});

it('the sandbox is asked what the window asks, and a session of it is saved', async () => {
  const { services, vault, heard } = await fakeServices();
  const sandbox = new Proxy(
    { login: async () => ({ label: 'Guest', token: 'a-token-of-the-sandbox' }) } as Record<string, unknown>,
    { get: (own, name) => own[String(name)] ?? ((...given: unknown[]) => [name, ...given]) },
  );
  const handlers = sandboxHandlers({ ...services, sandbox, makeSandboxAnew: () => 'anew' } as never);
  expect(handlers.status()).toEqual(ok(['status']));
  expect(await handlers.start()).toEqual(ok(['start']));
  expect(await handlers.stop()).toEqual(ok(['stop']));
  expect(await handlers.setScenario({ scenario: 'slow' as never })).toEqual(ok(['setScenario', 'slow']));
  expect(handlers.makeAnew()).toBe('anew');
  expect(await handlers.addSession({ environmentId: 'e2' })).toMatchObject({
    ok: true,
    value: { id: 'id-1', environmentId: 'e2', label: 'Guest', owner: 'Sandbox', notes: '' },
  });
  expect([vault.get('id-1'), heard.length]).toEqual(['a-token-of-the-sandbox', 1]);
  expect(await handlers.addSession({ environmentId: 'none' })).toMatchObject({
    error: { code: 'not-found' },
  });
});

it.each<[object, object, unknown]>([
  [{ exchanges: 2, notErased: null }, { exchanges: 3, notErased: null }, null],
  [{ exchanges: 2, notErased: 'one' }, { exchanges: 3, notErased: 'other' }, 'one'],
  [{ exchanges: 2, notErased: null }, { exchanges: 3, notErased: 'other' }, 'other'],
])(
  'a session that is forgotten is gone with its exchanges and those of its token: %j, %j',
  async (own, others, notErased) => {
    const { services, sessions, vault, heard } = await fakeServices();
    const removed: unknown[] = [];
    const historyService = {
      async remove(what: { kind: string }) {
        removed.push(what);
        return what.kind === 'session' ? own : others;
      },
    };
    const handlers = historyHandlers({ ...services, historyService } as never);
    expect(await handlers.forgetSession({ sessionId: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect([removed, heard]).toEqual([[], []]);
    expect(await handlers.forgetSession({ sessionId: 's1' })).toEqual(ok({ exchanges: 5, notErased }));
    const fingerprint = tokenFingerprint(tokens[0] ?? '');
    expect(removed).toEqual([
      { kind: 'session', sessionId: 's1' },
      { kind: 'token', fingerprint },
    ]);
    expect([sessions.get('s1'), vault.get('s1'), heard]).toEqual([
      ...[null, null, [['sessionsChanged', sessions.list()]]],
    ]);
  },
);

it('the history removes what it is asked to, and what the settings do not keep', async () => {
  const { services } = await fakeServices();
  const refused = fail({ code: 'history-not-read', message: 'why' });
  const historyService = {
    info: () => 'info',
    remove: async (what: unknown) => what,
    retain: async (limits: object) => (answers.refuses ? refused : ok(limits)),
  };
  const answers = { refuses: false };
  const handlers = historyHandlers({ ...services, historyService } as never);
  expect(handlers.info()).toBe('info');
  expect(await handlers.remove({ ids: ['a', 'b'] })).toEqual(ok({ kind: 'ids', ids: ['a', 'b'] }));
  services.settings.update({ keepDays: 7, keepMebibytes: 16 });
  const exchanges = { keepDays: 7, keepBytes: 16 * 1024 * 1024 };
  expect(await handlers.retain()).toEqual(ok({ exchanges, notErased: null }));
  services.settings.update({ keepMebibytes: null });
  expect(await handlers.retain()).toMatchObject({ value: { exchanges: { keepDays: 7, keepBytes: null } } });
  answers.refuses = true;
  expect(await handlers.retain()).toBe(refused);
});

it('exchanges are shown and copied as they are asked for, and who saw a token of them is written down', async () => {
  const { services, heard, vault } = await fakeServices();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const utf8 = [['Content-Type', 'text/xml; charset=utf-8']] as const;
  const latin = [['Content-Type', 'text/xml; charset=iso-8859-1']] as const;
  const kept = fakeDetail(fakeSummary(0), false);
  const detail = (of: string) => ({
    ...kept,
    ...{ id: 'x', sessionId: 's1', environmentId: 'e1', environmentName: `Live ${tokens[0]}` },
    ...{ requestHeaders: utf8, requestBytes: bytes(`ü ${of}`) },
    ...{ answerHeaders: latin, answerBytes: Uint8Array.from([0xfc, 33]) },
  });
  const gone = fail({ code: 'not-found', message: 'gone' });
  const history = {
    get: (id: string) => (id === 'x' ? ok(detail('masked')) : gone),
    reveal: (id: string) => (id === 'x' ? ok(detail('shown')) : gone),
  };
  vault.put('s1', tokens[0] ?? '');
  const handlers = exchangesHandlers({
    ...{ ...services, history, historyService: { page: (page: unknown) => ['page', page] } },
  } as never);
  expect(handlers.list({ limit: 1 } as never)).toEqual(['page', { limit: 1 }]);
  expect(handlers.get({ id: 'x' })).toEqual(ok(detail('masked')));
  expect([handlers.get({ id: 'y' }), handlers.reveal({ id: 'y' })]).toEqual([gone, gone]);
  const copy = (part: 'request' | 'answer' | 'both', reveal: boolean, id = 'x') =>
    handlers.copy({ id, part, reveal });
  expect([copy('both', true, 'y'), copy('both', false, 'y')]).toEqual([gone, gone]);
  for (const part of ['request', 'answer', 'both'] as const) expect(copy(part, false)).toEqual(ok(undefined));
  expect(heard).toEqual([
    ['text', 'ü masked'],
    ['text', 'ü!'],
    ['text', 'ü masked\n\nü!'],
  ]);
  expect(written).toEqual([]);
  expect(handlers.reveal({ id: 'x' })).toEqual(ok(detail('shown')));
  expect(copy('request', true)).toEqual(ok(undefined));
  expect(heard.slice(3)).toEqual([['secret', 'ü shown']]);
  const said = {
    by: 'window',
    id: 'x',
    token: kept.tokenFingerprint,
    withToken: true,
    environment: 'Live …aaaa',
  };
  expect(written).toEqual(['reveal', 'copy'].map((what) => [{ what, ...said }, 'by …aaaa']));
});
