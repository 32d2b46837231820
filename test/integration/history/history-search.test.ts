import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory, type History } from '../../../electron/history/history.js';
import { createHistorySearch, type HistorySearch } from '../../../electron/history/history-search.js';
import { createHistoryService } from '../../../electron/history/history-service.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { type Database, openDatabase } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import type { HistoryPage } from '../../../shared/model/history.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';
import { outcomes } from '../../../shared/model/words.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { listeningContext, temporaryFolder } from './store-context.js';

const start = Date.UTC(2026, 10, 24);

interface Given {
  readonly at?: number;
  readonly id?: string;
  readonly token?: string;
  readonly answer?: string;
  readonly over?: Partial<RecordedExchange['summary']>;
}

function exchange({
  at = 0,
  id = newId(start + at),
  token = 'aaaa-bbbb-cccc-dddd',
  answer = 'ok',
  over = {},
}: Given): RecordedExchange {
  const requestBytes = Buffer.from(`POST /a.asmx HTTP/1.1\r\nHost: h\r\n\r\n<token>${token}</token>`);
  const head = Buffer.from(
    'HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nX-Trace: seven7\r\n\r\n',
  );
  const body = Buffer.from(answer);
  return {
    summary: {
      id,
      actId: id,
      origin: 'window',
      startedAt: new Date(start + at).toISOString(),
      environmentId: 'env',
      environmentName: 'Antalya',
      sessionId: null,
      operation: 'Logout',
      binding: 'soap11',
      method: 'POST',
      url: 'http://h/a.asmx',
      tokenMask: maskToken(token),
      tokenFingerprint: tokenFingerprint(token),
      outcome: 'accepted',
      cause: 'as-contract',
      sent: 'whole',
      status: 200,
      totalMs: 1,
      requestSize: requestBytes.length,
      answerSize: head.length + body.length,
      ...over,
    },
    transmission: {
      sent: 'whole',
      end: { kind: 'complete' },
      requestBytes,
      answerBytes: Buffer.concat([head, body]),
      answer: {
        httpVersion: '1.1',
        status: 200,
        statusText: 'OK',
        headers: [['Content-Type', 'text/xml; charset=utf-8']],
        trailers: [],
        body,
        truncated: false,
      },
      timings: { endMs: 1 },
      connection: { reused: false },
    },
    secrets: [{ kind: 'token', text: token }],
  };
}

interface Bench {
  readonly history: History;
  readonly database: Database;
  readonly search: HistorySearch;
  readonly folder: string;
  find(page: Partial<HistoryPage>): string[];
}

async function opened(folder = temporaryFolder()): Promise<Bench> {
  const context = listeningContext();
  const database = await openDatabase(join(folder, 'desk.db'), context);
  if (!database.ok) throw new Error(database.error.message);
  const history = createHistory(
    database.value,
    { seal: (bytes) => bytes.map((byte) => byte ^ 90), open: (bytes) => bytes.map((byte) => byte ^ 90) },
    context,
  );
  const search = createHistorySearch(database.value);
  return {
    history,
    database: database.value,
    search,
    folder,
    find(page) {
      history.flush();
      return search.page({ limit: 50, ...page }).map(({ id }) => id);
    },
  };
}

const indexed = (bench: Bench) => {
  bench.history.flush();
  while (!bench.search.takeIn());
};

