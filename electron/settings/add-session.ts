import { ok } from '../../shared/model/result.js';
import type { NewSession, Session } from '../../shared/model/session.js';
import type { Answer } from '../app/handlers.js';
import { notFound } from '../ipc/not-found.js';
import type { Services } from '../ipc/services.js';

export function addSession(services: Services, input: NewSession): Answer<Session> {
  if (!services.environments.get(input.environmentId)) return notFound('environment');
  const session = services.sessions.add(input, { id: services.newId(), at: services.now() });
  services.emit('sessionsChanged', services.sessions.list());
  return ok(session);
}
