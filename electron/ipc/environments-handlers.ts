import type { Environment } from '../../shared/model/environment.js';
import { fail, ok } from '../../shared/model/result.js';
import { environmentSecretKeys } from '../secrets/vault-keys.js';
import { notFound } from '../settings/not-found.js';
import { createRemovedThings } from '../settings/removed-things.js';
import type { RemovedSession } from '../settings/session-store.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

interface RemovedEnvironment {
  readonly environment: Environment;
  readonly secrets: readonly (readonly [key: string, text: string])[];
  readonly sessions: readonly RemovedSession[];
}

export function environmentsHandlers(services: Services): AreaHandlers<'environments'> {
  const { environments, sessions, vault } = services;
  const removed = createRemovedThings<RemovedEnvironment>();
  const changed = () => {
    services.emit('environmentsChanged', environments.list());
    services.emit('sessionsChanged', sessions.list());
  };

  return {
    list: () => ok(environments.list()),

    save({ environment: draft, secrets }) {
      const saved = environments.save(draft, services.now(), services.newId);
      if (!saved.ok) return saved;
      for (const [name, text] of Object.entries(secrets)) {
        const key = environmentSecretKeys(saved.value.id)[name as keyof typeof secrets];
        if (text === null) vault.remove(key);
        else if (text !== undefined) vault.put(key, text);
      }
      services.emit('environmentsChanged', environments.list());
      return saved;
    },

    remove({ id }) {
      const environment = environments.get(id);
      if (!environment) return notFound('environment');
      const itsSessions = sessions.list().filter((session) => session.environmentId === id);
      const undoId = services.newId();
      removed.put(undoId, {
        environment,
        secrets: Object.values(environmentSecretKeys(id)).flatMap((key) => {
          const text = vault.get(key);
          return text === null ? [] : [[key, text] as const];
        }),
        sessions: itsSessions.flatMap((session) => {
          const taken = sessions.remove(session.id);
          return taken.ok ? [taken.value] : [];
        }),
      });
      const gone = environments.remove(id);
      if (!gone.ok) return gone;
      for (const key of Object.values(environmentSecretKeys(id))) vault.remove(key);
      changed();
      return ok({ undoId, sessions: itsSessions.length });
    },

    restore({ undoId }) {
      const kept = removed.take(undoId);
      if (!kept) return notFound('removedEnvironment');
      const back = environments.put(kept.environment);
      if (!back.ok) return fail(back.error);
      for (const [key, text] of kept.secrets) vault.put(key, text);
      for (const session of kept.sessions) sessions.put(session);
      changed();
      return ok(kept.environment);
    },

    async chooseFile({ purpose }) {
      return ok(await services.chooseFile(purpose));
    },
  };
}
