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

it('takes capitals and accents for nothing, and an outcome by its place in the words', () => {
  const input = { fingerprint: '', mask: '…631f', label: 'Çağrı', sessionId: null };
  const keyOf = (label: string) => sortKey('label', 1, { ...input, label }, 'waiting', undefined);
  expect(keyOf('Çağrı')).toBe(keyOf('cagrı'));
  expect(keyOf('')).toBeNull();
  const outcome = (state: 'waiting' | 'unknown') => sortKey('state', 1, input, state, undefined);
  expect(Number(outcome('waiting'))).toBeLessThan(Number(outcome('unknown')));
  for (const by of rowColumns) expect(() => sortKey(by, 1, input, 'waiting', undefined)).not.toThrow();
});
