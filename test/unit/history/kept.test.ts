import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOfId, keyOfTime, keysNear, msOfKey } from '../../../electron/history/exchange-key.js';
import { createHistory } from '../../../electron/history/history.js';
import { createHistoryWork, limitsOf } from '../../../electron/history/history-work.js';
import {
  bytesOf,
  createMessageStore,
  type Message,
  slotsOf,
} from '../../../electron/history/message-store.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { Sealer } from '../../../electron/secrets/vault.js';
import { newId } from '../../../electron/storage/new-id.js';
import type { HistoryPage } from '../../../shared/model/history.js';

import { defaultSettings } from '../../../shared/model/settings.js';
import { outcomes } from '../../../shared/model/words.js';
import { listeningContext, opened } from '../../integration/history/store-context.js';
import { exchange, idAt, type Summary, sealing, start, token } from './recorded-exchanges.js';

async function freshHistory(sealer: Sealer = sealing) {
  const context = listeningContext();
  const database = await opened(':memory:', context);
  const history = createHistory(database, sealer, context);
  const work = createHistoryWork(database);
  const list = (page: Partial<HistoryPage> = {}) => history.list({ limit: 100, ...page });
  const count = (table: string): number => database.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
  return { context, database, history, work, list, count };
}

describe('the number of an exchange', () => {
  it('rises with its id, and tells when it was', () => {
    const ids = Array.from({ length: 9_000 }, (_, n) => newId(start + Math.floor(n / 5_000)));
    expect([...ids].sort()).toEqual(ids);
    const keys = ids.map(keyOfId);
    expect(keys.every((key, n) => n === 0 || key > (keys[n - 1] ?? 0))).toBe(true);
    expect([new Set(ids).size, msOfKey(keys[0] ?? 0), keyOfTime(start) <= (keys[0] ?? 0)]).toEqual([
      ...[9_000, start, true],
    ]);
    expect(
      ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toBe(true);
    expect(new Set(ids.map((id) => id[19])).size).toBe(4);
    expect([msOfKey(keyOfTime(start) - 1), msOfKey(keyOfTime(start + 1) - 1)]).toEqual([start - 1, start]);
  });

  it('of an id that was not made here is always the same, and before all others', () => {
    for (const id of [
      'x',
      'exchange-2',
      '',
      `${newId(start)}x`,
      `x${newId(start)}`,
      newId(start).replace('-7', '-4'),
    ]) {
      expect([keyOfId(id), Number.isSafeInteger(keyOfId(id))]).toEqual([keyOfId(id), true]);
      expect(keyOfId(id)).toBeLessThan(keyOfTime(Date.UTC(1971)));
      expect(keyOfId(id)).toBeGreaterThanOrEqual(keyOfTime(0));
    }
    expect(keyOfId('ab')).not.toBe(keyOfId('ba'));
    expect(keyOfId('ffffffff-ffff-7fff-8000-000000000000')).toBeLessThan(keyOfTime(Date.UTC(1971)));
  });
});

describe('an exchange is kept', () => {
  const nulls = { environmentId: null, sessionId: null, operation: null, binding: null, status: null };
  const plain: readonly Partial<Summary>[] = [
    {},
    { ...nulls, origin: 'raw', method: 'GET', tokenMask: null, tokenFingerprint: null },
    { active: true, seenActive: true, operation: 'CheckToken' },
    { active: false, operation: 'CheckToken' },
    { causeFacts: { answerer: 'iis' } as Summary['causeFacts'] },
    { outcome: 'not-sent', sent: 'none', failure: { phase: 'connect', code: 'X', message: 'refused' } },
    { method: 'GET', binding: 'get', url: 'http://h/Logout?a=1' },
    { outcome: 'fault', fault: { code: 'c', reason: 'r', detail: 'd' }, quote: 'q' },
  ];
  it.each(plain)('whole, whatever it says: %j', async (over) => {
    const { history, list } = await freshHistory();
    const one = exchange(1, over);
    history.record(one);
    expect(list()).toEqual([JSON.parse(JSON.stringify(one.summary))]);
  });

  it('with the secret out of all that it says, and back in its messages when it is revealed', async () => {
    const { history, list } = await freshHistory();
    const said = `no ${token}`;
    const over: Partial<Summary> = {
      ...{ method: 'GET', url: `http://h/Logout?token=${token}`, quote: said },
      fault: { code: said, reason: said, detail: said },
      failure: { phase: 'wait', code: 'X', message: said },
    };
    const requestBytes = Buffer.from(`GET /Logout?token=${token} HTTP/1.1\r\nHost: h\r\n\r\n`);
    const tls = { version: 'v', cipher: 'c', authorized: true, chain: [] };
    const answer = { ...exchange(1).transmission.answer, trailers: [['X-T', said]], truncated: true };
    const one = exchange(1, over, { requestBytes, answer, connection: { reused: true, tls } });
    history.record(one);
    const masked = 'no …631f';
    expect(list()).toMatchObject([
      {
        ...{ url: 'http://h/Logout?token=…631f', quote: masked, failure: { message: masked } },
        fault: { code: masked, reason: masked, detail: masked },
      },
    ]);
    const { id } = one.summary;
    const kept = history.get(id);
    if (!kept.ok) throw new Error('gone');
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept.value).toMatchObject({
      ...{ revealed: false, revealable: true, httpVersion: '1.1', statusText: 'Not Good', truncated: true },
      ...{ trailers: [['X-T', masked]], connection: { reused: true, tls }, timings: { endMs: 1.235 } },
      ...{ requestHeaders: [['Host', 'h']], answerHeaders: [['Content-Type', 'text/plain']] },
    });
    const shown = history.reveal(id);
    if (!shown.ok) throw new Error('not kept');
    expect([shown.value.revealed, shown.value.url]).toEqual([true, `http://h/Logout?token=${token}`]);
    expect(Buffer.from(shown.value.requestBytes)).toEqual(requestBytes);
    expect(Buffer.from(shown.value.answerBytes)).toEqual(one.transmission.answerBytes);
    expect([Buffer.from(shown.value.answerBody).toString(), shown.value.requestBody.length]).toEqual([
      said,
      0,
    ]);
  });

  it.each<Partial<Summary>>([
    { quote: `no ${token}` },
    { fault: { code: 'Server', reason: `no ${token}` } },
    { failure: { phase: 'wait', code: 'X', message: `no ${token}` } },
    { method: 'GET', url: `http://h/Logout?token=${token}` },
    { environmentName: `of ${token}` },
  ])('without a secret that one thing alone says of it: %j', async (over) => {
    const { history, list } = await freshHistory();
    history.record(exchange(1, over));
    const said = JSON.stringify(list());
    expect([said.includes(token), said.includes('…631f"')]).toEqual([false, true]);
    expect(
      JSON.stringify(list().map((one) => Object.keys(over).map((key) => one[key as keyof Summary]))),
    ).toContain('…631f');
  });

  it('with what is its own, though others came over the same connection', async () => {
    const { history } = await freshHistory();
    const connection = { reused: true };
    const { answer } = exchange(1).transmission;
    const trailers = [['X-T', 'end']];
    const all = [
      {},
      { answer: { ...answer, trailers } },
      { answer: { ...answer, truncated: true } },
      { answer: null },
      {},
    ];
    const ids = all.map((own, ms) => {
      const one = exchange(ms, {}, { connection, ...own });
      history.record(one);
      return one.summary.id;
    });
    const shown = ids.map((id) => history.get(id));
    expect(shown.map((one) => one.ok && [one.value.trailers, one.value.truncated])).toEqual([
      ...[
        [[], false],
        [trailers, false],
        [[], true],
      ],
      ...[
        [[], false],
        [[], false],
      ],
    ]);
  });

  it.each(['http://h', 'https://host.example:8443', 'HTTPS://[::1]'])(
    'with the address that it went to, shown again when it is revealed: %s',
    async (origin) => {
      const { history } = await freshHistory();
      const requestBytes = Buffer.from(`GET /Logout?token=${token} HTTP/1.1\r\nHost: h\r\n\r\n`);
      const one = exchange(1, { method: 'GET', url: `${origin}/Logout?token=${token}` }, { requestBytes });
      history.record(one);
      const [masked, shown] = [history.get(one.summary.id), history.reveal(one.summary.id)];
      expect([masked, shown].map((found) => found.ok && found.value.url)).toEqual([
        `${origin}/Logout?token=…631f`,
        `${origin}/Logout?token=${token}`,
      ]);
    },
  );

  it('with its decoded body beside it where that is not what stands in the answer', async () => {
    const { history, count } = await freshHistory();
    const body = Buffer.from(`decoded ${token} `.repeat(2_000));
    const one = exchange(1, {}, { answer: { ...exchange(1).transmission.answer, body } });
    history.record(one);
    history.record(exchange(2));
    history.flush();
    expect(count('exchange')).toBe(2);
    const of = (found: ReturnType<typeof history.get>) =>
      found.ok ? Buffer.from(found.value.answerBody).toString() : '';
    expect(of(history.reveal(one.summary.id))).toBe(body.toString());
    const masked = of(history.get(one.summary.id));
    expect([masked.length, masked.includes(token), masked.slice(40, 49)]).toEqual([
      body.length,
      false,
      '631f deco',
    ]);
  });

  it('without its secret where nothing may be kept, and with it while the program lives', async () => {
    const { history, database, context } = await freshHistory({ seal: () => null, open: () => null });
    const one = exchange(1);
    history.record(one);
    expect(history.reveal(one.summary.id)).toMatchObject({ ok: true, value: { revealed: true } });
    const next = createHistory(database, { seal: () => null, open: () => null }, context);
    expect(next.get(one.summary.id)).toMatchObject({ ok: true, value: { revealable: false } });
    expect(next.reveal(one.summary.id)).toMatchObject({ error: { code: 'secret-not-kept' } });
    for (const answer of [history.get('none'), history.reveal('none')])
      expect(answer).toMatchObject({ ok: false, error: { code: 'exchange-gone' } });
  });
});

