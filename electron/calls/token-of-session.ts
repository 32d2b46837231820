import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { notFound } from '../settings/not-found.js';
import type { SavedStores } from './saved-stores.js';

/** The token of a saved session, or why it cannot be had. */
export function tokenOf(
  stores: Pick<SavedStores, 'sessions' | 'vault'>,
  sessionId: string,
): Result<string, AppError> {
  if (!stores.sessions.get(sessionId)) return notFound('session');
  const token = stores.vault.get(sessionId);
  if (token !== null) return ok(token);
  return fail({
    code: 'TOKEN_LOST',
    message:
      'The token of this session is no longer there: it was kept in memory only, or the keyring gave it back unreadable.',
    where: 'token',
    todo: 'Edit the session and enter its token again.',
  });
}
