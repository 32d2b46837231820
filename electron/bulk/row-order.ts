import type { BulkRow, RowSort } from '../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../shared/model/bulk-words.js';
import { rowAnswer } from '../../shared/text/bulk-row-note.js';
import { plain } from '../../shared/text/letters.js';
import type { KeptEnd } from './kept-ends.js';
import type { InputRow } from './row-blocks.js';
import { errorOf } from './row-end.js';
import { sortGently } from './sort-gently.js';

/** A row, and what it is sorted by: a number or a text, null where its cell is empty. */
export interface SortedRow {
  readonly row: number;
  readonly key: number | string | null;
}

/**
 * What the cell of a row says, as far as an order needs it. Capitals and accents count for nothing: a comparison by the
 * rules of a language would take a second at 100,000 rows.
 */
export function sortKey(
  by: RowSort['by'],
  row: number,
  { mask, label }: InputRow,
  state: RowState,
  end: KeptEnd | undefined,
): SortedRow['key'] {
  switch (by) {
    case 'row':
      return row;
    case 'token':
      return mask;
    case 'label':
      return label === '' ? null : plain(label);
    case 'state':
      return rowStates.indexOf(state);
    case 'answer': {
      const answer = rowAnswer(end?.shared ? { ...end.shared, error: errorOf(end.shared) } : noAnswer);
      return answer === '' ? null : plain(answer);
    }
    case 'waited':
      return end?.own?.waitedMs ?? null;
    case 'took':
      return end?.own?.totalMs ?? null;
  }
}

/** Empty cells are last in both directions, and rows that are alike stand in the order of the input. */
export async function inOrder(
  rows: readonly SortedRow[],
  { descending }: RowSort,
  breathe: () => Promise<void>,
): Promise<readonly number[]> {
  const sign = descending ? -1 : 1;
  const compare = (a: SortedRow, b: SortedRow) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    if (a.key === b.key) return 0;
    return a.key < b.key ? -sign : sign;
  };
  return (await sortGently(rows, compare, breathe)).map(({ row }) => row);
}

const noAnswer: Pick<BulkRow, 'error' | 'cause' | 'faultReason' | 'status'> = {
  error: null,
  cause: null,
  faultReason: null,
  status: null,
};
