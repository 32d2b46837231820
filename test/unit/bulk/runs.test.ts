import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createBulkRuns } from '../../../electron/bulk/create-bulk-runs.js';
import type { BulkPause, BulkProgress } from '../../../shared/model/bulk.js';
import { until } from '../../set-up/until.js';
import {
  accepted,
  active,
  bindingOff,
  fault,
  notSent,
  out,
  type Step,
  unknown,
} from '../calls/fake-service.js';
import { fakeRuns, options, tokens } from './fake-runs.js';

const throttled = (status: number, after?: string): Step => ({
  verdict: { outcome: 'http-error', cause: 'too-many-requests' },
  status,
  headers: after === undefined ? [] : [['Retry-After', after]],
});
const cancelled: Step = { verdict: { outcome: 'cancelled', cause: 'cancelled-before-send' } };
const counted = ({ counts }: BulkProgress) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

/** Of six rows, one at a time: what the first ones come to, what that makes of the run, and how many requests left. */
const pauses: readonly (readonly [
  string,
  readonly Step[],
  { stopAfterFailures?: number },
  Partial<BulkPause> | null,
  object,
  number,
])[] = [
  ['all good', [], {}, null, { accepted: 6 }, 6],
  ['a row that fails', [fault], {}, null, { fault: 1, accepted: 5 }, 6],
  [
    'two that fail, two allowed',
    [fault, unknown],
    { stopAfterFailures: 2 },
    { code: 'failures', n: 2 },
    { fault: 1, unknown: 1, waiting: 4 },
    2,
  ],
  [
    'two that fail, not in a row',
    [fault, accepted, fault],
    { stopAfterFailures: 2 },
    null,
    { fault: 2, accepted: 4 },
    6,
  ],
  [
    'a binding that is off',
    [bindingOff],
    { stopAfterFailures: 1 },
    { code: 'failures', n: 1 },
    { 'binding-off': 1, waiting: 5 },
    1,
  ],
  ['a host that is not reached', [notSent, notSent, notSent], {}, { code: 'host-dead' }, { waiting: 6 }, 3],
  ['a host that is not reached twice', [notSent, notSent], {}, null, { accepted: 6 }, 8],
  [
    '429',
    [accepted, throttled(429)],
    {},
    { code: 'throttled', status: 429, retryAt: null },
    { accepted: 1, 'http-error': 1, waiting: 4 },
    2,
  ],
  [
    '503 with a time',
    [throttled(503, '60')],
    {},
    { code: 'throttled', status: 503, retryAt: '2026-01-01T00:01:00.005Z' },
    { 'http-error': 1, waiting: 5 },
    1,
  ],
  [
    'the last row asks for time',
    [accepted, accepted, accepted, accepted, accepted, throttled(429)],
    {},
    null,
    { accepted: 5, 'http-error': 1 },
    6,
  ],
];

