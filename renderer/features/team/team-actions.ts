import type { Client } from '../../../shared/ipc/channels.js';
import { teamText } from '../../../shared/text/team.js';
import { say } from '../../state/message-state.js';

/** Saves environments and labels for others, and says where. */
export async function exportTeam(client: Client): Promise<void> {
  const result = await client.team.export();
  if (!result.ok) say({ tone: 'bad', text: result.error.message });
  else if (result.value !== null) say({ tone: 'good', text: teamText.exported(result.value) });
}
