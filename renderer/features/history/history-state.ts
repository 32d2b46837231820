import { nothingSelected, type Selection } from '../../state/selection.js';
import { createStore } from '../../state/store.js';
import { openExchange, showScreen } from '../../state/view-state.js';
import { everything, type HistoryChoice } from './history-choice.js';

/** The screen as it was left: it is found so again. */
interface HistoryState {
  readonly choice: HistoryChoice;
  readonly selection: Selection;
  /** Pixels from the top of the list. */
  readonly scrolledTo: number;
}

export const historyState = createStore<HistoryState>({
  choice: everything,
  selection: nothingSelected,
  scrolledTo: 0,
});

/** Another search: its list begins at its top, and nothing of the old one stays selected. */
export function setChoice(choice: HistoryChoice): void {
  historyState.set(() => ({ choice, selection: nothingSelected, scrolledTo: 0 }));
}

export function changeChoice(change: Partial<HistoryChoice>): void {
  setChoice({ ...historyState.get().choice, ...change });
}

export function setSelection(next: Selection): void {
  historyState.set((state) => ({ ...state, selection: next }));
}

/** One alone is shown; of several the list is what one looks at. */
export function selectAndOpen(next: Selection): void {
  setSelection(next);
  if (next.ids.size === 1) openExchange([...next.ids][0] ?? null);
}

/** The screen with only what fits. */
export function showHistoryOf(change: Partial<HistoryChoice>): void {
  setChoice({ ...everything, ...change });
  openExchange(null);
  showScreen('history');
}
