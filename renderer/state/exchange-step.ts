import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import { flowText } from '../../shared/text/flow.js';
import { exchangesOf } from '../api/all-exchanges.js';
import { say } from './message-state.js';
import { show, shownId, viewState } from './view-state.js';

/** Set by a screen that has a list of its own while it is shown; `1` is the next, older one. */
export const exchangeStepOf: { current: ((direction: 1 | -1) => void) | null } = { current: null };

/** Shows the exchange before or after the one that is shown; from the request to come, the newest. */
export function stepExchange(client: Client, queryClient: QueryClient, direction: 1 | -1): void {
  if (exchangeStepOf.current) exchangeStepOf.current(direction);
  else void stepInSession(client, queryClient, direction);
}

async function stepInSession(client: Client, queryClient: QueryClient, direction: 1 | -1): Promise<void> {
  const { sessionId } = viewState.get();
  if (sessionId === null) return;
  const exchanges = await exchangesOf(client, queryClient, sessionId, shownId(viewState.get(), sessionId));
  const shown = shownId(viewState.get(), sessionId);
  const place = exchanges.findIndex(({ id }) => id === shown);
  const next = exchanges[place + direction];
  if (next) show(sessionId, { kind: 'exchange', id: next.id });
  else if (direction === -1 && place === 0) show(sessionId, { kind: 'preview' });
  else say({ tone: 'neutral', text: direction === 1 ? flowText.lastExchange : flowText.firstExchange });
}
