import { useStore } from './store.js';
import { matchesMedia, useMedia } from './use-media.js';
import { openHistory, viewState } from './view-state.js';

// In a low window the bytes need the room more; the button beside the steps brings the list.
const roomy = '(min-height: 660px)';

/** Whether the list of exchanges is open: as the person chose, and until then where there is room for it. */
export function useHistoryOpen(): boolean {
  const chosen = useStore(viewState, (state) => state.historyOpen);
  const fits = useMedia(roomy);
  return chosen ?? fits;
}

export function toggleHistory(): void {
  openHistory(!(viewState.get().historyOpen ?? matchesMedia(roomy)));
}
