import { nothingPicked, type Pick, type PickMode, pick, pickAll } from '../../state/pick.js';
import { createStore } from '../../state/store.js';
import { viewState } from '../../state/view-state.js';

/** Which sessions are chosen together. One alone is no selection: it is simply the chosen one. */
export const sessionPick = createStore<Pick>(nothingPicked);

export function pickSessions(id: string, mode: PickMode | 'all', order: readonly string[]): void {
  sessionPick.set((now) => {
    const chosen = viewState.get().sessionId;
    // The first press with Ctrl or Shift begins at the session that is chosen.
    const from =
      now.ids.size > 0 || chosen === null ? now : { at: chosen, anchor: chosen, ids: new Set([chosen]) };
    return mode === 'all' ? pickAll(from, order) : pick(from, id, mode, order);
  });
}

export function dropSessionPick(): void {
  sessionPick.set((now) => (now.ids.size === 0 ? now : nothingPicked));
}
