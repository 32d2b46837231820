import type { RowCounts } from '../../model/bulk.js';
import { type RowState, rowStates } from '../../model/bulk-words.js';
import { bulkRunText } from './bulk-run.js';
import { bulkStateText } from './bulk-window.js';

/** Those that occurred, what is still to come last. */
export function partsOf(counts: RowCounts): readonly { readonly state: RowState; readonly n: number }[] {
  const [waiting, sending, ...ended] = rowStates;
  return [...ended, sending, waiting].flatMap((state) =>
    counts[state] > 0 ? [{ state, n: counts[state] }] : [],
  );
}

/** `28 = 20 confirmed + 8 unknown`. */
export function balanceOf({ total, counts }: { readonly total: number; readonly counts: RowCounts }): string {
  const parts = partsOf(counts).map(({ state, n }) => ({ n, word: bulkStateText[state] }));
  return bulkRunText.balance(total, parts);
}
