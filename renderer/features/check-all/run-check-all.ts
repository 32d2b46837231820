import type { Client } from '../../../shared/ipc/channels.js';
import { checkAllText } from '../../../shared/text/check-all.js';
import { say } from '../../state/message-state.js';
import {
  checkAllCancelling,
  checkAllForgotten,
  checkAllProgressed,
  checkAllStarted,
  checkAllState,
  isRunning,
} from './check-all-state.js';

/** Asks about every session of the environment, or only about these; the list fills itself as the answers come. */
export async function startCheckAll(
  client: Client,
  environmentId: string,
  sessionIds?: readonly string[],
): Promise<void> {
  if (isRunning(checkAllState.get())) return;
  const runId = crypto.randomUUID();
  checkAllStarted(runId, environmentId);
  const result = await client.checkAll.run({
    runId,
    environmentId,
    ...(sessionIds && { sessionIds: [...sessionIds] }),
  });
  if (!result.ok) {
    checkAllForgotten();
    say({ tone: 'bad', text: result.error.message });
  } else if (result.value.total === 0) {
    checkAllForgotten();
    say({ tone: 'neutral', text: checkAllText.nothing });
  } else checkAllProgressed(result.value);
}

export function cancelCheckAll(client: Client): void {
  const state = checkAllState.get();
  if (!state || state.cancelling || !isRunning(state)) return;
  checkAllCancelling();
  void client.checkAll.cancel({ runId: state.runId });
}
