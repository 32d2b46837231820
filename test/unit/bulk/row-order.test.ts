import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder, type SortedRow, sortKey } from '../../../electron/bulk/row-order.js';
import { sortGently } from '../../../electron/bulk/sort-gently.js';
import { rowColumns } from '../../../shared/model/bulk-words.js';

const atOnce = async () => {};

it('sorts as Array.sort does, and keeps the order of what is alike', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 9_000, size: 'max' }), async (numbers) => {
      const items = numbers.map((key, row) => ({ key, row }));
      const sorted = await sortGently(items, (a, b) => a.key - b.key, atOnce);
      expect(sorted).toEqual([...items].sort((a, b) => a.key - b.key));
    }),
    { numRuns: 20 },
  );
});

it('puts empty cells last both ways, and the rest the other way round', async () => {
  const rows: SortedRow[] = [3, null, 1, null, 2].map((key, index) => ({ row: index + 1, key }));
  const order = (descending: boolean) => inOrder(rows, { by: 'took', descending, asOf: 0 }, atOnce);
  expect(await order(false)).toEqual([3, 5, 1, 2, 4]);
  expect(await order(true)).toEqual([1, 5, 3, 2, 4]);
});

it('leaves what is alike in the order of the input, both ways', async () => {
  const rows: SortedRow[] = Array.from({ length: 4_100 }, (_, at) => ({ row: at + 1, key: at % 3 }));
  for (const descending of [false, true]) {
    const keys = descending ? [2, 1, 0] : [0, 1, 2];
    expect(await inOrder(rows, { by: 'took', descending, asOf: 0 }, atOnce)).toEqual(
      keys.flatMap((key) => rows.filter((one) => one.key === key).map(({ row }) => row)),
    );
  }
});

it('takes capitals and accents for nothing, and an outcome by its place in the words', () => {
  const input = { fingerprint: '', mask: '…631f', label: 'Çağrı', sessionId: null };
  const keyOf = (label: string) => sortKey('label', 1, { ...input, label }, 'waiting', undefined);
  expect(keyOf('Çağrı')).toBe(keyOf('cagrı'));
  expect(keyOf('')).toBeNull();
  const outcome = (state: 'waiting' | 'unknown') => sortKey('state', 1, input, state, undefined);
  expect(Number(outcome('waiting'))).toBeLessThan(Number(outcome('unknown')));
  for (const by of rowColumns) expect(() => sortKey(by, 1, input, 'waiting', undefined)).not.toThrow();
});

it('sorts each column by what its cell says, and knows an empty one', () => {
  const input = { fingerprint: 'f', mask: '…631f', label: 'Çağrı', sessionId: null };
  const shared = { fate: 'f', cause: 'c', status: 500, faultCode: 'c', faultReason: 'No Ü', error: null };
  const own = { startedAt: '', totalMs: 0, waitedMs: 1.5, exchangeId: null, actId: 'a' };
  const end = { state: 'fault', shared, own } as const;
  const keys = rowColumns.map((by) => [by, sortKey(by, 7, input, 'fault', end)]);
  expect(Object.fromEntries(keys)).toMatchObject({ row: 7, token: '…631f', waited: 1.5, took: 0 });
  expect(String(sortKey('answer', 7, input, 'fault', end))).toContain('no u');
  for (const by of ['answer', 'waited', 'took'] as const)
    expect(sortKey(by, 7, input, 'waiting', undefined)).toBeNull();
});
