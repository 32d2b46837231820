import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { compareText } from '../../../shared/text/compare.js';
import type { CompareSubject } from '../../state/compare-subject.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { createStore } from '../../state/store.js';

/** Exchanges that were marked to be compared. Marks last until both are set: then they are opened. */
interface CompareMarks {
  readonly a: string | null;
  readonly b: string | null;
}

export const compareMarks = createStore<CompareMarks>({ a: null, b: null });

export function markFor(side: 'a' | 'b', id: string): void {
  const marks = { ...compareMarks.get(), [side]: id };
  const { a, b } = marks;
  if (a !== null && b !== null && a !== b) {
    // A stays, so that others can be held against it.
    compareMarks.set(() => ({ a, b: null }));
    openCompare({ kind: 'exchange', id: a }, { kind: 'exchange', id: b });
    return;
  }
  // One exchange on both sides is a change of mind.
  compareMarks.set(() => (a === b ? { a: null, b: null, [side]: id } : marks));
  say({ tone: 'neutral', text: compareText.said.marked({ side: compareText.side[side] }) });
}

/** Exchanges that are gone for good cannot be compared. */
export function forgetMarks(ids: ReadonlySet<string>): void {
  compareMarks.set(({ a, b }) => ({ a: ids.has(a ?? '') ? null : a, b: ids.has(b ?? '') ? null : b }));
}

export function openCompare(a: CompareSubject, b: CompareSubject): void {
  openDialog({ kind: 'compare', a, b, backTo: null });
}

export function compareWithContract(id: string): void {
  openCompare({ kind: 'exchange', id }, { kind: 'contract', of: id });
}

/** The one before it of the same operation; without one, the one before it. */
export function compareWithPrevious(shown: ExchangeSummary, newestFirst: readonly ExchangeSummary[]): void {
  const older = newestFirst.slice(newestFirst.findIndex(({ id }) => id === shown.id) + 1);
  const before = older.find(({ operation }) => operation === shown.operation) ?? older[0];
  if (before) openCompare({ kind: 'exchange', id: before.id }, { kind: 'exchange', id: shown.id });
  else say({ tone: 'neutral', text: compareText.said.noPrevious });
}
