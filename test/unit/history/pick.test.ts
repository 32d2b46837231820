import { describe, expect, test } from 'vitest';
import { nothingPicked, pick, pickAll, pickWithout } from '../../../renderer/state/pick.js';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (picked: { ids: ReadonlySet<string> }) => [...picked.ids].sort().join('');

describe('pick', () => {
  test('one alone, then a stretch from it in both directions', () => {
    const one = pick(nothingPicked, 'c', 'one', []);
    expect(one).toEqual({ at: 'c', anchor: 'c', ids: new Set(['c']) });
    const down = pick(one, 'e', 'range', order);
    expect(ids(down)).toBe('cde');
    expect(down.anchor).toBe('c');
    expect(ids(pick(down, 'a', 'range', order))).toBe('abc');
  });

  test('others one by one, and out again', () => {
    const two = pick(pick(nothingPicked, 'a', 'one', []), 'd', 'toggle', []);
    expect(ids(two)).toBe('ad');
    expect(ids(pick(two, 'a', 'toggle', []))).toBe('d');
  });

  test('a stretch without a beginning, or from one that is gone, is one row', () => {
    expect(ids(pick(nothingPicked, 'b', 'range', order))).toBe('b');
    expect(ids(pick({ at: 'x', anchor: 'x', ids: new Set(['x']) }, 'b', 'range', order))).toBe('b');
  });

  test('all', () => {
    expect(ids(pickAll(nothingPicked, order))).toBe('abcde');
    expect(pickAll(nothingPicked, []).at).toBeNull();
  });
});

describe('pickWithout', () => {
  const gone = (...some: string[]) => new Set(some);
  const at = (id: string, ...more: string[]) => ({ at: id, anchor: id, ids: new Set([id, ...more]) });

  test('goes to the next that is left, else to the one before, else nowhere', () => {
    expect(pickWithout(at('b'), gone('b', 'c'), order)).toEqual(at('d'));
    expect(pickWithout(at('e', 'd'), gone('d', 'e'), order)).toEqual(at('c'));
    expect(pickWithout(at('b'), gone(...order), order)).toEqual(nothingPicked);
  });

  test('stays where it is when others go', () => {
    expect(pickWithout(at('b', 'd'), gone('d'), order)).toEqual(at('b'));
  });
});
