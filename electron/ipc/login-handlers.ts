import { wellKnown } from '../../shared/model/operations.js';
import { fail, ok } from '../../shared/model/result.js';
import { sessionNotKept } from '../../shared/text/not-kept.js';
import { guardProduction } from '../calls/production-guard.js';
import { runLogin } from '../calls/run-login.js';
import { targetOfEnvironment } from '../calls/target.js';
import { targetSecretsOf } from '../calls/target-secrets.js';
import { addSession } from '../settings/add-session.js';
import { notFound } from '../settings/not-found.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function loginHandlers(services: Services): AreaHandlers<'login'> {
  return {
    async run({ actId, environmentId, binding, label, ...login }) {
      const environment = services.environments.get(environmentId);
      if (!environment) return notFound('environment');
      const guarded = guardProduction(environment, { operation: wellKnown.logIn, binding, confirmed: false });
      if (!guarded.ok) return guarded;
      const target = await targetOfEnvironment(environment, targetSecretsOf(services.vault, environment.id));
      if (!target.ok) return target;
      return services.running.run(actId, async (signal) => {
        const result = await runLogin(services.exchangeDeps, {
          actId,
          origin: 'window',
          environment,
          target: target.value,
          binding,
          login,
          signal,
          storeToken(token) {
            try {
              return addSession(services, { environmentId, label, owner: login.userName, notes: '', token });
            } catch (error) {
              return fail(sessionNotKept(whyNotWritten(error)));
            }
          },
          onProgress: (progress) => services.emit('callProgress', progress),
        });
        if (result.stored && !result.stored.ok) return result.stored;
        return ok({
          authenticated: result.authenticated,
          description: result.description,
          session: result.stored?.value ?? null,
          doubts: [...result.doubts],
          cleaned: result.cleaned,
          exchange: result.exchange,
        });
      });
    },
  };
}
