import { ok } from '../../shared/model/result.js';
import type { Services } from './services.js';

/** What the first screen shows: the stores alone can answer it, before anything else is loaded. */
export function firstAnswers({
  settings,
  environments,
  sessions,
}: Pick<Services, 'settings' | 'environments' | 'sessions'>) {
  return {
    settings: { get: () => ok(settings.get()) },
    environments: { list: () => ok(environments.list()) },
    sessions: { list: () => ok(sessions.list()) },
  };
}
