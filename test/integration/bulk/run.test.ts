import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it, onTestFinished } from 'vitest';
import type { BulkDeps } from '../../../electron/bulk/bulk-deps.js';
import type { Environment } from '../../../shared/model/environment.js';
import { until } from '../../set-up/until.js';
import { countingServer } from './counting-server.js';
import { environmentAt, plainOptions, startRun, sumOf, testServices, tokensOf } from './test-services.js';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'desk-bulk-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

async function opened(
  environment: Environment,
  own: Partial<BulkDeps> & { readonly memoryOnly?: boolean } = {},
  file = ':memory:',
) {
  const test = await testServices(file, environment, own);
  onTestFinished(() => test.close());
  return test;
}

it('balances after every progress event, and one failing row stops no other', async () => {
  const server = await countingServer();
  const tokens = tokensOf(600);
  server.intercept = (operation, token, response) => {
    if (operation !== 'Logout' || !/[37]$/.test(token)) return false;
    if (token.endsWith('3')) response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>no</h1>');
    else response.destroy();
    return true;
  };
  const test = await opened(environmentAt(server.url));
  await startRun(test, tokens.join('\n'));
  const done = await test.until(({ state }) => state === 'done');
  for (const progress of test.progress) expect(sumOf(progress)).toBe(progress.total);
  expect(done.counts).toMatchObject({ waiting: 0, sending: 0, accepted: 480, 'http-error': 60, unknown: 60 });
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
  const { runId } = done;
  const page = await test.runs.rows({ runId, states: ['http-error'], search: '…0013', offset: 0, limit: 10 });
  expect(page.ok && page.value).toMatchObject({
    total: 1,
    rows: [{ row: 14, status: 500, state: 'http-error' }],
  });
});

it('checks before and after where asked, and tells at most four times a second', async () => {
  const server = await countingServer();
  const test = await opened(environmentAt(server.url));
  const startedMs = performance.now();
  await startRun(test, tokensOf(200).join('\n'), { verify: true });
  const done = await test.until(({ state }) => state === 'done');
  expect(done.counts.confirmed).toBe(200);
  const most = 3 + Math.ceil((performance.now() - startedMs) / 250);
  expect(test.progress.length).toBeLessThanOrEqual(most);
});

it('starts on production only with the name typed and the very summary that was shown', async () => {
  const server = await countingServer();
  const environment = environmentAt(server.url, { tier: 'production' });
  const test = await opened(environment);
  const { runs } = test;
  const read = await runs.read('e1', { kind: 'text', text: tokensOf(3).join('\n') });
  if (!read.ok || !read.value) throw new Error('not read');
  const { runId } = read.value;
  const code = async (digest: string, typedName: string) => {
    const answer = await runs.start({ runId, digest, typedName });
    return answer.ok ? 'started' : answer.error.code;
  };
  expect(await code('', 'Antalya live')).toBe('not-frozen');
  const first = runs.freeze(runId, plainOptions);
  if (!first.ok) throw new Error(first.error.message);
  expect(first.value).toMatchObject({ tokens: 3, nameNeeded: true, firstMask: '…0000', lastMask: '…0002' });
  const second = runs.freeze(runId, { ...plainOptions, binding: 'post' });
  if (!second.ok) throw new Error(second.error.message);
  expect(second.value.digest).not.toBe(first.value.digest);
  expect(await code(first.value.digest, 'Antalya live')).toBe('summary-changed');
  expect(await code(second.value.digest, 'antalya live')).toBe('name-needed');
  expect(await code(second.value.digest, '')).toBe('name-needed');
  Object.assign(environment, { endpoint: 'http://127.0.0.1:9/other.asmx' });
  expect(await code(second.value.digest, 'Antalya live')).toBe('summary-changed');
  Object.assign(environment, { endpoint: server.url });
  expect(server.logouts.size).toBe(0);
  const third = runs.freeze(runId, plainOptions);
  expect(third.ok && (await code(third.value.digest, 'Antalya live'))).toBe('started');
  expect(await code(third.ok ? third.value.digest : '', 'Antalya live')).toBe('wrong-state');
  expect(runs.freeze(runId, plainOptions)).toMatchObject({ ok: false });
  await test.until(({ state }) => state === 'done');
  expect(server.logouts.size).toBe(3);
  const again = { runId, rows: [2] };
  expect(runs.sendAgain({ ...again, typedName: '' })).toMatchObject({ error: { code: 'name-needed' } });
  expect(runs.sendAgain({ ...again, typedName: 'Antalya live' })).toMatchObject({ ok: true });
  expect(await runs.resume(runId)).toMatchObject({ error: { code: 'name-needed' } });
  expect(await runs.resume(runId, 'antalya live')).toMatchObject({ error: { code: 'name-needed' } });
  // What was confirmed as production stays so, whatever the environment is called since.
  Object.assign(environment, { tier: 'test' });
  expect(await runs.resume(runId, '')).toMatchObject({ error: { code: 'name-needed' } });
  expect(server.logouts.size).toBe(3);
  expect(await runs.resume(runId, 'Antalya live')).toMatchObject({ ok: true });
  await test.until(({ state }) => state === 'done');
  expect([...server.logouts.values()]).toEqual([1, 2, 1]);
});

