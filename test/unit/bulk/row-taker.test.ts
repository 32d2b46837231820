import { describe, expect, it } from 'vitest';
import { RowTaker, type TakenRow } from '../../../electron/bulk/row-taker.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { DoubtfulChoice } from '../../../shared/model/bulk-words.js';

const plain = (letter: string) => `c0ffee00-1234-4567-89ab-${letter.repeat(12)}`;
const quoted = `“${plain('d')}”`;

function takenBy(choice: DoubtfulChoice | undefined, tokens: readonly string[]) {
  const taken: TakenRow[] = [];
  const taker = new RowTaker(tokenFingerprint, (row) => taken.push(row), choice);
  for (const [index, token] of tokens.entries())
    taker.token({ token, label: `of ${token}`, sessionId: null }, index + 1);
  return { taker, taken };
}

describe('rows of a list', () => {
  const tokens = [plain('a'), plain('b'), quoted, plain('a'), quoted];

  it.each([
    [undefined, { rows: 5, tokens: 3, duplicates: 2, doubtful: 0 }, [plain('a'), plain('b'), quoted]],
    ['keep', { rows: 5, tokens: 3, duplicates: 2, doubtful: 0 }, [plain('a'), plain('b'), quoted]],
    ['clean', { rows: 5, tokens: 3, duplicates: 2, doubtful: 0 }, [plain('a'), plain('b'), plain('d')]],
    ['leave-out', { rows: 5, tokens: 2, duplicates: 1, doubtful: 2 }, [plain('a'), plain('b')]],
    ['ask', { rows: 5, tokens: 2, duplicates: 1, doubtful: 2 }, [plain('a'), plain('b')]],
  ] as const)('with the choice %s', (choice, counts, sent) => {
    const { taker, taken } = takenBy(choice, tokens);
    expect(taker.facts()).toEqual({
      counts: { ...counts, blanks: 0, refused: 0 },
      refusedFor: [],
      refusals: [],
      doubtful: {
        ...{ choice: choice ?? 'keep', rows: 2, cleanable: 2 },
        kinds: [{ code: 'typographic-quotes', rows: 2 }],
        first: [3, 5].map((line) =>
          expect.objectContaining({ line, token: '…ddd”', cleaned: '…dddd', codes: ['typographic-quotes'] }),
        ),
      },
    });
    expect(taken.map(({ token }) => token)).toEqual(sent);
    expect(taken.map(({ fingerprint }) => fingerprint)).toEqual(sent.map(tokenFingerprint));
    // A label that names its token names it masked.
    for (const { token, label } of taken) expect(label).not.toContain(token);
  });

  it('are all counted, of the refused ones the first hundred are named', () => {
    const { taker } = takenBy('keep', [plain('a')]);
    taker.row({ kind: 'blank' }, 2);
    for (let line = 3; line < 104; line++) taker.refuse(line, 'too-long');
    const { counts, refusals, refusedFor } = taker.facts();
    expect(counts).toEqual({ rows: 103, tokens: 1, duplicates: 0, blanks: 1, refused: 101, doubtful: 0 });
    expect(refusals.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, n) => n + 3));
    expect(refusedFor).toEqual([{ reason: 'too-long', rows: 101 }]);
  });

  it('are all counted, of the doubtful ones the first hundred are shown', () => {
    const { taker } = takenBy(
      'ask',
      Array.from({ length: 103 }, () => quoted),
    );
    const { rows, first, kinds } = taker.facts().doubtful;
    expect([rows, first.map(({ line }) => line), kinds]).toEqual([
      ...[103, Array.from({ length: 100 }, (_, n) => n + 1)],
      [{ code: 'typographic-quotes', rows: 103 }],
    ]);
  });
});
