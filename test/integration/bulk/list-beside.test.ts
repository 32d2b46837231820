import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesGiven, bytesOfFile } from '../../../electron/bulk/byte-source.js';
import { type ReadList, readListBeside, readListHere } from '../../../electron/bulk/list-reader.js';
import { hostile, pasted } from '../../bench/reading/texts.js';
import { bundledChild } from '../bundled-child.js';
import { environmentAt, testServices } from './test-services.js';

let beside: ReadList;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'desk-list-beside-'));
  const child = await bundledChild(join(import.meta.dirname, '../../../electron/bulk/list-worker.ts'));
  beside = readListBeside(child);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function readBy(read: ReadList, bytes: Parameters<ReadList>[0]) {
  const rows: unknown[] = [];
  const result = await read(bytes, undefined, (row, line) => rows.push({ row, line }));
  return { result, rows };
}

const lists = { ...pasted, 'quotes that never close': hostile['unclosed quoted cells'] ?? (() => '') };

describe('a list that is read in a thread of its own', () => {
  it.each(Object.entries(lists))('gives the same rows as one that is read here: %s', async (_name, make) => {
    const bytes = bytesGiven('list.csv', new TextEncoder().encode(make(60_000)));
    expect(await readBy(beside, bytes)).toEqual(await readBy(readListHere, bytes));
  });

  it('tells how far it is, and is read from a file by its path', async () => {
    const path = join(folder, 'tokens.csv');
    writeFileSync(path, pasted.CSV?.(8_000_000) ?? '');
    const parts: number[] = [];
    const watch = {
      signal: new AbortController().signal,
      onProgress: (part: number) => void parts.push(part),
    };
    let rows = 0;
    const read = await beside(bytesOfFile(path), undefined, () => (rows += 1), watch);
    expect(read?.ok).toBe(true);
    expect(rows).toBeGreaterThan(5_000);
    // Pieces are far smaller than a hundredth of it: it is told at every hundredth all the same.
    expect(parts.length).toBeGreaterThan(50);
    expect([...parts].sort((one, other) => one - other)).toEqual(parts);
    expect(parts.at(-1)).toBeGreaterThan(0.9);
  });

  it('says why a file cannot be read', async () => {
    const gone = beside(bytesOfFile(join(folder, 'gone.csv')), undefined, () => {});
    await expect(gone).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('ends at once where a person ends it, and leaves no run and no row', async () => {
    const environment = environmentAt('http://127.0.0.1:9/a.asmx');
    const services = await testServices(join(folder, 'ended.db'), environment, {
      readList: (bytes, reading, onRow, watch) => {
        const ending: typeof onRow = (row, line) => {
          onRow(row, line);
          if (line === 2_000) services.runs.stopReading();
        };
        return beside(bytes, reading, ending, watch);
      },
    });
    const text = pasted.CSV?.(2_000_000) ?? '';
    expect(await services.runs.read('e1', { kind: 'text', text })).toEqual({ ok: true, value: null });
    expect(services.runs.readProgress()).toBeNull();
    expect(services.runs.list()).toEqual([]);
    // It can be read again, and then comes to its end.
    const short = await services.runs.read('e1', { kind: 'text', text: text.slice(0, 9_000) });
    expect(short.ok && short.value?.counts.tokens).toBeGreaterThan(100);
  });
});