describe('a page of the history', () => {
  it('begins at its first moment, ends before its last one, and goes on behind the last of the page before', async () => {
    const { history, list } = await freshHistory();
    const all = Array.from({ length: 6 }, (_, n) => exchange(10_000 + n));
    for (const one of all) history.record(one);
    const at = (n: number) => new Date(start + 10_000 + n).toISOString();
    const numbers = (page: Partial<HistoryPage>) =>
      list(page).map(({ id }) => all.findIndex(({ summary }) => summary.id === id));
    expect(numbers({})).toEqual([5, 4, 3, 2, 1, 0]);
    expect(numbers({ since: at(2) })).toEqual([5, 4, 3, 2]);
    expect(numbers({ until: at(2) })).toEqual([1, 0]);
    expect(numbers({ since: at(1), until: at(4) })).toEqual([3, 2, 1]);
    const before = all[3]?.summary.id ?? '';
    expect([numbers({ before }), numbers({ before, limit: 2 })]).toEqual([
      [2, 1, 0],
      [2, 1],
    ]);
    expect(numbers({ before, until: at(2) })).toEqual([1, 0]);
    history.removeSome({ kind: 'ids', ids: [before] });
    expect(numbers({ before })).toEqual([2, 1, 0]);
    expect(numbers({ since: at(6) })).toEqual([]);
  });

  it('is that of its filter, be the combinations of what is filtered by few or more than can be merged', async () => {
    const { history, list } = await freshHistory();
    const all = Array.from({ length: 470 }, (_, n) =>
      exchange(n, { environmentId: `e${n}`, outcome: n % 100 === 7 ? 'fault' : 'accepted' }),
    );
    for (const one of all) history.record(one);
    const ids = (fits: (n: number) => boolean) =>
      all.flatMap(({ summary }, n) => (fits(n) ? summary.id : [])).reverse();
    const found = (page: Partial<HistoryPage>) => list({ limit: 500, ...page }).map(({ id }) => id);
    expect(found({ outcomes: ['accepted', 'fault'] })).toEqual(ids(() => true));
    expect(found({ outcomes: ['accepted'] })).toEqual(ids((n) => n % 100 !== 7));
    expect(found({ outcomes: ['fault'] })).toEqual(ids((n) => n % 100 === 7));
    expect(found({ outcomes: ['fault'], environmentId: 'e207' })).toEqual(ids((n) => n === 207));
  });
});

