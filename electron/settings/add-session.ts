import { ok } from '../../shared/model/result.js';
import type { NewSession, Session } from '../../shared/model/session.js';
import type { Answer } from '../app/handlers.js';
import { notFound } from '../ipc/not-found.js';
import type { DeskContext } from '../ipc/services.js';

export function addSession(desk: DeskContext, input: NewSession): Answer<Session> {
  if (!desk.environments.get(input.environmentId)) return notFound('environment');
  const session = desk.sessions.add(input, { id: desk.newId(), at: desk.now() });
  desk.emit('sessionsChanged', desk.sessions.list());
  return ok(session);
}
