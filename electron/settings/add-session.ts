import type { Emit } from '../../shared/ipc/emit.js';
import type { AppError } from '../../shared/model/app-error.js';
import { ok, type Result } from '../../shared/model/result.js';
import type { NewSession, Session } from '../../shared/model/session.js';
import type { EnvironmentStore } from './environment-store.js';
import { notFound } from './not-found.js';
import type { SessionStore } from './session-store.js';

interface AddSession {
  readonly environments: EnvironmentStore;
  readonly sessions: SessionStore;
  readonly newId: () => string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly emit: Emit;
}

export function addSession(
  { environments, sessions, newId, now, emit }: AddSession,
  input: NewSession,
): Result<Session, AppError> {
  if (!environments.get(input.environmentId)) return notFound('environment');
  const session = sessions.add(input, { id: newId(), at: now() });
  emit('sessionsChanged', sessions.list());
  return ok(session);
}