describe('the history finds', () => {
  it('words of request, answer, head, fault and environment, their beginnings, phrases, and what has not a word', async () => {
    const bench = await opened();
    const plain = exchange({ at: 1, answer: '<a>Object reference not set</a>' });
    const fault = exchange({
      at: 2,
      answer: 'İstanbul şube Isparta Kırıkkale',
      over: { outcome: 'fault', fault: { code: 'soap:Server', reason: 'Deadlock victim' } },
    });
    for (const one of [plain, fault]) bench.history.record(one);
    indexed(bench);
    const ids = { plain: plain.summary.id, fault: fault.summary.id };
    expect(bench.find({ text: 'reference' })).toEqual([ids.plain]);
    expect(bench.find({ text: 'refer' })).toEqual([ids.plain]);
    expect(bench.find({ text: '"refer"' })).toEqual([]);
    // One or two letters begin too much: they are a word of their own, or nothing.
    for (const text of ['re', 'n', 'object-re', 'soap:se', '7']) expect(bench.find({ text })).toEqual([]);
    expect(bench.find({ text: 'a reference' })).toEqual([ids.plain]);
    expect(bench.find({ text: 'ref -no' })).toEqual([ids.plain]);
    expect(bench.find({ text: '"reference not set"' })).toEqual([ids.plain]);
    expect(bench.find({ text: '"not reference"' })).toEqual([]);
    expect(bench.find({ text: 'istanbul sube' })).toEqual([ids.fault]);
    // A Turkish i with a dot and without one, in capitals or not.
    for (const text of [
      'ISTANBUL',
      'ıstanbul',
      'isparta',
      'ısparta',
      'ISPARTA',
      'kirikkale',
      'KIRIKK',
      '"kırıkkale"',
    ])
      expect([text, bench.find({ text })]).toEqual([text, [ids.fault]]);
    expect(bench.find({ text: 'antalya -ısparta' })).toEqual([ids.plain]);
    expect(bench.find({ text: 'soap:Server' })).toEqual([ids.fault]);
    expect(bench.find({ text: 'deadlock' })).toEqual([ids.fault]);
    expect(bench.find({ text: 'seven7' })).toEqual([ids.fault, ids.plain]);
    expect(bench.find({ text: 'antalya -deadlock' })).toEqual([ids.plain]);
    expect(bench.find({ text: 'nowhere' })).toEqual([]);
    expect(bench.find({ text: '" * ( AND' })).toEqual([]);
  });

  it('words that stand in several messages of one exchange, compressed bodies, and leaves out by any of them', async () => {
    const bench = await opened();
    const one = exchange({ at: 1, answer: 'Bodrum' });
    const { answer, ...rest } = exchange({ at: 2 }).transmission;
    const body = Buffer.from('Bodrum Zanzibar '.repeat(2000));
    const coded = {
      ...exchange({ at: 2, over: { environmentName: 'Izmir' } }),
      transmission: { ...rest, answer: answer && { ...answer, body } },
    };
    for (const each of [one, coded]) bench.history.record(each);
    indexed(bench);
    const ids = { one: one.summary.id, coded: coded.summary.id };
    // In the request, the answer, and what is told.
    expect(bench.find({ text: 'host bodrum antalya' })).toEqual([ids.one]);
    expect(bench.find({ text: 'bodrum' })).toEqual([ids.coded, ids.one]);
    expect(bench.find({ text: 'token zanzibar izmir' })).toEqual([ids.coded]);
    expect(bench.find({ text: 'bodrum -izmir' })).toEqual([ids.one]);
    expect(bench.find({ text: 'bodrum -zanzibar' })).toEqual([ids.one]);
    const detail = bench.history.get(ids.coded);
    expect(detail.ok && Buffer.from(detail.value.answerBody).equals(body)).toBe(true);
  });

  it('a token, before and after it was indexed, also where the database holds no form of it', async () => {
    const bench = await opened();
    const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
    const mine = exchange({ at: 5, token, answer: `gone: ${token}` });
    const others = exchange({ at: 6, token: '7c9e6679-7425-40de-944b-e07fc1f9631e' });
    for (const one of [mine, others]) bench.history.record(one);
    expect(bench.find({ text: token })).toEqual([mine.summary.id]);
    indexed(bench);
    expect(bench.search.info().unindexed).toBe(0);
    expect(bench.find({ text: ` ${token}\n` })).toEqual([mine.summary.id]);
    expect(bench.find({ text: token, outcomes: ['fault'] })).toEqual([]);
    expect(filesOf(bench).includes(token)).toBe(false);
  });

  it('what a list gone through one by one finds, for any filter, page by page', async () => {
    const bench = await opened();
    const words = ['red', 'green', 'blue'];
    const all: RecordedExchange[] = [];
    for (let i = 0; i < 400; i++) {
      const one = exchange({
        at: i * 1000,
        answer: `${words[i % 3]} ${i % 7 === 0 ? 'rare' : ''} n${i % 50}`,
        over: {
          environmentId: i % 4 === 0 ? null : `e${i % 2}`,
          sessionId: i % 5 === 0 ? null : `s${i % 3}`,
          operation: i % 3 ? 'Logout' : 'CheckToken',
          binding: (['soap11', 'soap12', 'get', 'post'] as const)[i % 4] ?? 'get',
          outcome: i % 11 === 0 ? 'fault' : 'accepted',
          status: i % 13 === 0 ? null : 200 + (i % 6) * 60,
        },
      });
      all.push(one);
      bench.history.record(one);
    }
    indexed(bench);
    const maybe = <Value>(values: readonly Value[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const filters = fc.record({
      environmentId: maybe(['e0', 'e1']),
      sessionId: maybe(['s0', 's1', 's2']),
      operations: maybe([['Logout'], ['CheckToken'], ['Logout', 'CheckToken']] as const),
      bindings: maybe([['get'], ['soap11', 'post']] as const),
      outcomes: maybe([['fault'], ['accepted']] as const),
      status: maybe([[200, 299], [500, 599], null] as const),
      since: maybe([new Date(start + 100_000).toISOString()]),
      until: maybe([new Date(start + 300_000).toISOString()]),
      text: maybe(['red', 'rare', 'n7', 'green rare', 'blue -rare']),
    });
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 60 }), (filter, limit) => {
        const given = Object.fromEntries(
          Object.entries(filter).filter(([, value]) => value !== undefined),
        ) as Partial<HistoryPage>;
        const expected = all
          .filter((one) => fits(one, given))
          .map(({ summary }) => summary.id)
          .reverse();
        const found: string[] = [];
        for (;;) {
          const before = found.at(-1);
          const page = bench.find({ ...given, limit, ...(before !== undefined && { before }) });
          found.push(...page);
          if (page.length < limit) break;
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('a common word with a filter, where kinds are many', async () => {
    const bench = await opened();
    const wanted: string[] = [];
    for (let i = 0; i < 3000; i++) {
      const one = exchange({
        at: i * 10,
        answer: `common n${i}`,
        over: { outcome: i % 600 === 5 ? 'fault' : 'accepted' },
      });
      if (i % 600 === 5) wanted.unshift(one.summary.id);
      bench.history.record(one);
    }
    indexed(bench);
    expect(bench.find({ text: 'common', outcomes: ['fault'] })).toEqual(wanted);
    expect(bench.find({ text: 'common', limit: 50 })).toHaveLength(50);
  });

  it('words of a few, of many, and of nearly all of thousands of kinds, wherever in time they lie', async () => {
    const bench = await opened();
    const many = 7000;
    // After all that other tests made: ids never go back in time.
    const at = (i: number) => 3_600_000 + i * 10;
    const all: RecordedExchange[] = [];
    for (let i = 0; i < many; i++) {
      const words = [
        'usual',
        ...(i < 2600 ? ['old'] : []),
        ...(i > many - 2600 ? ['fresh'] : []),
        ...(i % 3 === 0 ? ['third'] : []),
        ...(i % 1400 === 7 ? ['rare'] : []),
        ...(i % 40 === 1 ? ['some'] : []),
      ];
      // Every 900th is of the first kind, so that the newest of a kind need not be of a new kind.
      const answer = i % 900 === 0 ? 'usual old third again' : `${words.join(' ')} n${i}`;
      const one = exchange({ at: at(i), answer, over: { outcome: i % 50 === 3 ? 'fault' : 'accepted' } });
      all.push(one);
      bench.history.record(one);
    }
    indexed(bench);
    const texts = ['usual', 'old', 'fresh', 'third', 'rare', 'some', 'again', '"old third"', 'usual -fresh'];
    for (const text of [...texts, ...texts]) {
      for (const [filter, limit, pages] of [
        [{}, 30, 3],
        [{}, 500, 2],
        [{ outcomes: ['fault'] }, 30, 2],
        [
          {
            since: new Date(start + at(2000)).toISOString(),
            until: new Date(start + at(4000)).toISOString(),
          },
          40,
          2,
        ],
      ] satisfies [Partial<HistoryPage>, number, number][]) {
        const given = { ...filter, text: text.replaceAll('"', '') };
        const expected = all.filter((one) => fits(one, given)).map(({ summary }) => summary.id);
        const wanted = expected.reverse().slice(0, limit * pages);
        const found: string[] = [];
        for (let page = 0; page < pages; page++) {
          const before = found.at(-1);
          found.push(...bench.find({ ...given, text, limit, ...(before !== undefined && { before }) }));
        }
        expect(found.slice(0, wanted.length), `${text} ${JSON.stringify(filter)}`).toEqual(wanted);
      }
    }
  });

  it('words of messages that were taken in by an older form, when they are taken in anew', async () => {
    const folder = temporaryFolder();
    const before = await opened(folder);
    before.history.record(exchange({ at: 1, answer: 'Isparta' }));
    indexed(before);
    before.database.exec('PRAGMA user_version = 2');
    before.database.close();
    const bench = await opened(folder);
    expect(bench.search.info().unindexed).toBeGreaterThan(0);
    // What is in the older form goes first: none of it stands beside the same words taken in anew.
    bench.database.exec(`INSERT INTO message_text (rowid, words) VALUES (999, 'older')`);
    indexed(bench);
    expect(bench.find({ text: 'ısparta' })).toHaveLength(1);
    expect(
      bench.database.prepare(`SELECT rowid FROM message_text WHERE message_text MATCH 'older'`).all(),
    ).toEqual([]);
  });

  it('both of two exchanges that two processes numbered alike', async () => {
    const bench = await opened();
    const id = newId(start + 77);
    const other = `${id.slice(0, 24)}${id.slice(24) === '0'.repeat(12) ? '1'.repeat(12) : '0'.repeat(12)}`;
    for (const one of [id, other]) {
      bench.history.record(exchange({ at: 70, id: one }));
      bench.history.flush();
    }
    expect(bench.find({}).sort()).toEqual([id, other].sort());
    for (const one of [id, other]) {
      const detail = bench.history.get(one);
      expect(detail.ok && [detail.value.id, detail.value.startedAt]).toEqual([
        one,
        new Date(start + 70).toISOString(),
      ]);
    }
    expect(bench.find({ before: other, limit: 1 })).toEqual([id]);
  });
});

describe('an outcome that is asked for', () => {
  it('is that of the act, whoever asks: also as its exchanges come one by one, in any order, and go again', async () => {
    const step = fc.record({
      operation: fc.constantFrom('CheckToken', 'Logout'),
      outcome: fc.constantFrom('accepted', 'unknown', 'fault'),
      active: fc.constantFrom(true, false, undefined),
      seenActive: fc.boolean(),
      act: fc.nat(3),
      flush: fc.boolean(),
    });
    const acts = fc.record({
      steps: fc.array(step, { minLength: 1, maxLength: 12 }),
      gone: fc.array(fc.nat(11), { maxLength: 4 }),
      imported: fc.boolean(),
    });
    const bench = await opened();
    let round = 0;
    await fc.assert(
      fc.asyncProperty(acts, async ({ steps, gone, imported }) => {
        round += 1;
        const all = steps.map(({ operation, outcome, active, seenActive, act }, at) =>
          exchange({
            at: round * 1000 + at,
            over: {
              ...{ operation, outcome, actId: `${round} ${act}`, origin: imported ? 'import' : 'window' },
              ...(operation === 'CheckToken' && outcome === 'accepted' && { active, seenActive }),
            } as Partial<RecordedExchange['summary']>,
          }),
        );
        for (const [at, one] of (imported ? all.toReversed() : all).entries()) {
          bench.history.record(one);
          if (steps[at]?.flush) bench.history.flush();
        }
        const ids = gone.flatMap((at) => all[at]?.summary.id ?? []);
        while (ids.length > 0 && bench.history.removeSome({ kind: 'ids', ids }) > 0);
        const span = {
          since: new Date(start + round * 1000).toISOString(),
          until: new Date(start + round * 1000 + 1000).toISOString(),
        };
        const left = bench.history.list({ ...span, limit: 50 });
        for (const outcome of outcomes) {
          const expected = left.filter((one) => verdictOf(one, left).outcome === outcome);
          expect(bench.find({ ...span, outcomes: [outcome] })).toEqual(expected.map(({ id }) => id));
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('the history forgets', () => {
  it.each(['before', 'after'])(
    'a session %s its words were indexed: nothing of it is found, in a list or in the files',
    async (when) => {
      const bench = await opened();
      const token = 'cafecafe-7425-40de-944b-e07fc1f9631f';
      const gone = [1, 2].map((at) =>
        exchange({ at, token, answer: `Zanzibar${at} bodrum`, over: { sessionId: 's1' } }),
      );
      const loose = exchange({ at: 3, token, answer: 'Zanzibar3' });
      const kept = exchange({ at: 4, answer: 'bodrum', over: { sessionId: 's2' } });
      for (const one of [...gone, loose, kept]) bench.history.record(one);
      if (when === 'after') indexed(bench);
      const service = createHistoryService(bench.history, { kind: 'here', database: bench.database });
      expect(await service.remove({ kind: 'session', sessionId: 's1' })).toEqual({
        exchanges: 2,
        notErased: null,
      });
      expect(await service.remove({ kind: 'token', fingerprint: tokenFingerprint(token) })).toMatchObject({
        exchanges: 1,
      });
      indexed(bench);
      expect(bench.find({ text: 'zanzibar' })).toEqual([]);
      expect(bench.find({ text: token })).toEqual([]);
      expect(bench.find({ text: 'bodrum' })).toEqual([kept.summary.id]);
      for (const trace of ['anzibar', tokenFingerprint(token)])
        expect(filesOf(bench).includes(trace), trace).toBe(false);
      bench.database.exec("CREATE VIRTUAL TABLE words USING fts5vocab('message_text', 'row')");
      expect(bench.database.prepare("SELECT count(*) AS n FROM words WHERE term LIKE 'zanz%'").get().n).toBe(
        0,
      );
      service.close();
    },
  );

  it('at the next start what the program could not erase any more, but not what is needed again', async () => {
    const folder = temporaryFolder();
    const bench = await opened(folder);
    const answers = ['Zanzibar bodrum', 'Kas again', 'Zanzibar too'];
    for (const [at, answer] of answers.entries())
      bench.history.record(exchange({ at, answer, over: { sessionId: 's1' } }));
    indexed(bench);
    // As many at once as its time allows.
    let removed = 0;
    while (removed < 3) removed += bench.history.removeSome({ kind: 'session', sessionId: 's1' });
    expect(removed).toBe(3);
    // One that another process records meanwhile, of messages that are there already.
    bench.history.record(exchange({ at: 9, answer: 'Kas again' }));
    bench.history.flush();
    expect(filesOf(bench)).toContain('Zanzibar');
    bench.database.close();

    const next = await opened(folder);
    const service = createHistoryService(next.history, { kind: 'here', database: next.database });
    expect(await service.retain({ keepDays: null, keepBytes: null })).toEqual({ ok: true, value: 0 });
    expect(next.history.hasUnused()).toBe(false);
    expect(filesOf(next)).not.toContain('Zanzibar');
    expect(next.find({ text: 'zanzibar' })).toEqual([]);
    expect(next.find({ text: 'kas' })).toHaveLength(1);
    service.close();
  });

  it('what is older than the days to keep, and the oldest of what is too much', async () => {
    const bench = await opened();
    const day = 86_400_000;
    const ids: string[] = [];
    for (let i = 0; i < 60; i++) {
      const one = exchange({
        at: i * day,
        answer: `${i} ${Array.from({ length: 4000 }, (_, j) => `${i}x${j}`).join(' ')}`,
      });
      ids.unshift(one.summary.id);
      bench.history.record(one);
    }
    indexed(bench);
    const service = createHistoryService(bench.history, { kind: 'here', database: bench.database });
    const keepDays = Math.ceil((Date.now() - start) / day) - 20;
    const removed = await service.retain({ keepDays, keepBytes: null });
    expect(removed).toEqual({ ok: true, value: 60 - bench.find({ limit: 100 }).length });
    const left = bench.find({ limit: 100 });
    expect(left).toEqual(ids.slice(0, left.length));
    expect(left.length).toBeGreaterThan(30);
    expect(left.length).toBeLessThan(45);
    const before = bench.search.info().bytes;
    await service.retain({ keepDays: null, keepBytes: before / 2 });
    const rest = bench.find({ limit: 100 });
    expect(bench.search.info().bytes).toBeLessThanOrEqual(before / 2);
    expect(rest).toEqual(ids.slice(0, rest.length));
    expect(rest.length).toBeGreaterThan(5);
    service.close();
  });
});

function fits({ summary, transmission }: RecordedExchange, filter: Partial<HistoryPage>): boolean {
  const body = Buffer.from(transmission.answerBytes).toString();
  const has = (word: string) => new RegExp(`\\b${word}`).test(body.slice(body.indexOf('\r\n\r\n')));
  const { status } = filter;
  return (
    (filter.environmentId === undefined || summary.environmentId === filter.environmentId) &&
    (filter.sessionId === undefined || summary.sessionId === filter.sessionId) &&
    (filter.operations?.some((one) => one === summary.operation) ?? true) &&
    (filter.bindings?.some((one) => one === summary.binding) ?? true) &&
    (filter.outcomes?.includes(summary.outcome) ?? true) &&
    (status === undefined ||
      (status === null
        ? summary.status === null
        : summary.status !== null && summary.status >= status[0] && summary.status <= status[1])) &&
    (filter.since === undefined || summary.startedAt >= filter.since) &&
    (filter.until === undefined || summary.startedAt < filter.until) &&
    (filter.text ?? '')
      .split(' ')
      .filter((word) => word !== '')
      .every((word) => (word.startsWith('-') ? !has(word.slice(1)) : has(word)))
  );
}

function filesOf({ folder, history, database }: Bench): string {
  history.flush();
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
}

it('knows whether a token was seen active at an environment, indexed or not, and keeps that a check knew it', async () => {
  const bench = await opened();
  const of = (token: string, over: Given['over']) =>
    exchange({ at: 1, token, over: { operation: 'CheckToken', ...over } });
  const seen = of('seen-active-token', { active: true });
  bench.history.record(seen);
  bench.history.record(of('seen-out-only-token', { active: false }));
  bench.history.record(of('given-by-login-token', { operation: 'Login' }));
  bench.history.record(of('elsewhere-active-token', { active: true, environmentId: 'other' }));
  const known = of('seen-active-token', { active: false, seenActive: true });
  bench.history.record(known);
  const tell = (token: string) => bench.history.seenActive('env', tokenFingerprint(token));
  const all = () =>
    [
      'seen-active-token',
      'seen-out-only-token',
      'given-by-login-token',
      'elsewhere-active-token',
      'never',
    ].map(tell);
  let written = 0;
  bench.history.onWritten(() => written++);
  expect(all()).toEqual([true, false, true, false, false]);
  expect(written, 'nothing was written for a question').toBe(0);
  indexed(bench);
  bench.history.flush();
  expect(written).toBe(1);
  expect(all()).toEqual([true, false, true, false, false]);
  const kept = (id: string) => bench.history.list({ limit: 50 }).find((one) => one.id === id)?.seenActive;
  expect([kept(known.summary.id), kept(seen.summary.id)]).toEqual([true, undefined]);
});

it('gives back all that a summary says, the facts of its cause among them', async () => {
  const bench = await opened();
  const given = exchange({
    over: {
      outcome: 'fault',
      active: false,
      seenActive: true,
      fault: { code: 'soap:Server', reason: 'Deadlock', detail: 'x' },
      quote: 'a quote',
      causeFacts: {
        answerer: 'squid',
        likely: true,
        named: 'ERR',
        place: 'h/x',
        wait: '5 s',
        inside: 'fault',
      },
      failure: { phase: 'receive', code: 'ECONNRESET', message: 'reset' },
      startedAt: new Date(start + 1234).toISOString(),
      totalMs: 12.345,
    },
  });
  const bare = exchange({
    at: 1,
    over: { environmentId: null, operation: null, binding: null, status: null },
  });
  for (const one of [given, bare]) bench.history.record(one);
  bench.history.flush();
  expect(bench.history.list({ limit: 9 })).toEqual([bare.summary, given.summary]);
  const { timings, connection } = given.transmission;
  expect(bench.history.get(given.summary.id)).toMatchObject({
    ok: true,
    value: { ...given.summary, timings, connection },
  });
});
