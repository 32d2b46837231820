import type { Client } from '../../shared/ipc/channels.js';
import { windowText } from '../../shared/text/window.js';
import { say } from './message-state.js';
import { createStore } from './store.js';
import { chooseEnvironment, chooseSession } from './view-state.js';

/** Sessions that were deleted together come back together. */
type Removed =
  | { readonly kind: 'session'; readonly undoIds: readonly string[] }
  | { readonly kind: 'environment'; readonly undoId: string };

/** What was deleted and can be brought back, the latest last. */
export const undoState = createStore<readonly Removed[]>([]);

export function rememberRemoved(removed: Removed): void {
  undoState.set((list) => [...list, removed]);
}

export async function undoLast(client: Client): Promise<void> {
  const last = undoState.get().at(-1);
  if (!last) return say({ tone: 'neutral', text: windowText.nothingToUndo });
  undoState.set((list) => list.slice(0, -1));
  if (last.kind === 'session') {
    for (const undoId of last.undoIds) {
      const result = await client.sessions.restore({ undoId });
      if (!result.ok) return say({ tone: 'bad', text: result.error.message });
      chooseSession(result.value);
    }
  } else {
    const result = await client.environments.restore({ undoId: last.undoId });
    if (!result.ok) return say({ tone: 'bad', text: result.error.message });
    const sessions = await client.sessions.list();
    chooseEnvironment(result.value.id, sessions.ok ? sessions.value : []);
  }
  say({ tone: 'good', text: windowText.undone });
}
