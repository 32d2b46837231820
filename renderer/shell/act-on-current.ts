import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/contract.js';
import { planOf, startAct } from '../features/act/run-act.js';
import { composeFromExchange, composeFromTemplate } from '../features/raw-request/open-compose.js';
import { currentOf } from '../state/current.js';
import { choicesOf, showScreen, viewState } from '../state/view-state.js';

/** Sends the wanted operation for the chosen session, over the binding that is chosen for it. */
export function actOnCurrent(
  client: Client,
  queryClient: QueryClient,
  operation: 'Logout' | 'CheckToken',
): void {
  const { session, environment } = currentOf(queryClient);
  if (!session || !environment) return;
  // What is sent is seen.
  showScreen('sessions');
  const choices = choicesOf(viewState.get(), session.id);
  startAct(client, session, environment, planOf({ ...choices, operation }, environment));
}

/** Takes what is shown for the chosen session into the editor: an exchange that was, or the request to come. */
export function editShown(client: Client, queryClient: QueryClient): void {
  const { session, environment } = currentOf(queryClient);
  if (!session || !environment) return;
  const choices = choicesOf(viewState.get(), session.id);
  if (choices.shown?.kind === 'exchange') return void composeFromExchange(client, choices.shown.id);
  const { operation, binding } = planOf(choices, environment);
  void composeFromTemplate({ operation, binding, environment, sessionId: session.id });
}
