import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BulkRowsQuery } from '../../../shared/model/bulk.js';
import { bulkReportText as say } from '../../../shared/text/bulk-report.js';
import { languages, learn, learnAndSpeak, speak, speaking } from '../../../shared/text/language.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { accepted, fault, type Step, unknown } from '../calls/fake-service.js';
import { fakeRuns, tokens } from './fake-runs.js';

const answers: readonly Step[] = [accepted, fault, unknown];
const names = ['=SUM(A1)', 'B2B, by night', '<b>Ayşe</b>'];
const list = tokens(4)
  .map((token, n) => `${token};"${names[n] ?? ''}"`)
  .join('\n');
const source = { kind: 'text', text: `token;label\n${list}\n` } as const;

async function reported(format: 'csv' | 'json' | 'html' | 'pdf', path: string, name = 'Antalya') {
  const asked: string[] = [];
  const chooseReport = async (...given: string[]) => {
    asked.push(given.join(' '));
    return path;
  };
  const test = await fakeRuns((_what, row) => answers[row - 1] ?? accepted, {
    ...{ deps: { chooseReport }, environment: { name } },
  });
  const { runId } = await test.begin({ stopAfterFailures: 2 }, source);
  const end = await test.still(runId);
  const rows = await test.rowsOf(runId);
  return { runId, rows, end, asked, answer: await test.runs.report(runId, format) };
}

beforeAll(() => Promise.all(languages.map(learn)));
afterEach(() => speak('en'));

