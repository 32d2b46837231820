import type { NewSession, Session } from '../../shared/contract/session.js';
import { ok } from '../../shared/result.js';
import type { DeskContext } from './desk-context.js';
import type { Answer } from './handlers.js';
import { notFound } from './not-found.js';

export function addSession(desk: DeskContext, input: NewSession): Answer<Session> {
  if (!desk.environments.get(input.environmentId)) return notFound('environment');
  const session = desk.sessions.add(input, { id: desk.newId(), at: desk.now() });
  desk.emit('sessionsChanged', desk.sessions.list());
  return ok(session);
}
