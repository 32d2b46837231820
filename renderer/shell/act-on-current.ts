import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import type { ActOperation } from '../../shared/model/operations.js';
import { planOf, startAct } from '../features/act/run-act.js';
import { currentOf } from '../state/current.js';
import { choicesOf, showScreen, viewState } from '../state/view-state.js';

/** Sends the wanted operation for the chosen session, over the binding that is chosen for it. */
export function actOnCurrent(client: Client, queryClient: QueryClient, operation: ActOperation): void {
  const { session, environment } = currentOf(queryClient);
  if (!session || !environment) return;
  // What is sent is seen.
  showScreen('sessions');
  const choices = choicesOf(viewState.get(), session.id);
  startAct(client, session, environment, planOf({ ...choices, operation }, environment));
}
