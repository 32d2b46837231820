import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { bytesGiven, bytesOfFile } from '../../../electron/bulk/byte-source.js';
import { readListBeside, readListHere } from '../../../electron/bulk/list-reader.js';
import type { ListMessage } from '../../../electron/bulk/list-worker.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { started, threadsHere } from '../threads-here.js';

vi.mock('node:worker_threads', async () => (await import('../threads-here.js')).threadsHere);

const script = join(import.meta.dirname, '../../../electron/bulk/list-worker.ts');
const beside = readListBeside(script);
const count = 620;
const token = (row: number) => `aaaaaaaa-1111-4222-8333-${String(row).padStart(12, '0')}`;
const text = Array.from({ length: count }, (_, row) => `${token(row)};name ${row}`).join('\n');
const list = () => bytesGiven('list.csv', new TextEncoder().encode(text));

describe('a list that a thread reads', () => {
  it('gives the same rows in the same order, and the same facts', async () => {
    const given = {
      encoding: 'utf-8',
      delimiter: ';',
      header: false,
      tokenColumn: 0,
      labelColumn: 1,
    } as const;
    for (const reading of [undefined, given]) {
      const [there, here]: [unknown[], unknown[]] = [[], []];
      const facts = await beside(list(), reading, (row, line) => there.push([row, line]));
      const same = await readListHere(list(), reading, (row, line) => here.push([row, line]));
      expect(facts).toEqual(same);
      expect(there).toEqual(here);
    }
  });

  it('tells how far it is, never back, and the end of it', async () => {
    const parts: number[] = [];
    const watch = { signal: new AbortController().signal, onProgress: (part: number) => parts.push(part) };
    await beside(list(), undefined, () => {}, watch);
    expect(parts.at(-1)).toBe(1);
    expect(parts.toSorted((one, other) => one - other)).toEqual(parts);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.every((part) => part > 0)).toBe(true);
  });

  it('sends no more rows than a frame has time for, and the next ones only when asked', async () => {
    const told: ListMessage[] = [];
    const workerData = { bytes: list(), reading: undefined, language: 'en' };
    const thread = new threadsHere.Worker(script, { workerData });
    const rows = () => told.flatMap((one) => (one.kind === 'rows' ? [one.rows.length] : []));
    const next = () =>
      new Promise<void>((resolve) => {
        thread.on('message', (message: ListMessage) => {
          told.push(message);
          if (message.kind === 'rows' || message.kind === 'end') resolve();
        });
      });
    await next();
    expect(rows()).toEqual([250]);
    for (const expected of [
      [250, 250],
      [250, 250, 120],
      [250, 250, 120],
    ]) {
      thread.removeAllListeners('message');
      thread.postMessage(null);
      await next();
      expect(rows()).toEqual(expected);
    }
    expect(told.at(-1)).toMatchObject({ kind: 'end', result: { ok: true } });
  });

  it('ends where a person ends it: no row comes after that', async () => {
    const ending = new AbortController();
    let rows = 0;
    const onRow = () => {
      rows += 1;
      if (rows === 250) ending.abort();
    };
    expect(
      await beside(list(), undefined, onRow, { signal: ending.signal, onProgress: () => {} }),
    ).toBeNull();
    expect(rows).toBe(250);
    const ended = started.at(-1);
    ended?.emit('message', { kind: 'rows', rows: [[{}, 1]] });
    expect(rows).toBe(250);
  });

  it('says by its code why a file cannot be read', async () => {
    const gone = beside(bytesOfFile(join(temporaryFolder(), 'gone.csv')), undefined, () => {});
    await expect(gone).rejects.toMatchObject({ code: 'ENOENT', message: 'ENOENT' });
  });

  it('fails where the thread does', async () => {
    await expect(readListBeside(`${script}.none`)(list(), undefined, () => {})).rejects.toThrow();
  });
});