it.each([429, 503])('pauses on %i and carries Retry-After', async (status) => {
  const server = await countingServer();
  let seen = 0;
  server.intercept = (_operation, _token, response) => {
    seen += 1;
    if (seen < 20) return false;
    response.writeHead(status, { 'Retry-After': '120', 'Content-Type': 'text/plain' }).end('later');
    return true;
  };
  const test = await opened(environmentAt(server.url));
  const runId = await startRun(test, tokensOf(2_000).join('\n'));
  const paused = await test.until(({ state }) => state === 'paused');
  expect(paused.pause?.code).toBe('throttled');
  expect(Date.parse(paused.pause?.retryAt ?? '')).toBeGreaterThan(Date.now() + 60_000);
  expect(seen).toBeLessThan(60);
  expect(paused.counts.sending).toBe(0);
  server.intercept = null;
  await test.runs.resume(runId);
  const done = await test.until(({ state }) => state === 'done');
  expect(done.counts.accepted + done.counts['http-error']).toBe(2_000);
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
});

it('goes on by itself after Retry-After where that was asked for', async () => {
  const server = await countingServer();
  let seen = 0;
  server.intercept = (_operation, _token, response) => {
    seen += 1;
    if (seen !== 5) return false;
    response.writeHead(503, { 'Retry-After': '1' }).end();
    return true;
  };
  const test = await opened(environmentAt(server.url));
  await startRun(test, tokensOf(50).join('\n'), { resumeAfterRetry: true, concurrency: 2 });
  const done = await test.until(({ state }) => state === 'done');
  expect(done.counts).toMatchObject({ accepted: 49, 'http-error': 1 });
  expect(test.progress.some(({ state }) => state === 'paused')).toBe(true);
});

it('notices a dead host once: the rows wait again, and are sent when it is back', async () => {
  const gone = await countingServer();
  await gone.close();
  const test = await opened(environmentAt(gone.url));
  const runId = await startRun(test, tokensOf(2_000).join('\n'));
  const paused = await test.until(({ state }) => state === 'paused');
  expect(paused.pause?.code).toBe('host-dead');
  expect(paused.pause?.why).toContain('refused');
  expect(paused.counts).toMatchObject({ waiting: 2_000, sending: 0, 'not-sent': 0 });
  // Those that were under way when it was noticed, and no more.
  expect(test.exchanges()).toBeLessThan(plainOptions.concurrency * 2);
  const back = await countingServer(gone.port);
  await test.runs.resume(runId);
  const done = await test.until(({ state }) => state === 'done');
  expect(done.counts.accepted).toBe(2_000);
  expect([...back.logouts.values()]).toEqual(Array(2_000).fill(1));
});

it('stops after so many failures in a row, and keeps to its limit of requests', async () => {
  const server = await countingServer();
  server.intercept = (_operation, _token, response) => {
    response.writeHead(403).end();
    return true;
  };
  const test = await opened(environmentAt(server.url));
  const startedMs = performance.now();
  await startRun(test, tokensOf(300).join('\n'), {
    stopAfterFailures: 10,
    ratePerSecond: 20,
    concurrency: 4,
  });
  const paused = await test.until(({ state }) => state === 'paused');
  expect(paused.pause?.code).toBe('failures');
  expect(server.logouts.size).toBeLessThan(15);
  expect(performance.now() - startedMs).toBeGreaterThan(400);
  expect(paused.counts.waiting + paused.counts['http-error']).toBe(300);
});

