import type { QueryClient } from '@tanstack/react-query';
import { selectionWithout } from '../../state/selection.js';
import { openExchange, viewState } from '../../state/view-state.js';
import { rowsNow } from './history-rows.js';
import { historyState, setSelection } from './history-state.js';

/** Before rows go: selects what will stand where they were, and opens it where one of them was open. */
export function openNext(queryClient: QueryClient, gone: ReadonlySet<string>): void {
  const { selection: now, choice } = historyState.get();
  const order = rowsNow(queryClient, choice).map(({ id }) => id);
  const next = selectionWithout(now, gone, order);
  setSelection(next);
  const { opened } = viewState.get();
  if (opened !== null && gone.has(opened)) openExchange(next.at);
}
