import type { Client } from '../../../shared/ipc/channels.js';
import type { ComposeRequest } from '../../../shared/model/raw-request.js';
import { composeState, sendCancelling, sendEnded, sendProgressed, sendStarted } from './compose-state.js';

/** Sends once. A second press while it runs does nothing. */
export async function sendDraft(client: Client, request: ComposeRequest, typedName: string): Promise<void> {
  if (composeState.get().running !== null) return;
  const actId = crypto.randomUUID();
  sendStarted(actId, performance.now());
  const stop = client.on('callProgress', sendProgressed);
  const result = await client.compose.send({ ...request, actId, typedName });
  stop();
  sendEnded(result.ok ? { exchangeId: result.value.exchange.id } : { error: result.error });
}

export function cancelSend(client: Client): boolean {
  const { running } = composeState.get();
  if (running === null) return false;
  if (!running.cancelling) {
    sendCancelling();
    void client.compose.cancel({ actId: running.actId });
  }
  return true;
}
