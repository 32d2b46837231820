import type { Environment } from '../../shared/model/environment.js';
import { fail, ok } from '../../shared/model/result.js';
import { environmentSecretKeys } from '../secrets/vault-keys.js';
import { notFound } from '../settings/not-found.js';
import { createRemovedThings } from '../settings/removed-things.js';
import type { RemovedSession } from '../settings/session-store.js';
import type { AreaHandlers } from './area-handlers.js';
import { firstAnswers } from './first-answers.js';
import type { Services } from './services.js';

interface RemovedEnvironment {
  readonly environment: Environment;
  readonly secrets: readonly (readonly [key: string, text: string])[];
  readonly sessions: readonly RemovedSession[];
}

/** Both or none: where the second fails, the first is taken back. */
function orUndo<Value>(undo: () => unknown, act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    undo();
    throw error;
  }
}

export function environmentsHandlers(services: Services): AreaHandlers<'environments'> {
  const { environments, sessions, vault } = services;
  const removed = createRemovedThings<RemovedEnvironment>();
  const changed = () => {
    services.emit('environmentsChanged', environments.list());
    services.emit('sessionsChanged', sessions.list());
  };

  return {
    ...firstAnswers(services).environments,

    save({ environment: draft, secrets }) {
      const before = environments.list();
      const saved = environments.save(draft, services.now(), services.newId);
      if (!saved.ok) return saved;
      const { id } = saved.value;
      const old = before.find((one) => one.id === id);
      const undo = () => (old === undefined ? environments.remove(id) : environments.put(old));
      orUndo(undo, () => {
        for (const [name, text] of Object.entries(secrets)) {
          const key = environmentSecretKeys(id)[name as keyof typeof secrets];
          if (text === null) vault.remove(key);
          else if (text !== undefined) vault.put(key, text);
        }
      });
      services.emit('environmentsChanged', environments.list());
      return saved;
    },

    remove({ id }) {
      const environment = environments.get(id);
      if (!environment) return notFound('environment');
      const keys = Object.values(environmentSecretKeys(id));
      const secrets = keys.flatMap((key) => {
        const text = vault.get(key);
        return text === null ? [] : [[key, text] as const];
      });
      // First the file: where that cannot be written, its sessions must not be gone.
      const gone = environments.remove(id);
      if (!gone.ok) return gone;
      const itsSessions = orUndo(
        () => environments.put(environment),
        () => sessions.removeAll(id),
      );
      for (const key of keys) vault.remove(key);
      const undoId = services.newId();
      removed.put(undoId, { environment, secrets, sessions: itsSessions });
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
