import { describe, expect, it, vi } from 'vitest';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { lineCounter } from '../../../shared/formats/paste/line-numbers.js';
import { tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { list } from '../../bench/reading/product.js';
import { hostile } from '../../bench/reading/texts.js';

/** So long that what looks through the rest of the text at each opening does not come to an end within a test's time. */
const length = 100_000;

describe('a text that never closes what it opens', () => {
  it.each(Object.entries(hostile))('is read to its end, and is no crowd of tokens: %s', (_name, make) => {
    expect(tokensOf(findPasted(make(length)).findings).length).toBeLessThan(3);
  });

  it.each(Object.entries(hostile))('is read to its end as a list: %s', async (_name, make) => {
    expect(await list(make(length))).toBeLessThanOrEqual(length / 2);
  });
});

it('looks for the end of a line once, however often it is asked within that line', () => {
  const indexOf = vi.spyOn(String.prototype, 'indexOf');
  const lineOf = lineCounter('x'.repeat(10_000));
  const lines = new Set(Array.from({ length: 10_000 }, (_, at) => lineOf(at)));
  const { length: looks } = indexOf.mock.calls;
  indexOf.mockRestore();
  expect([...lines]).toEqual([1]);
  expect(looks).toBe(1);
});