describe('a run', () => {
  it.each(pauses)('with %s', async (_what, steps, own, pause, counts, sent) => {
    let at = 0;
    const test = await fakeRuns(() => steps[at++] ?? accepted);
    const { runId, begun } = await test.begin(own, { kind: 'text', text: tokens(6).join('\n') });
    expect(begun).toMatchObject({ ok: true, value: { state: 'running', total: 6 } });
    const end = await test.still(runId);
    expect([end.state, counted(end), test.service.sent.length]).toEqual([
      ...[pause === null ? 'done' : 'paused', counts, sent],
    ]);
    if (pause === null) expect(end.pause).toBeNull();
    else expect(end.pause).toMatchObject(pause);
    expect(end.endedAt === null).toBe(pause !== null);
    expect([test.progress.at(-1), test.here.idle]).toEqual([end, 1]);
    // What waits is sent when it goes on, and nothing twice but what never left.
    expect(await test.runs.resume(runId)).toMatchObject({ ok: pause !== null });
    if (pause === null) return;
    const done = await test.still(runId);
    expect([done.state, done.counts.waiting, test.service.sent.length]).toEqual([
      ...['done', 0, 6 + (pause.code === 'host-dead' ? 3 : 0) + end.counts.unknown],
    ]);
    expect([done.startedAt, done.activeMs > end.activeMs]).toEqual([end.startedAt, true]);
  });

  it('sends a row that was stopped before it left once more, and does not take the host for dead', async () => {
    let at = 0;
    const test = await fakeRuns(() => (at++ < 4 ? cancelled : accepted));
    const { runId } = await test.begin();
    const done = await test.still(runId);
    expect([counted(done), test.service.sent.length]).toEqual([{ accepted: 3 }, 7]);
  });

  it('has so many under way as it may, and no more', async () => {
    let [now, most] = [0, 0];
    let go = () => {};
    const full = new Promise<void>((resolve) => {
      go = resolve;
    });
    const test = await fakeRuns(() => accepted);
    const { transport } = test.deps.exchange;
    const { send } = transport;
    Object.assign(transport, {
      async send(...given: Parameters<typeof send>) {
        now += 1;
        most = Math.max(most, now);
        if (now === 3) go();
        // None is answered before as many have left as may.
        await full;
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return send(...given);
      },
    });
    const { runId } = await test.begin({ concurrency: 3 }, { kind: 'text', text: tokens(20).join('\n') });
    expect(counted(await test.still(runId))).toEqual({ accepted: 20 });
    expect(most).toBe(3);
  });

  it('stands still when a person says so, begins nothing more, and is cancelled for good', async () => {
    const test = await fakeRuns((_what, row) => {
      if (row === 2) expect(test.runs.pause(runOf())).toMatchObject({ ok: true });
      return accepted;
    });
    const runOf = () => test.runs.list()[0]?.runId ?? '';
    const { runId } = await test.begin();
    const paused = await test.still(runId);
    expect([paused.pause, counted(paused)]).toEqual([
      { code: 'person', retryAt: null },
      { accepted: 2, waiting: 1 },
    ]);
    expect([test.runs.pause(runId), test.service.sent.length]).toMatchObject([{ ok: true }, 2]);
    expect(test.runs.cancel(runId)).toMatchObject({ ok: true, value: { state: 'cancelled', pause: null } });
    const end = await test.still(runId);
    expect([end.state, end.endedAt === null, counted(end)]).toEqual([
      'cancelled',
      false,
      { accepted: 2, waiting: 1 },
    ]);
    expect(test.progress.at(-1)).toEqual(end);
    expect(await test.runs.resume(runId)).toMatchObject({ error: { code: 'wrong-state' } });
  });

  it('is cancelled while it goes, though a row is under way', async () => {
    const test = await fakeRuns(() => {
      test.runs.cancel(test.runs.list()[0]?.runId ?? '');
      return accepted;
    });
    const { runId } = await test.begin();
    const end = await test.still(runId);
    expect([end.state, end.pause, counted(end)]).toEqual(['cancelled', null, { accepted: 1, waiting: 2 }]);
  });

  it('keeps what is answered once the program ends, sends and tells no more, and is found where it stood', async () => {
    let heard = 0;
    const test = await fakeRuns(() => {
      test.runs.close();
      heard = test.progress.length;
      return accepted;
    });
    const { runId } = await test.begin({ concurrency: 3 });
    const ends = test.database.prepare('SELECT count(*) AS n FROM row_end');
    await until(() => ends.get().n > 0);
    const next = createBulkRuns(test.deps);
    const page = await next.rows({ runId, offset: 0, limit: 9 });
    expect(page.ok && page.value.rows.map(({ state }) => state)).toEqual(['accepted', 'waiting', 'waiting']);
    expect([test.service.sent.length, test.progress.length, test.here.idle]).toEqual([1, heard, 0]);
    expect(next.list()).toMatchObject([{ progress: { state: 'paused', pause: { code: 'restart' } } }]);
    next.close();
  });

  it.each([
    [{}, 'paused', false],
    [{ withoutWindow: true }, 'done', true],
  ])('without a window: %j, %s', async (own, state, livesOn) => {
    let lives: boolean | null = null;
    const test = await fakeRuns(() => {
      lives ??= test.runs.windowsClosed();
      return accepted;
    });
    const { runId } = await test.begin(own);
    const end = await test.still(runId);
    expect([end.state, end.pause?.code, lives, test.runs.windowsClosed()]).toEqual([
      ...[state, livesOn ? undefined : 'no-window', true, false],
    ]);
  });

  it('goes on without a window where a person said so', async () => {
    const test = await fakeRuns(() => {
      test.runs.goOnUnseen();
      test.runs.windowsClosed();
      return accepted;
    });
    const { runId } = await test.begin();
    expect((await test.still(runId)).state).toBe('done');
  });

  it.each([
    [true, 'done', { 'http-error': 1, accepted: 2 }],
    [false, 'paused', { 'http-error': 1, waiting: 2 }],
  ])(
    'goes on by itself when the service said, where that is wanted: %j, %s',
    async (resumeAfterRetry, state, counts) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const test = await fakeRuns((_what, row) => (row === 1 ? throttled(503, '60') : accepted));
      const { runId } = await test.begin({ resumeAfterRetry });
      const idleAtPause = resumeAfterRetry ? 0 : 1;
      await test.still(runId);
      vi.advanceTimersByTime(59_000);
      expect([(await test.still(runId)).state, test.service.sent.length, test.here.idle]).toEqual([
        ...['paused', 1, idleAtPause],
      ]);
      vi.advanceTimersByTime(1_000);
      await until(() => test.here.idle > 0);
      const end = await test.still(runId);
      expect([end.state, counted(end)]).toEqual([state, counts]);
    },
  );

  it('asks of unknown rows when it goes on; one that is still active is sent once more where a person says so', async () => {
    let round = 1;
    const said: readonly Step[] = [out, active, unknown];
    const test = await fakeRuns((what, row) => {
      if (what.startsWith('CheckToken')) return said[row - 1] ?? out;
      return round === 1 ? unknown : accepted;
    });
    const { runId } = await test.begin();
    expect(counted(await test.still(runId))).toEqual({ unknown: 3 });
    round = 2;
    expect(await test.runs.resume(runId)).toMatchObject({ ok: true });
    const asked = await test.still(runId);
    expect([asked.state, asked.counts.unknown, test.service.sent.length]).toEqual(['done', 2, 6]);
    const rows = await test.rowsOf(runId);
    expect(rows.map(({ state, cause, resolved }) => [state, cause, resolved]).slice(1)).toEqual([
      ['unknown', 'interrupted-still-active', true],
      ['unknown', expect.any(String), true],
    ]);
    expect(await test.runs.resume(runId, '', true)).toMatchObject({ ok: true });
    const end = await test.still(runId);
    expect(end.counts.accepted).toBe(2);
    expect(test.service.sent.filter((what) => what.startsWith('Logout'))).toHaveLength(5);
  });

  it('asks once more of an unknown row whose question did not leave', async () => {
    let round = 1;
    let asked = 0;
    const test = await fakeRuns((what, row) => {
      if (!what.startsWith('CheckToken')) return unknown;
      asked += 1;
      return row === 1 && asked === 1 ? notSent : out;
    });
    const { runId } = await test.begin();
    await test.still(runId);
    round = test.service.sent.length;
    expect(await test.runs.resume(runId)).toMatchObject({ ok: true });
    const end = await test.still(runId);
    expect([end.state, end.counts.unknown, test.service.sent.length - round]).toEqual(['done', 0, 4]);
  });

  it('stands still where a token is not here any more, with all that was sent before', async () => {
    const test = await fakeRuns();
    const { runId } = await test.read({ kind: 'text', text: tokens(502).join('\n') });
    const frozen = test.runs.freeze(runId, options);
    test.database.exec('DELETE FROM row_tokens WHERE block = 1');
    await test.runs.start({ runId, digest: frozen.ok ? frozen.value.digest : '', typedName: '' });
    const end = await test.still(runId);
    expect([end.state, end.pause?.code, counted(end)]).toEqual([
      ...['paused', 'tokens-needed', { accepted: 500, waiting: 2 }],
    ]);
  });

  it('shows what ended and what has left, whoever looks while it goes', async () => {
    let seen: ReturnType<typeof test.rowsOf> | null = null;
    const test = await fakeRuns((_what, row) => {
      if (row === 2) seen = test.rowsOf(test.runs.list()[0]?.runId ?? '');
      return accepted;
    });
    const { runId } = await test.begin();
    await test.still(runId);
    expect(((await seen) ?? []).map(({ state }) => state)).toEqual(['accepted', 'sending', 'waiting']);
  });

  it('tells what became of saved sessions, by session', async () => {
    const ids = tokens(2);
    const test = await fakeRuns((_what, row) => (row === 2 ? fault : accepted));
    const { runId } = await test.begin({}, { kind: 'sessions', sessionIds: [...ids, 'lost', 'gone'] });
    const end = await test.still(runId);
    expect([end.total, test.sessions.map(([id, { outcome }]) => [id, outcome])]).toEqual([
      2,
      [
        [ids[0], 'accepted'],
        [ids[1], 'fault'],
      ],
    ]);
    const rows = await test.rowsOf(runId);
    expect(rows[0]).toMatchObject({
      sessionId: ids[0],
      state: 'accepted',
      tokenMask: '…0001',
      resolved: false,
    });
  });

  it('sends rows once more only where asked, and only those', async () => {
    const test = await fakeRuns();
    const { runId } = await test.begin();
    const again = { runId, rows: [2, 9], typedName: '' };
    expect(test.runs.sendAgain(again)).toMatchObject({ error: { code: 'wrong-state' } });
    await test.still(runId);
    expect(test.runs.sendAgain(again)).toMatchObject({
      ok: true,
      value: {
        state: 'paused',
        pause: { code: 'person' },
        endedAt: null,
        counts: { waiting: 1, accepted: 2 },
      },
    });
    expect(test.progress.at(-1)).toMatchObject({ state: 'paused', counts: { waiting: 1 } });
    await test.runs.resume(runId);
    expect([counted(await test.still(runId)), test.service.sent.length]).toEqual([{ accepted: 3 }, 4]);
  });
});

