import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
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
    code: 'token-lost',
    where: 'token',
    ...problemText.tokenLost,
  });
}
