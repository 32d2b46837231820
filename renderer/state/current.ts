import type { QueryClient } from '@tanstack/react-query';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { keys } from '../api/keys.js';
import { viewState } from './view-state.js';

export interface Current {
  readonly environments: readonly Environment[];
  readonly sessions: readonly Session[];
  readonly session: Session | null;
  /** The chosen session's environment; without a session, the one that is chosen in the list. */
  readonly environment: Environment | null;
}

/** What is chosen at this moment, for commands that run outside of rendering. */
export function currentOf(queryClient: QueryClient): Current {
  const environments = queryClient.getQueryData<Environment[]>(keys.environments) ?? [];
  const sessions = queryClient.getQueryData<Session[]>(keys.sessions) ?? [];
  const { sessionId, environmentId } = viewState.get();
  const session = sessions.find(({ id }) => id === sessionId) ?? null;
  const wanted = session?.environmentId ?? environmentId;
  return {
    environments,
    sessions,
    session,
    environment: environments.find(({ id }) => id === wanted) ?? null,
  };
}