describe('what is asked of a run at the wrong time', () => {
  type Test = Awaited<ReturnType<typeof fakeRuns>>;
  const asks: Record<string, (test: Test, runId: string) => unknown> = {
    reread: ({ runs }, runId) => runs.reread(runId, null),
    freeze: ({ runs }, runId) => runs.freeze(runId, options),
    start: ({ runs }, runId) => runs.start({ runId, digest: '', typedName: '' }),
    pause: ({ runs }, runId) => runs.pause(runId),
    resume: ({ runs }, runId) => runs.resume(runId),
    cancel: ({ runs }, runId) => runs.cancel(runId),
    supply: ({ runs }, runId) => runs.supply(runId, { kind: 'text', text: 'x' }, undefined),
    sendAgain: ({ runs }, runId) => runs.sendAgain({ runId, rows: [1], typedName: '' }),
    rows: ({ runs }, runId) => runs.rows({ runId, offset: 0, limit: 1 }),
    report: ({ runs }, runId) => runs.report(runId, 'csv'),
    remove: ({ runs }, runId) => runs.remove(runId),
  };
  const codeOf = (answer: unknown) => {
    const { ok, error } = answer as { ok: boolean; error?: { code: string } };
    return ok ? 'ok' : error?.code;
  };

  it.each(Object.keys(asks))('is refused where the run is gone: %s', async (name) => {
    expect(codeOf(await asks[name]?.(await fakeRuns(), 'none'))).toBe('not-found');
  });

  const at: Record<string, (test: Test) => Promise<string>> = {
    draft: async (test) => (await test.read()).runId,
    frozen: async (test) => {
      const { runId } = await test.read();
      test.runs.freeze(runId, options);
      return runId;
    },
    done: async (test) => {
      const { runId } = await test.begin();
      await test.still(runId);
      return runId;
    },
    paused: async (test) => {
      const { runId } = await test.begin({ stopAfterFailures: 1 });
      await test.still(runId);
      return runId;
    },
    cancelled: async (test) => {
      const { runId } = await test.begin({ stopAfterFailures: 1 });
      await test.still(runId);
      test.runs.cancel(runId);
      return runId;
    },
  };
  const no = 'wrong-state';
  const said: Record<string, Record<string, string>> = {
    draft: { start: 'not-frozen', pause: no, resume: no, cancel: no, supply: 'other-tokens', sendAgain: no },
    frozen: {
      start: 'summary-changed',
      pause: no,
      resume: no,
      cancel: no,
      supply: 'other-tokens',
      sendAgain: no,
    },
    done: { reread: no, freeze: no, start: no, pause: no, resume: no, cancel: no, supply: 'other-tokens' },
    paused: { reread: no, freeze: no, start: no, supply: 'other-tokens' },
    cancelled: {
      reread: no,
      freeze: no,
      start: no,
      pause: no,
      resume: no,
      cancel: no,
      supply: 'other-tokens',
      sendAgain: no,
    },
  };
  const verbs: Record<string, string> = {
    ...{ reread: 'read again', freeze: 'summed up', start: 'started', pause: 'paused', resume: 'resumed' },
    ...{ cancel: 'cancelled', sendAgain: 'sent again' },
  };
  it.each(Object.keys(at))('is refused, or done, of one that is %s', async (state) => {
    const found: Record<string, string | undefined> = {};
    for (const name of Object.keys(asks)) {
      const test = await fakeRuns(() => (state === 'done' ? accepted : fault));
      const runId = (await at[state]?.(test)) ?? '';
      expect(test.runs.list()[0]?.progress.state).toBe(state);
      const answer = await asks[name]?.(test, runId);
      found[name] = codeOf(answer);
      if (found[name] === no)
        expect(answer).toMatchObject({
          error: { message: `This run cannot be ${verbs[name]}: it is ${state}.` },
        });
    }
    const expected = Object.fromEntries(Object.keys(asks).map((name) => [name, said[state]?.[name] ?? 'ok']));
    expect(found).toEqual(expected);
  });

  it('is said in words, where two ask for the same at once', async () => {
    const test = await fakeRuns(() => fault);
    const { runId } = await test.begin({ stopAfterFailures: 1 });
    await test.still(runId);
    const [one, other] = await Promise.all([test.runs.resume(runId), test.runs.resume(runId)]);
    expect([one.ok, other]).toMatchObject([
      true,
      { error: { message: 'This run cannot be started: it is running.' } },
    ]);
    await test.still(runId);
    const draft = await test.read();
    const reread = () => test.runs.reread(draft.runId, null);
    const [first, second] = await Promise.all([reread(), reread()]);
    expect([first.ok, second]).toMatchObject([
      true,
      { error: { message: 'This run cannot be read again: it is being read.' } },
    ]);
  });

  it.each([
    [{ name: 'Antalya' }, null, 'not-found'],
    [{ name: 'Antalya' }, { endpoint: 'https://other.example/a.asmx' }, 'environment-changed'],
    [{ name: 'Antalya', tier: 'sandbox' as const }, { endpoint: 'https://other.example/a.asmx' }, 'ok'],
    [{ name: 'Antalya' }, { tier: 'production' as const }, 'name-needed'],
    [{ name: 'Antalya', tier: 'production' as const }, { tier: 'test' as const }, 'name-needed'],
  ])('where the environment was %j and is %j: %s', async (environment, change, code) => {
    const test = await fakeRuns((_what, row) => (row === 1 ? fault : accepted), { environment });
    const { runId } = await test.begin({ stopAfterFailures: 1 }, undefined, 'Antalya');
    await test.still(runId);
    test.here.environment = change === null ? null : { ...test.environment, ...change };
    const sent = test.service.sent.length;
    expect(codeOf(await test.runs.resume(runId))).toBe(code);
    if (code !== 'ok') expect(test.service.sent.length).toBe(sent);
    await test.still(runId);
  });
});

