import type { Session } from '../../shared/contract/session.js';
import type { DeskContext } from './desk-context.js';
import { sessionSecretKey } from './vault-keys.js';

/** A session that was removed, with its token, so that undo loses nothing. It never leaves the main process. */
export interface RemovedSession {
  readonly session: Session;
  readonly token: string | null;
}

type Stores = Pick<DeskContext, 'sessions' | 'vault'>;

/** Takes a session out of the stores. */
export function takeSession({ sessions, vault }: Stores, session: Session): RemovedSession {
  const key = sessionSecretKey(session.id);
  const token = vault.get(key);
  sessions.remove(session.id);
  vault.remove(key);
  return { session, token };
}

export function restoreSession({ sessions, vault }: Stores, { session, token }: RemovedSession): void {
  if (token !== null) vault.put(sessionSecretKey(session.id), token);
  sessions.put(session);
}
