import type { Client } from '../../../shared/ipc/channels.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';

/** Asks for a file; what happens with it is asked in the window. */
export async function chooseBackup(client: Client): Promise<void> {
  const result = await client.backup.choose();
  if (!result.ok) say({ tone: 'bad', text: result.error.message });
  else if (result.value !== null) openDialog({ kind: 'restore', path: result.value.path });
}