describe('before a run', () => {
  it('what was read is said, masked, and can be read another way as long as it was not started', async () => {
    const test = await fakeRuns();
    const text = `${tokens(2).join('\n')}\n\n${tokens(1)[0]}\n`;
    const preview = await test.read({ kind: 'text', text });
    expect(preview).toMatchObject({
      ...{ environmentId: 'e', firstMask: '…0001', lastMask: '…0002', tokensKept: true },
      counts: { tokens: 2, duplicates: 1, refused: 0, doubtful: 0 },
    });
    expect(JSON.stringify(preview)).not.toContain('c0ffee00');
    const { runId, reading } = preview;
    if (reading === null) throw new Error('It was a text.');
    const again = await test.runs.reread(runId, { ...reading, header: true });
    expect(again).toMatchObject({ ok: true, value: { runId, firstMask: '…0002' } });
    expect(test.runs.list()).toHaveLength(1);
    expect(test.runs.freeze(runId, options)).toMatchObject({ ok: true, value: { nameNeeded: false } });
    test.here.environment = null;
    expect(test.runs.freeze(runId, options)).toMatchObject({ error: { code: 'not-found' } });
    expect(await test.runs.reread(runId, null)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('doubtful tokens are decided on first, and none is not enough', async () => {
    const test = await fakeRuns();
    const { runId, doubtful } = await test.read({ kind: 'text', text: `${tokens(2).join('\n')}.` });
    expect(doubtful).toMatchObject({ rows: 1, cleanable: 1, first: [{ token: '…002.', cleaned: '…0002' }] });
    const unclean = await test.read({
      kind: 'text',
      text: `${tokens(1)[0]}\n${tokens(2)[1]}.\n1.23E+17`,
    });
    expect(unclean.doubtful).toMatchObject({ rows: 2, cleanable: 1 });
    expect(test.runs.freeze(runId, options)).toMatchObject({ error: { code: 'doubtful-tokens' } });
    expect(await test.runs.reread(runId, null, 'keep')).toMatchObject({ value: { counts: { tokens: 2 } } });
    expect(test.runs.freeze(runId, options)).toMatchObject({ ok: true });
    const none = await test.read({ kind: 'sessions', sessionIds: ['lost'] });
    expect(none).toMatchObject({ counts: { refused: 1, tokens: 0 }, firstMask: null, lastMask: null });
    expect(test.runs.freeze(none.runId, options)).toMatchObject({ error: { code: 'no-tokens' } });
  });

  it('a dialog that was closed makes no run, and an environment that is gone none either', async () => {
    const test = await fakeRuns();
    expect(await test.runs.read('e', { kind: 'dialog' })).toEqual({ ok: true, value: null });
    test.here.environment = null;
    const refused = await test.runs.read('e', { kind: 'text', text: 'x' });
    expect([refused, test.runs.list(), test.runs.readProgress()]).toMatchObject([
      { error: { code: 'not-found' } },
      [],
      null,
    ]);
  });

  it('is removed with its rows and tokens', async () => {
    const test = await fakeRuns();
    const { runId } = await test.begin();
    await test.still(runId);
    expect(await test.runs.remove(runId)).toEqual({ ok: true, value: undefined });
    const left = ['run', 'row_block', 'row_end', 'row_end_shared', 'row_tokens'].map(
      (table) => test.database.prepare(`SELECT count(*) AS n FROM ${table}`).get().n,
    );
    expect([test.runs.list(), left]).toEqual([[], [0, 0, 0, 0, 0]]);
  });
});
