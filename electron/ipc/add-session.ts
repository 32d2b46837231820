import type { NewSession, Session } from '../../shared/contract/session.js';
import { ok } from '../../shared/result.js';
import type { DeskContext } from './desk-context.js';
import type { Answer } from './handlers.js';
import { notFound } from './not-found.js';
import { sessionSecretKey } from './vault-keys.js';

/** The token goes into the vault first: a session that is listed can be acted on. */
export function addSession(desk: DeskContext, { token, ...input }: NewSession): Answer<Session> {
  if (!desk.environments.get(input.environmentId)) return notFound('environment');
  const id = desk.newId();
  desk.vault.put(sessionSecretKey(id), token);
  const session = desk.sessions.add(id, { ...input, ...desk.tokenFacts(token) }, desk.now());
  desk.emit('sessionsChanged', desk.sessions.list());
  return ok(session);
}
