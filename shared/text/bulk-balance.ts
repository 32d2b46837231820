import type { RowCounts } from '../model/bulk.js';
import { type RowState, rowStates } from '../model/bulk-words.js';
import { bulkRunText } from './bulk-run.js';
import { rowStateName } from './bulk-window.js';

/** Those that occurred, what is still to come last. */
export function partsOf(counts: RowCounts): readonly { readonly state: RowState; readonly n: number }[] {
  const [waiting, sending, ...ended] = rowStates;
  return [...ended, sending, waiting].flatMap((state) =>
    counts[state] > 0 ? [{ state, n: counts[state] }] : [],
  );
}

/** Whether not one session was found active: the tokens may be of another deployment. Words or states, and how many. */
export function noneWasActive(counts: Readonly<Record<string, number>>): boolean {
  const sum = (words: readonly string[]): number => words.reduce((all, word) => all + (counts[word] ?? 0), 0);
  const found = ['active', 'accepted', 'confirmed', 'still-active'];
  return sum(['out', 'not-active', 'already-out']) > 0 && sum(found) === 0;
}

/** `28 = 20 × Out, confirmed + 8 × Unknown`; `All 28: Out, confirmed` where that is the whole of it. */
export function balanceOf({ total, counts }: { readonly total: number; readonly counts: RowCounts }): string {
  const said = partsOf(counts).map(({ state, n }) => ({ n, word: rowStateName(state) }));
  const [only] = said;
  if (only && only.n === total) return bulkRunText.oneThing(only);
  const parts = said.map((part) => bulkRunText.part(part));
  return bulkRunText.balance({ total, parts: parts.join(' + ') || '0' });
}
