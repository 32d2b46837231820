import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../shared/ipc/channels.js';
import type { Session } from '../../../shared/model/session.js';
import { sessionsText } from '../../../shared/text/sessions.js';
import { isUnderWay, sayRemoved } from '../../outcome/say-removed.js';
import { currentOf } from '../../state/current.js';
import { openDialog } from '../../state/dialog-state.js';
import { say } from '../../state/message-state.js';
import { sortSessions } from '../../state/session-filter.js';
import { rememberRemoved } from '../../state/undo-state.js';
import { chooseEnvironment, chooseSession, showScreen, viewState } from '../../state/view-state.js';

export function addSession(environmentId: string): void {
  openDialog({
    kind: 'session',
    start: { id: null, environmentId, label: '', owner: '', notes: '', token: '' },
  });
}

/** Opens the editor with everything copied, the token included: the person asked for a second one of it. */
export async function duplicateSession(client: Client, session: Session): Promise<void> {
  const { environmentId, owner, notes } = session;
  const revealed = await client.sessions.reveal({ id: session.id });
  openDialog({
    kind: 'session',
    start: {
      id: null,
      environmentId,
      label: sessionsText.copyOf({ label: session.label }),
      owner,
      notes,
      token: revealed.ok ? revealed.value.token : '',
    },
  });
}

export async function removeSession(client: Client, session: Session): Promise<void> {
  const result = await client.sessions.remove({ id: session.id });
  if (!result.ok) return say({ tone: 'bad', text: result.error.message });
  if (viewState.get().sessionId === session.id) chooseSession(null);
  rememberRemoved({ kind: 'session', undoIds: [result.value.undoId] });
  sayRemoved(sessionsText.removed({ label: session.label }), isUnderWay([session.id]));
}

export async function copyToken(client: Client, id: string): Promise<void> {
  const result = await client.sessions.copyToken({ id });
  say(result.ok ? { tone: 'good', text: sessionsText.copied } : { tone: 'bad', text: result.error.message });
}

/** Makes a live session on the sandbox and chooses it. */
export async function addSandboxSession(client: Client, environmentId: string): Promise<void> {
  const result = await client.sandbox.addSession({ environmentId });
  if (result.ok) chooseSession(result.value);
  else say({ tone: 'bad', text: result.error.message });
}

/** Brings back the sandbox and its demo sessions where they were deleted, and goes there. */
export async function makeSandbox(client: Client, queryClient: QueryClient): Promise<void> {
  const result = await client.sandbox.makeAnew();
  if (!result.ok) return say({ tone: 'bad', text: result.error.message });
  const { sessions } = currentOf(queryClient);
  showScreen('sessions');
  chooseEnvironment(result.value.id, sortSessions(sessions));
}