it('pauses, resumes and cancels by hand; each row is sent once', async () => {
  const server = await countingServer();
  const test = await opened(environmentAt(server.url));
  const runId = await startRun(test, tokensOf(3_000).join('\n'));
  for (let round = 0; round < 3; round += 1) {
    await until(() => server.logouts.size > 200 * (round + 1));
    test.runs.pause(runId);
    const still = await test.until(({ state }) => state === 'paused' || state === 'done');
    expect(still.counts.sending).toBe(0);
    expect(server.logouts.size).toBe(still.counts.accepted);
    if (still.state === 'paused') await test.runs.resume(runId);
  }
  test.runs.cancel(runId);
  const end = await test.until(({ state }) => state === 'cancelled' || state === 'done');
  expect(server.logouts.size).toBe(end.counts.accepted);
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
  expect(await test.runs.resume(runId)).toMatchObject({ ok: false });
});

it('needs the same tokens again where they were in memory only, and takes no others', async () => {
  const server = await countingServer();
  const file = join(folder(), 'desk.db');
  const environment = environmentAt(server.url);
  const text = tokensOf(400).join('\n');
  const first = await opened(environment, { memoryOnly: true }, file);
  const runId = await startRun(first, text, { ratePerSecond: 100 });
  await first.until(({ counts }) => counts.accepted > 20);
  first.close();
  expect(readFileSync(file).includes(tokensOf(1)[0] ?? '')).toBe(false);
  const second = await opened(environment, { memoryOnly: true }, file);
  expect(second.runs.list()[0]?.progress).toMatchObject({ state: 'paused', pause: { code: 'restart' } });
  expect(await second.runs.resume(runId)).toMatchObject({ error: { code: 'tokens-needed' } });
  const other = await second.runs.supply(
    runId,
    { kind: 'text', text: tokensOf(400, 'other').join('\n') },
    undefined,
  );
  expect(other).toMatchObject({ error: { code: 'other-tokens' } });
  expect(await second.runs.supply(runId, { kind: 'text', text }, undefined)).toMatchObject({ ok: true });
  expect(await second.runs.resume(runId)).toMatchObject({ ok: true });
  second.runs.pause(runId);
  await second.until(({ state }) => state === 'paused');
  second.close();
  expect([...server.logouts.values()].every((n) => n === 1)).toBe(true);
});

it('reports what was done, masked, with no cell that a spreadsheet runs', async () => {
  const server = await countingServer();
  const made = folder();
  const path = (format: string) => join(made, `report.${format}`);
  const labels = ['=1+1', '+x', '-x', '@x', "'=y", "O'Neil", '\tz', 'a,"b"'];
  const tokens = tokensOf(labels.length);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const { safeCell } = await import('../../../shared/formats/list/formula-safe.js');
  const text = `label,token\n${labels.map((label, n) => `${cell(safeCell(label))},${tokens[n]}`).join('\n')}`;
  const environment = environmentAt(server.url, { name: '<Antalya> & "live"' });
  const test = await opened(environment, { chooseReport: async (format) => path(format) });
  const runId = await startRun(test, text);
  await test.until(({ state }) => state === 'done');
  for (const format of ['csv', 'json', 'html'] as const) {
    expect(await test.runs.report(runId, format)).toEqual({ ok: true, value: { path: path(format) } });
  }
  const csv = readFileSync(path('csv'), 'utf8');
  const rows = parse<Record<string, string>>(csv, { columns: true });
  for (const row of rows) {
    for (const value of Object.values(row)) expect(value).not.toMatch(/^[=+\-@\t\r\n]/);
  }
  const json = JSON.parse(readFileSync(path('json'), 'utf8'));
  expect(json.rows.map((row: { label: string }) => row.label)).toEqual(labels);
  expect(json.run).toMatchObject({
    operator: 'Ayşe',
    reason: 'Ticket 4711',
    total: 8,
    counts: { accepted: 8 },
  });
  expect(rows.map(({ fingerprint }) => fingerprint)).toEqual(
    json.rows.map((row: { fingerprint: string }) => row.fingerprint),
  );
  const html = readFileSync(path('html'), 'utf8');
  expect(html).toContain('&lt;Antalya&gt; &amp; &quot;live&quot;');
  expect(html).not.toMatch(/<script|https?:\/\/(?!127)|src=/);
  for (const token of tokens) expect(csv + JSON.stringify(json) + html).not.toContain(token);
  // Our own import gives back what the report guarded.
  const back = await test.runs.read('e1', {
    kind: 'bytes',
    name: 'report.csv',
    bytes: readFileSync(path('csv')),
  });
  if (!back.ok || !back.value?.reading) throw new Error('not read');
  const fingerprintColumn = back.value.columns.indexOf('fingerprint');
  const labelColumn = back.value.columns.indexOf('label');
  const reading = { ...back.value.reading, tokenColumn: fingerprintColumn, labelColumn };
  const reread = await test.runs.reread(back.value.runId, reading);
  const page = await test.runs.rows({ runId: back.value.runId, offset: 0, limit: 100 });
  expect(reread.ok && page.ok && page.value.rows.map(({ label }) => label)).toEqual(labels);
});