describe('the report of a run', () => {
  it('has a line for each row, no formula, and no token', async () => {
    const path = join(temporaryFolder(), 'report.csv');
    const { rows, asked, answer } = await reported('csv', path);
    expect(answer).toEqual({ ok: true, value: { path } });
    expect(asked).toEqual([expect.stringMatching(/^csv .*2026-01-01.*\.csv$/)]);
    const text = readFileSync(path, 'utf8');
    for (const token of tokens(4)) expect(text).not.toContain(token);
    const lines: Record<string, string>[] = parse(text, { columns: true });
    const [first, second, third, last] = rows;
    const base = {
      operation: 'Logout',
      binding: 'soap11',
      faultCode: '',
      faultReason: '',
      error: '',
      answeredBy: '',
    };
    const said = {
      meaning: expect.stringMatching(/./),
      advice: expect.any(String),
      note: expect.any(String),
    };
    const of = (row: typeof first) => ({
      ...{
        row: `${row?.row}`,
        time: row?.startedAt ?? '',
        token: row?.tokenMask,
        fingerprint: row?.tokenFingerprint,
      },
      ...{ fate: row?.fate ?? '', cause: row?.cause ?? '', exchange: row?.exchangeId ?? '' },
      ...{ ms: `${row?.totalMs ?? ''}`, waitedMs: `${row?.waitedMs ?? ''}` },
    });
    expect(lines).toEqual([
      { ...base, ...said, ...of(first), label: "'=SUM(A1)", outcome: 'accepted', status: '200' },
      {
        ...{ ...base, ...said, ...of(second), label: 'B2B, by night', outcome: 'fault', status: '500' },
        ...{ faultCode: 'Server', faultReason: expect.stringMatching(/^no /) },
      },
      {
        ...{ ...base, ...said, ...of(third), label: '<b>Ayşe</b>', outcome: 'unknown', status: '' },
        error: expect.stringContaining('reset'),
      },
      {
        ...{ ...base, ...of(last), label: '', outcome: 'waiting', status: '' },
        ...{ meaning: '', advice: '', note: '' },
      },
    ]);
    expect(lines.slice(0, 3).every(({ cause, exchange, time }) => cause && exchange && time)).toBe(true);
  });

  it('is the same as JSON, with who, when, why and how many', async () => {
    const path = join(temporaryFolder(), 'report.json');
    const { runId, rows, end } = await reported('json', path);
    const { run, rows: lines } = JSON.parse(readFileSync(path, 'utf8'));
    expect(run).toMatchObject({
      ...{ run: runId, operator: 'Ayşe', reason: 'Ticket 4711', environment: 'Antalya', tier: 'test' },
      ...{ binding: 'soap11', verify: false, state: 'paused', total: 4, activeMs: Math.round(end.activeMs) },
      ...{
        counts: { waiting: 1, accepted: 1, fault: 1, unknown: 1 },
        startedAt: end.startedAt,
        endedAt: null,
      },
      ...{
        why: expect.stringContaining('2'),
        read: { rows: 4, tokens: 4 },
        selection: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(lines.map(({ row, outcome }: { row: number; outcome: string }) => [row, outcome])).toEqual(
      rows.map(({ row, state }) => [row, state]),
    );
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4 + 3);
  });

  it.each(['html', 'pdf'] as const)('is a page that loads nothing, as %s', async (format) => {
    const path = join(temporaryFolder(), `report.${format}`);
    const { runId, end } = await reported(format, path);
    const page = readFileSync(path, 'utf8');
    expect(page.startsWith(format === 'pdf' ? 'PDF <!doctype html>' : '<!doctype html>')).toBe(true);
    expect(page).toContain("default-src 'none'");
    for (const said of [
      'Ayşe',
      'Ticket 4711',
      'Antalya',
      runId,
      end.startedAt ?? '-',
      'Pasted',
      '<td class="n">4</td>',
    ])
      expect(page).toContain(said);
    expect(page).not.toMatch(/<script|src=|href=|c0ffee00-1234-4567-89ab-0000000000/);
    const counted = [...page.matchAll(/<th scope="row">([^<]+)<\/th><td class="n">(\d+)<\/td><td>[^<]+</g)];
    expect(counted.map(([, state, n]) => `${state} ${n}`).sort()).toEqual([
      ...['Accepted 1', 'The service refused 1', 'Unknown 1', 'Waiting 1'],
    ]);
  });

  it.each(languages)('is a page of the language that is spoken: %s', async (language) => {
    await learnAndSpeak(language);
    const path = join(temporaryFolder(), 'report.html');
    await reported('html', path);
    const page = readFileSync(path, 'utf8');
    expect(page).toContain(`<html lang="${language}">`);
    for (const own of languages) {
      const { title, total } = speaking(own, () => ({
        title: say.title({ environment: 'Antalya' }),
        total: say.total,
      }));
      expect([
        own,
        page.includes(`<h1>${title}</h1>`),
        page.includes(`<th scope="row">${total}</th>`),
      ]).toEqual([own, own === language, own === language]);
    }
  });

  it('is a page that shows any name as it is', async () => {
    const path = join(temporaryFolder(), 'report.html');
    await reported('html', path, 'R&D <b> "x"');
    expect(readFileSync(path, 'utf8')).toContain('R&amp;D &lt;b&gt; &quot;x&quot;');
  });

  it('of a run that was not begun says that nobody began it', async () => {
    const path = join(temporaryFolder(), 'report.json');
    const test = await fakeRuns(undefined, { deps: { chooseReport: async () => path } });
    const { runId } = await test.read();
    expect(await test.runs.report(runId, 'json')).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(path, 'utf8')).run).toMatchObject({
      ...{ operator: '', startedAt: null, endedAt: null, activeMs: 0 },
    });
  });

  it('that cannot be written is said, and leaves nothing', async () => {
    const folder = temporaryFolder();
    const { answer } = await reported('csv', join(folder, 'none', 'report.csv'));
    expect(answer).toMatchObject({ ok: false, error: { code: 'report-not-written' } });
    expect(answer.ok || answer.error.message).toContain('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('rows are found', () => {
  it('page by page, by state and by text, and sorted, as one goes through them one by one', async () => {
    const total = 1_203;
    const states = [accepted, fault, unknown];
    const test = await fakeRuns((_what, row) => states[row % 3] ?? accepted);
    const text = tokens(total).map((token, n) => `${token};${n % 7 === 0 ? 'seven' : ''} ${n % 10}`);
    const { runId } = await test.begin(
      { concurrency: 8 },
      { kind: 'text', text: `token;label\n${text.join('\n')}` },
    );
    await test.still(runId);
    const all = (
      await Promise.all([0, 1_000].map((offset) => test.runs.rows({ runId, offset, limit: 1_000 })))
    ).flatMap((page) => (page.ok ? page.value.rows : []));
    expect(all.map(({ row }) => row)).toEqual(Array.from({ length: total }, (_, n) => n + 1));
    const find = async (query: Partial<BulkRowsQuery>) => {
      const page = await test.runs.rows({ runId, offset: 3, limit: 500, ...query });
      return page.ok ? [page.value.total, page.value.rows.map(({ row }) => row)] : [];
    };
    const expected = (fits: (one: (typeof all)[number]) => boolean, turned = false) => {
      const found = all.filter(fits).map(({ row }) => row);
      return [found.length, (turned ? found.reverse() : found).slice(3, 503)];
    };
    expect(await find({ states: ['fault'] })).toEqual(expected(({ state }) => state === 'fault'));
    expect(await find({ states: ['fault', 'unknown', 'fault'] })).toEqual(
      expected(({ state }) => state !== 'accepted'),
    );
    expect(await find({ states: ['waiting', 'fault'] })).toEqual(expected(({ state }) => state === 'fault'));
    expect(await find({ states: ['waiting'] })).toEqual([0, []]);
    expect(await find({ search: 'seven' })).toEqual(expected(({ label }) => label.includes('seven')));
    expect(await find({ search: 'seven', states: ['accepted'] })).toEqual(
      expected(({ label, state }) => label.includes('seven') && state === 'accepted'),
    );
    for (const descending of [false, true]) {
      expect(await find({ sort: { by: 'row', descending, asOf: 1 } })).toEqual(
        expected(() => true, descending),
      );
      const sorted = await find({
        sort: { by: 'state', descending, asOf: 1 },
        states: ['fault', 'accepted'],
      });
      expect(sorted[0]).toBe(802);
      const first = (sorted[1] as number[]).map((row) => all[row - 1]?.state);
      expect(new Set(first.slice(0, 390))).toEqual(new Set([descending ? 'fault' : 'accepted']));
    }
    const sorted = await find({ sort: { by: 'answer', descending: false, asOf: 1 }, offset: 0 });
    const answered = (sorted[1] as number[]).map((row) => all[row - 1]);
    // Rows that were answered alike stand together.
    const changes = answered.filter((row, at) => at > 0 && row?.state !== answered[at - 1]?.state);
    expect([sorted[0], changes.length]).toEqual([total, 1]);
    expect((await find({ offset: 1_203 }))[1]).toEqual([]);
    expect((await find({ offset: 1_202, limit: 5 }))[1]).toEqual([1_203]);
  });
});
