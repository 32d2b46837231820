import { describe, expect, it, vi } from 'vitest';
import { newExaminer } from '../../../shared/formats/paste/examiner.js';
import { findPasted, lineLimit } from '../../../shared/formats/paste/find-pasted.js';
import { lineCounter } from '../../../shared/formats/paste/line-numbers.js';
import { findRows } from '../../../shared/formats/paste/pasted-rows.js';
import { tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { list } from '../../bench/reading/product.js';
import { crowded, hostile } from '../../bench/reading/texts.js';

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

const guid = (at: number) => `3f2a9c54-7d1e-4b60-9a3f-${String(at).padStart(12, '0')}`;

describe('a text of very many small things', () => {
  it.each(Object.entries(crowded))(
    'is read without a limit where it is of a person’s size: %s',
    (_name, make) => {
      expect(findPasted(make(length / 2)).notes.filter(({ code }) => code === 'work-limit')).toEqual([]);
    },
  );

  it('is read to its end where it names thousands of addresses, one token or none at each', () => {
    const at = (index: number) => `https://a${index}.example/a.asmx`;
    const all = Array.from({ length: 30_000 }, (_, index) => index);
    expect(findPasted(all.map((index) => `${at(index)}/Logout`).join('\n')).findings).toHaveLength(30_000);
    const called = all.map((index) => `${at(index)}/Logout?token=${guid(1)}`).join('\n');
    expect(tokensOf(findPasted(called).findings)).toHaveLength(1);
  });

  it('is said to be unread from the line behind the limit', () => {
    const { findings, notes } = findPasted(
      `token=${guid(1)}\n${'-\n'.repeat(lineLimit - 1)}token=${guid(2)}\n`,
    );
    expect(tokensOf(findings).map(({ token }) => token)).toEqual([guid(1)]);
    expect(notes).toEqual([{ code: 'work-limit', line: lineLimit + 1 }]);
  });

  it('leaves damaged tokens unread behind the limit and says where, and takes no unexamined one for sound', () => {
    const rows = [1, 2, 3, 4].map((at) => `{${guid(at)}}`);
    const text = [...rows, guid(5)].join('\n');
    const { findings, notes } = findRows(text, newExaminer(2));
    expect(findings.map(({ token }) => token)).toEqual([rows[0], rows[1], guid(5)]);
    expect(notes).toEqual([{ code: 'work-limit', at: text.indexOf(rows[2] ?? '') }]);
  });

  it('examines a known or plainly sound token without a count', () => {
    const examine = newExaminer(1);
    expect([`{${guid(1)}}`, `{${guid(1)}}`, guid(2)].map((token) => examine(token)?.cleaned)).toEqual([
      guid(1),
      guid(1),
      guid(2),
    ]);
    expect(examine(`{${guid(3)}}`)).toBeNull();
  });
});
