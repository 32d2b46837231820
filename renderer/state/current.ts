import type { QueryClient } from '@tanstack/react-query';
import type { Environment } from '../../shared/model/environment.js';
import type { Session } from '../../shared/model/session.js';
import { keys } from '../api/keys.js';
import { type ViewState, viewState } from './view-state.js';

interface Current {
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
  return { environments, sessions, ...chosenIn(viewState.get(), environments, sessions) };
}

/**
 * The chosen session and environment, of which list, pane, bar and keys all speak. A session of another environment
 * than the one that is listed counts as not chosen, whatever brought the two apart.
 */
export function chosenIn(
  { environmentId, sessionId }: Pick<ViewState, 'environmentId' | 'sessionId'>,
  environments: readonly Environment[],
  sessions: readonly Session[],
): Pick<Current, 'session' | 'environment'> {
  const found = sessions.find(({ id }) => id === sessionId);
  const session = found && (environmentId ?? found.environmentId) === found.environmentId ? found : null;
  const wanted = session?.environmentId ?? environmentId;
  return { session, environment: environments.find(({ id }) => id === wanted) ?? null };
}