it('goes on only at the address that was confirmed, whatever the environment says since', async () => {
  const server = await countingServer();
  const elsewhere = await countingServer();
  const environment = environmentAt(server.url);
  const test = await opened(environment);
  const runId = await startRun(test, tokensOf(40).join('\n'), { ratePerSecond: 20, concurrency: 1 });
  test.runs.pause(runId);
  await test.until(({ state }) => state === 'paused');
  const sent = server.logouts.size;
  Object.assign(environment, { endpoint: elsewhere.url });
  expect(await test.runs.resume(runId)).toMatchObject({ error: { code: 'environment-changed' } });
  expect([server.logouts.size, elsewhere.logouts.size]).toEqual([sent, 0]);
  Object.assign(environment, { endpoint: server.url });
  expect(await test.runs.resume(runId)).toMatchObject({ ok: true });
});

it('takes a host for dead after three rows of which nothing could leave', async () => {
  const gone = await countingServer();
  await gone.close();
  const test = await opened(environmentAt(gone.url));
  await startRun(test, tokensOf(20).join('\n'), { concurrency: 1 });
  const paused = await test.until(({ state }) => state === 'paused');
  expect(paused.pause?.code).toBe('host-dead');
  expect(test.exchanges()).toBe(3);
});

it('saves its report for nobody else to read, whatever was there before', async () => {
  const server = await countingServer();
  const made = folder();
  const path = (format: string) => join(made, `report.${format}`);
  const test = await opened(environmentAt(server.url), { chooseReport: async (format) => path(format) });
  const runId = await startRun(test, tokensOf(3).join('\n'));
  await test.until(({ state }) => state === 'done');
  for (const format of ['csv', 'json', 'html', 'pdf'] as const) {
    writeFileSync(path(format), 'older', { mode: 0o644 });
    expect(await test.runs.report(runId, format)).toMatchObject({ ok: true });
    expect([format, statSync(path(format)).mode & 0o777]).toEqual([format, 0o600]);
  }
});

it('tells the service’s time of a row apart from the time that it waited for its turn', async () => {
  const server = await countingServer();
  const test = await opened(environmentAt(server.url));
  const startedMs = performance.now();
  const runId = await startRun(test, tokensOf(6).join('\n'), { ratePerSecond: 10, concurrency: 6 });
  await test.until(({ state }) => state === 'done');
  const elapsedMs = performance.now() - startedMs;
  const page = await test.runs.rows({ runId, offset: 0, limit: 10 });
  const rows = page.ok ? page.value.rows : [];
  // The rate let them begin a tenth of a second apart: most of them waited, however slow all of it was.
  expect(rows.filter(({ waitedMs }) => (waitedMs ?? 0) > 0).length).toBeGreaterThan(1);
  // The one is no part of the other, so both together took no longer than the whole run.
  for (const { totalMs, waitedMs } of rows)
    expect((totalMs ?? 0) + (waitedMs ?? 0)).toBeLessThanOrEqual(elapsedMs);
});

it('holds what it knows where the disk refuses, and writes it down when that is over', async () => {
  const server = await countingServer();
  const test = await opened(environmentAt(server.url), {}, join(folder(), 'desk.db'));
  server.intercept = () => {
    if (server.logouts.size === 20) test.database.exec('PRAGMA query_only = ON');
    return false;
  };
  const runId = await startRun(test, tokensOf(200).join('\n'));
  const paused = await test.until(({ state }) => state === 'paused');
  expect(paused.pause?.code).toBe('journal');
  expect(paused.counts).toMatchObject({ accepted: server.logouts.size, unknown: 0 });
  expect(await test.runs.resume(runId)).toMatchObject({ error: { code: 'run-not-kept' } });
  test.database.exec('PRAGMA query_only = OFF');
  expect(await test.runs.resume(runId)).toMatchObject({ ok: true });
  const done = await test.until(({ state }) => state === 'done');
  expect(done.counts.accepted).toBe(200);
  expect([...server.logouts.values()]).toEqual(tokensOf(200).map(() => 1));
});
