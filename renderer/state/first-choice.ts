import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { sortSessions } from './session-filter.js';
import { viewState } from './view-state.js';

const storageKey = 'session-desk.chosen';

interface Chosen {
  readonly environmentId: string | null;
  readonly sessionId: string | null;
}

/** Where the person left off; else the first environment (the sandbox, at first) and its first session. */
export function firstChoice(
  environments: readonly Environment[],
  sessions: readonly Session[],
  remembered: Chosen | null,
): Chosen {
  const known = remembered && sessions.find(({ id }) => id === remembered.sessionId);
  if (known) {
    const kept = environments.some(({ id }) => id === remembered.environmentId);
    return { environmentId: kept ? remembered.environmentId : null, sessionId: known.id };
  }
  const environment =
    environments.find(({ id }) => sessions.some((session) => session.environmentId === id)) ??
    environments[0];
  if (!environment) return { environmentId: null, sessionId: null };
  const own = sortSessions(sessions.filter((session) => session.environmentId === environment.id));
  return { environmentId: environment.id, sessionId: own[0]?.id ?? null };
}

/** Ids only, and only for this window's convenience: losing them costs one click. */
export function readRemembered(): Chosen | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null) return null;
    const { environmentId, sessionId } = value as Record<string, unknown>;
    return {
      environmentId: typeof environmentId === 'string' ? environmentId : null,
      sessionId: typeof sessionId === 'string' ? sessionId : null,
    };
  } catch {
    return null;
  }
}

export function rememberChoices(): () => void {
  return viewState.subscribe(() => {
    const { environmentId, sessionId } = viewState.get();
    try {
      localStorage.setItem(storageKey, JSON.stringify({ environmentId, sessionId }));
    } catch {
      // No storage: it opens with the first session next time.
    }
  });
}
