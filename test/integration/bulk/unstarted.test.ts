import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { until } from '../../set-up/until.js';
import { environmentAt, plainOptions, testServices, tokensOf } from './test-services.js';

const environment = environmentAt('http://127.0.0.1:9/x.asmx');
const tables = ['run', 'row_block', 'row_tokens', 'row_end', 'row_end_shared'];

it.each(['draft', 'frozen'] as const)(
  'keeps nothing of a list that was never begun once the program ended: %s',
  async (state) => {
    const folder = mkdtempSync(join(tmpdir(), 'desk-unstarted-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'desk.db');
    const first = await testServices(file, environment);
    const read = await first.runs.read('e1', { kind: 'text', text: tokensOf(3_000).join('\n') });
    if (!read.ok || !read.value) throw new Error('not read');
    if (state === 'frozen') expect(first.runs.freeze(read.value.runId, plainOptions).ok).toBe(true);
    expect(first.runs.list()).toHaveLength(1);
    first.close();

    const second = await testServices(file, environment);
    onTestFinished(() => second.close());
    expect(second.runs.list()).toEqual([]);
    const left = () =>
      tables.map((table) => second.database.prepare(`SELECT count(*) AS n FROM ${table}`).get().n);
    await until(() => left().every((n) => n === 0));
  },
);