describe('the verdict that is filtered by', () => {
  const logout = (outcome: Summary['outcome'], actId: string) => exchange(1, { outcome, actId });
  const check = (active: boolean, actId: string) =>
    exchange(2, { operation: 'CheckToken', active, seenActive: true, actId });

  it.each<[Summary['outcome'], boolean | null, Summary['outcome']]>([
    ['accepted', null, 'accepted'],
    ['accepted', false, 'confirmed'],
    ['accepted', true, 'still-active'],
    ['unknown', null, 'unknown'],
    ['unknown', false, 'confirmed'],
    ['unknown', true, 'still-active'],
    ['fault', false, 'fault'],
    ['not-sent', true, 'not-sent'],
  ])('of a Logout (%s) whose check says %s is %s', async (own, active, outcome) => {
    const { history, list } = await freshHistory();
    const { summary } = logout(own, 'act');
    const checks = active === null ? [] : [check(active, 'act')];
    // Another act, whose Logout was checked otherwise, does not change it.
    for (const one of [
      { ...exchange(1), summary },
      ...checks,
      logout('accepted', 'other'),
      check(active !== true, 'other'),
    ]) {
      history.record(one);
      history.flush();
    }
    for (const asked of outcomes)
      expect([asked, list({ outcomes: [asked] }).some(({ id }) => id === summary.id)]).toEqual([
        ...[asked, asked === outcome],
      ]);
    history.removeSome({ kind: 'ids', ids: checks.map((one) => one.summary.id) });
    expect(list({ outcomes: [own] }).some(({ id }) => id === summary.id)).toBe(true);
  });
});

