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
  const added = addSessions({ environments, sessions, newId, now, emit }, [input]);
  if (!added.ok) return added;
  const [session] = added.value;
  return session === undefined ? notFound('session') : ok(session);
}

/** All or none, and the window is told once. */
export function addSessions(
  { environments, sessions, newId, now, emit }: AddSession,
  inputs: readonly NewSession[],
): Result<Session[], AppError> {
  const wanted = new Set(inputs.map(({ environmentId }) => environmentId));
  if ([...wanted].some((id) => !environments.get(id))) return notFound('environment');
  const at = now();
  const added = sessions.addAll(inputs.map((session) => ({ session, id: newId(), at })));
  emit('sessionsChanged', sessions.list());
  return ok(added);
}
