import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import { currentOf } from '../../state/current.js';
import { choicesOf, viewState } from '../../state/view-state.js';
import { planOf } from '../act/run-act.js';
import { composeFromExchange, composeFromTemplate } from './open-compose.js';

/** Takes what is shown for the chosen session into the editor: an exchange that was, or the request to come. */
export function editShown(client: Client, queryClient: QueryClient): void {
  const { session, environment } = currentOf(queryClient);
  if (!session || !environment) return;
  const choices = choicesOf(viewState.get(), session.id);
  if (choices.shown?.kind === 'exchange') return void composeFromExchange(client, choices.shown.id);
  const { operation, binding } = planOf(choices, environment);
  void composeFromTemplate({ operation, binding, environment, sessionId: session.id });
}