describe('what is to be kept of the history', () => {
  const dayMs = 86_400_000;
  it('is counted in days and mebibytes, or all', () => {
    const of = (keepDays: number | null, keepMebibytes: number | null) =>
      limitsOf({ ...defaultSettings, keepDays, keepMebibytes });
    expect(of(null, null)).toEqual({ keepDays: null, keepBytes: null });
    expect(of(7, 16)).toEqual({ keepDays: 7, keepBytes: 16 * 1024 * 1024 });
  });

  it('is what is no older than its days, to the millisecond', async () => {
    const { history, work, list, count } = await freshHistory();
    const ids = [-1, 0, 1].map((ms) => {
      const one = exchange(1_000_000 + ms);
      history.record(one);
      return one.summary.id;
    });
    history.flush();
    const nowMs = start + 1_000_000 + 3 * dayMs;
    expect(await work.retain({ keepDays: 4, keepBytes: null }, nowMs)).toBe(0);
    expect(await work.retain({ keepDays: null, keepBytes: Number.MAX_SAFE_INTEGER }, nowMs)).toBe(0);
    expect(await work.retain({ keepDays: 3, keepBytes: null }, nowMs)).toBe(1);
    expect(list().map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(count('message_unused')).toBe(0);
    expect(work.info()).toMatchObject({ exchanges: 2, oldestAt: new Date(start + 1_000_000).toISOString() });
    expect(await work.retain({ keepDays: 1, keepBytes: null }, nowMs + dayMs)).toBe(2);
    expect([count('exchange'), count('message'), work.info().oldestAt]).toEqual([0, 0, null]);
    work.close();
  });

  it('can be taken out by session, by id, by token and by age: these, and no other', async () => {
    const { history, list } = await freshHistory();
    const other = 'another-token-0000';
    const all = [
      exchange(1_000, { sessionId: 'a' }),
      exchange(2_000, { sessionId: 'b', tokenFingerprint: tokenFingerprint(other) }),
      exchange(3_000, { sessionId: null }),
      exchange(4_000, { sessionId: 'b' }),
      exchange(5_000, { sessionId: 'b', tokenFingerprint: null, tokenMask: null }),
    ];
    const left = () => list().map(({ id }) => all.findIndex(({ summary }) => summary.id === id));
    for (const one of all) history.record(one);
    expect(history.removeSome({ kind: 'session', sessionId: 'none' })).toBe(0);
    expect([history.hasUnused(), history.removeSome({ kind: 'session', sessionId: 'a' })]).toEqual([
      false,
      1,
    ]);
    expect([left(), history.hasUnused()]).toEqual([[4, 3, 2, 1], true]);
    expect(history.removeSome({ kind: 'token', fingerprint: tokenFingerprint(other) })).toBe(1);
    expect(left()).toEqual([4, 3, 2]);
    const ids = [all[3]?.summary.id ?? '', 'none'];
    expect([history.removeSome({ kind: 'ids', ids }), history.removeSome({ kind: 'ids', ids })]).toEqual([
      1, 0,
    ]);
    expect(left()).toEqual([4, 2]);
    expect(history.removeSome({ kind: 'older', below: keyOfTime(start + 5_000) })).toBe(1);
    expect(left()).toEqual([4]);
    expect(history.removeSome({ kind: 'token', fingerprint: tokenFingerprint(token) })).toBe(0);
  });
});

describe('a message', () => {
  it('is kept once, and is another one with other bytes, form, type or secrets', async () => {
    const database = await opened(':memory:');
    const one = { form: 'body', bytes: Buffer.from('abc'), contentType: 'text/xml', slots: [] } as const;
    const slot = { offset: 0, length: 1, kind: 'token' } as const;
    const all: readonly Message[] = [
      ...[one, { ...one, bytes: Buffer.from('abd') }, { ...one, form: 'whole' as const }],
      ...[
        { ...one, contentType: 'text/plain' },
        { ...one, contentType: null },
      ],
      ...[
        { ...one, slots: [slot] },
        { ...one, slots: [{ ...slot, length: 2 }] },
      ],
    ];
    const ids = all.map((message) => createMessageStore(database).idOf(message));
    expect(new Set(ids).size).toBe(all.length);
    const store = createMessageStore(database);
    store.begin();
    expect(all.map((message) => store.idOf({ ...message }))).toEqual(ids);
    for (const [at, id] of ids.entries()) {
      const row = store.get(id);
      const kept = row && { ...all[at], bytes: Buffer.from(bytesOf(row)), slots: slotsOf(row) };
      expect(kept && { ...kept, form: row.form, contentType: row.content_type }).toEqual(all[at]);
    }
  });

  it('leaves no word behind when it goes, the last one neither', async () => {
    const { history, work, database } = await freshHistory();
    const found = (): number =>
      database.prepare(`SELECT count(*) AS n FROM message_text WHERE message_text MATCH 'antalya'`).get().n;
    for (const ms of [1, 2]) history.record(exchange(ms, { url: `http://h/${ms}` }));
    history.flush();
    expect([work.page({ limit: 9, text: 'Antalya' }).length, found() > 0]).toEqual([2, true]);
    expect(await work.retain({ keepDays: 0, keepBytes: null }, start + 86_400_000)).toBe(2);
    expect(found()).toBe(0);
    work.close();
  });
});

describe('two of one number', () => {
  it('lie beside each other; the one of the same id is written anew', async () => {
    const { history, list, database } = await freshHistory();
    const id = idAt(20_000);
    const other = `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}`;
    for (const [which, cause] of [
      [id, 'one'],
      [other, 'two'],
      [id, 'three'],
    ] as const) {
      history.record(exchange(20_000, { id: which, cause }));
      history.flush();
    }
    expect(list().map(({ id: found, cause }) => [found, cause])).toEqual([
      [other, 'two'],
      [id, 'three'],
    ]);
    expect(keyOfId(other) - keyOfId(id)).toBeLessThan(keysNear);
    expect(database.prepare('SELECT max(seq) - min(seq) AS n FROM exchange').get().n).toBe(1);
  });
});

describe('whether a token was seen active', () => {
  it.each<[Partial<Summary>, boolean]>([
    [{ operation: 'CheckToken', active: true }, true],
    [{ operation: 'CheckToken', active: false }, false],
    [{ operation: 'CheckToken' }, false],
    [{ operation: 'Logout' }, false],
    [{ operation: 'Login' }, true],
    [{ operation: 'CheckToken', active: true, environmentId: 'other' }, false],
    [{ operation: 'CheckToken', active: true, tokenFingerprint: 'another' }, false],
  ])('%j: %j', async (over, seen) => {
    const { history } = await freshHistory();
    history.record(exchange(1, over));
    expect(history.seenActive('e', tokenFingerprint(token))).toBe(seen);
  });

  it.each<[string, string, boolean]>([
    ['active', 'accepted', true],
    ['out', 'confirmed', true],
    ['out', 'already-out', true],
    ['active', 'still-active', true],
    ['not-active', 'not-active', false],
    ['accepted', 'accepted', false],
    ['unknown', 'unknown', false],
  ])('a session that is known to be %s, %s: %j', async (state, outcome, seen) => {
    const { database, history } = await freshHistory();
    const add = (id: string, environment: string, known: string | null) =>
      database.exec(`INSERT INTO session (id, environment_id, token_fingerprint, label, owner, notes, token_mask, last_known, created_at, updated_at)
        VALUES ('${id}', '${environment}', 'f', '', '', '', '', ${known === null ? 'NULL' : `'${known}'`}, '', '')`);
    add('1', 'e', null);
    add('2', 'e', JSON.stringify({ state, outcome }));
    expect(history.seenActive('e', 'f')).toBe(seen);
    expect(history.seenActive('other', 'f')).toBe(false);
    expect(history.seenActive('e', 'another')).toBe(false);
  });
});

describe('with a clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('exchanges are written within a moment, many together, and at once where they are many', async () => {
    const { history, count } = await freshHistory();
    const written = vi.fn();
    history.onWritten(written);
    history.record(exchange(1));
    vi.advanceTimersByTime(39);
    history.record(exchange(2));
    expect(count('exchange')).toBe(0);
    vi.advanceTimersByTime(1);
    expect([count('exchange'), written.mock.calls.length]).toEqual([2, 1]);
    vi.advanceTimersByTime(1_000);
    expect(written).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 499; n++) history.record(exchange(10 + n));
    expect(count('exchange')).toBe(2);
    history.record(exchange(600));
    expect([count('exchange'), written.mock.calls.length]).toEqual([502, 2]);
    history.record(exchange(700));
    history.close();
    expect(count('exchange')).toBe(503);
  });

  it('what the disk refuses is told, held, and written when it takes it again', async () => {
    const { history, database, count, context } = await freshHistory();
    database.exec('PRAGMA query_only = ON');
    for (const ms of [1, 2]) history.record(exchange(ms));
    vi.advanceTimersByTime(40);
    expect(context.notices).toMatchObject([{ code: 'history-not-written', kind: 'error' }]);
    expect(context.notices[0]?.message).toContain('2');
    vi.advanceTimersByTime(4_999);
    expect(context.notices).toHaveLength(1);
    database.exec('PRAGMA query_only = OFF');
    vi.advanceTimersByTime(1);
    expect([count('exchange'), context.notices.length]).toEqual([2, 1]);
    expect(history.list({ limit: 9 })).toHaveLength(2);
  });

  it('one that cannot be written keeps no other from it', async () => {
    const { history, count, context } = await freshHistory();
    history.record(exchange(1));
    history.record(exchange(2, { outcome: null as never }));
    history.record(exchange(3));
    vi.advanceTimersByTime(40);
    expect([count('exchange'), context.notices.length]).toEqual([2, 1]);
    vi.advanceTimersByTime(20_000);
    expect([count('exchange'), context.notices.length]).toEqual([2, 1]);
    history.record({ ...exchange(4), transmission: null as never });
    expect(context.notices).toHaveLength(2);
  });
});
