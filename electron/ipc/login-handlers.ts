import { fail, ok } from '../../shared/result.js';
import { runLogin } from '../logout/run-login.js';
import { targetOfEnvironment } from '../logout/target.js';
import { addSession } from './add-session.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { notFound } from './not-found.js';
import { targetSecretsOf } from './target-secrets.js';

export function loginHandlers(desk: DeskContext): AreaHandlers<'login'> {
  return {
    async run({ actId, environmentId, binding, label, ...login }) {
      const environment = desk.environments.get(environmentId);
      if (!environment) return notFound('environment');
      const target = await targetOfEnvironment(environment, targetSecretsOf(desk.vault, environment.id));
      if (!target.ok) return target;
      const signal = desk.running.begin(actId);
      if (!signal) return fail({ code: 'ALREADY_RUNNING', message: 'This call is already under way.' });
      try {
        const result = await runLogin(desk.exchangeDeps, {
          actId,
          origin: 'window',
          environment,
          target: target.value,
          binding,
          login,
          signal,
          storeToken: (token) =>
            addSession(desk, { environmentId, label, owner: login.userName, notes: '', token }),
          onProgress: (progress) => desk.emit('callProgress', progress),
        });
        if (result.stored && !result.stored.ok) return result.stored;
        return ok({
          authenticated: result.authenticated,
          description: result.description,
          session: result.stored?.value ?? null,
          exchange: result.exchange,
        });
      } finally {
        desk.running.end(actId);
      }
    },
  };
}
