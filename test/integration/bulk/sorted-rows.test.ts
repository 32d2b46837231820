import { expect, it, onTestFinished } from 'vitest';
import type { RowSort } from '../../../shared/model/bulk.js';
import { rowColumns } from '../../../shared/model/bulk-words.js';
import { countingServer } from './counting-server.js';
import { environmentAt, plainOptions, startRun, testServices, tokensOf } from './test-services.js';

async function opened(url: string) {
  const test = await testServices(':memory:', environmentAt(url), {});
  onTestFinished(() => test.close());
  return test;
}

it('gives the pages of one order by each column, whole and behind a filter', async () => {
  const server = await countingServer();
  server.intercept = (operation, token, response) => {
    if (operation !== 'Logout' || !token.endsWith('3')) return false;
    response.writeHead(500, { 'Content-Type': 'text/html' }).end('<h1>no</h1>');
    return true;
  };
  const test = await opened(server.url);
  await startRun(test, tokensOf(1_200).join('\n'));
  const { runId } = await test.until(({ state }) => state === 'done');
  const pages = async (sort: RowSort, states?: ['http-error']) => {
    const rows = [];
    for (let offset = 0; ; offset += 500) {
      const page = await test.runs.rows({ runId, sort, offset, limit: 500, ...(states && { states }) });
      if (!page.ok) throw new Error(page.error.message);
      rows.push(...page.value.rows);
      if (rows.length >= page.value.total) return rows;
    }
  };
  for (const by of rowColumns) {
    const up = await pages({ by, descending: false, asOf: 1 });
    expect(new Set(up.map(({ row }) => row)).size, by).toBe(1_200);
  }
  const slowest = await pages({ by: 'took', descending: true, asOf: 2 });
  const took = slowest.map(({ totalMs }) => totalMs ?? -1);
  expect(took).toEqual([...took].sort((a, b) => b - a));
  const states = (await pages({ by: 'state', descending: true, asOf: 3 })).map(({ state }) => state);
  expect(states.slice(0, 121)).toEqual([...Array(120).fill('http-error'), 'accepted']);
  const failed = await pages({ by: 'row', descending: true, asOf: 4 }, ['http-error']);
  expect(failed).toHaveLength(120);
  expect(failed[0]?.row).toBe(1_194);
});

it('keeps an order while rows change, until another is asked for', async () => {
  const server = await countingServer();
  const test = await opened(server.url);
  const read = await test.runs.read('e1', { kind: 'text', text: tokensOf(40).join('\n') });
  if (!read.ok || !read.value) throw new Error('not read');
  const { runId } = read.value;
  const first = async (asOf: number) => {
    const sort = { by: 'state', descending: true, asOf } as const;
    const page = await test.runs.rows({ runId, sort, offset: 0, limit: 40 });
    if (!page.ok) throw new Error(page.error.message);
    return page.value.rows.map(({ row, state }) => ({ row, state }));
  };
  const before = await first(1);
  expect(before[0]).toEqual({ row: 1, state: 'waiting' });
  const frozen = test.runs.freeze(runId, { ...plainOptions, concurrency: 1 });
  if (!frozen.ok) throw new Error(frozen.error.message);
  await test.runs.start({ runId, digest: frozen.value.digest, typedName: '' });
  await test.until(({ state }) => state === 'done');
  // Each where it was, and as it is now.
  expect(await first(1)).toEqual(before.map(({ row }) => ({ row, state: 'accepted' })));
});
