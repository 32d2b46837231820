import { storesText } from '../../shared/text/stores.js';
import type { StoreContext } from '../storage/tell.js';
import { localSandboxId } from './first-run.js';
import type { SessionStore } from './session-store.js';

/** Tokens that are not here any more, said once at the start and not one by one. */
export function tellLostTokens(sessions: Pick<SessionStore, 'countLost'>, { now, tell }: StoreContext): void {
  // The sandbox's are no secret, and are put back when it starts.
  const lost = sessions.countLost(localSandboxId);
  if (lost === 0) return;
  tell({
    id: 'tokens-lost',
    kind: 'warning',
    code: 'tokens-lost',
    message: storesText.lostTokens({ count: lost }),
    todo: storesText.lostTokensTodo,
    at: now(),
  });
}
