import { useSyncExternalStore } from 'react';
import { useStore } from './store.js';
import { openHistory, viewState } from './view-state.js';

// In a low window the bytes need the room more; the button beside the steps brings the list.
const roomy = () => window.matchMedia('(min-height: 660px)');

function follow(changed: () => void): () => void {
  const query = roomy();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether the list of exchanges is open: as the person chose, and until then where there is room for it. */
export function useHistoryOpen(): boolean {
  const chosen = useStore(viewState, (state) => state.historyOpen);
  const fits = useSyncExternalStore(follow, () => roomy().matches);
  return chosen ?? fits;
}

export function toggleHistory(): void {
  openHistory(!(viewState.get().historyOpen ?? roomy().matches));
}
