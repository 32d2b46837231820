import { describe, expect, test } from 'vitest';
import { nothingSelected, select, selectAll, selectionWithout } from '../../../renderer/state/selection.js';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (selected: { ids: ReadonlySet<string> }) => [...selected.ids].sort().join('');

describe('pick', () => {
  test('one alone, then a range from it in both directions', () => {
    const one = select(nothingSelected, 'c', 'one', []);
    expect(one).toEqual({ at: 'c', anchor: 'c', ids: new Set(['c']) });
    const down = select(one, 'e', 'range', order);
    expect(ids(down)).toBe('cde');
    expect(down.anchor).toBe('c');
    expect(ids(select(down, 'a', 'range', order))).toBe('abc');
  });

  test('others one by one, and out again', () => {
    const two = select(select(nothingSelected, 'a', 'one', []), 'd', 'toggle', []);
    expect(ids(two)).toBe('ad');
    expect(ids(select(two, 'a', 'toggle', []))).toBe('d');
  });

  test('a range without a beginning, or from one that is gone, is one row', () => {
    expect(ids(select(nothingSelected, 'b', 'range', order))).toBe('b');
    expect(ids(select({ at: 'x', anchor: 'x', ids: new Set(['x']) }, 'b', 'range', order))).toBe('b');
  });

  test('all', () => {
    expect(ids(selectAll(nothingSelected, order))).toBe('abcde');
    expect(selectAll(nothingSelected, []).at).toBeNull();
  });
});

describe('selectionWithout', () => {
  const gone = (...some: string[]) => new Set(some);
  const at = (id: string, ...more: string[]) => ({ at: id, anchor: id, ids: new Set([id, ...more]) });

  test('goes to the next that is left, else to the one before, else nowhere', () => {
    expect(selectionWithout(at('b'), gone('b', 'c'), order)).toEqual(at('d'));
    expect(selectionWithout(at('e', 'd'), gone('d', 'e'), order)).toEqual(at('c'));
    expect(selectionWithout(at('b'), gone(...order), order)).toEqual(nothingSelected);
  });

  test('stays where it is when others go', () => {
    expect(selectionWithout(at('b', 'd'), gone('d'), order)).toEqual(at('b'));
  });
});
