import {
  nothingSelected,
  type Selection,
  type SelectionMode,
  select,
  selectAll,
} from '../../state/selection.js';
import { createStore } from '../../state/store.js';
import { viewState } from '../../state/view-state.js';

/** Which sessions are chosen together. One alone is no selection: it is simply the chosen one. */
export const sessionSelection = createStore<Selection>(nothingSelected);

export function selectSessions(id: string, mode: SelectionMode | 'all', order: readonly string[]): void {
  sessionSelection.set((now) => {
    const chosen = viewState.get().sessionId;
    // The first press with Ctrl or Shift begins at the session that is chosen.
    const from =
      now.ids.size > 0 || chosen === null ? now : { at: chosen, anchor: chosen, ids: new Set([chosen]) };
    return mode === 'all' ? selectAll(from, order) : select(from, id, mode, order);
  });
}

export function dropSessionSelection(): void {
  sessionSelection.set((now) => (now.ids.size === 0 ? now : nothingSelected));
}
