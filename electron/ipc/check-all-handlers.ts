import { wellKnown } from '../../shared/model/operations.js';
import { ok } from '../../shared/model/result.js';
import { checkAll } from '../calls/check-all.js';
import { guardProduction } from '../calls/production-guard.js';
import { targetOfEnvironment } from '../calls/target.js';
import { targetSecretsOf } from '../calls/target-secrets.js';
import { notFound } from '../settings/not-found.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function checkAllHandlers(services: Services): AreaHandlers<'checkAll'> {
  return {
    async run({ runId, environmentId, sessionIds }) {
      const environment = services.environments.get(environmentId);
      if (!environment) return notFound('environment');
      const binding = environment.checkBinding ?? environment.defaultBinding;
      const guarded = guardProduction(environment, { operation: wellKnown.check, binding, confirmed: false });
      if (!guarded.ok) return guarded;
      const target = await targetOfEnvironment(environment, targetSecretsOf(services.vault, environmentId));
      if (!target.ok) return target;
      return services.running.run(runId, async (signal) => {
        let taught = false;
        return ok(
          await checkAll(services.exchangeDeps, {
            runId,
            environment,
            target: target.value,
            sessions: services.sessions
              .list(environmentId)
              .filter(({ id }) => sessionIds?.includes(id) ?? true)
              .map(({ id, lastKnown }) => ({ sessionId: id, token: services.vault.get(id), lastKnown })),
            signal,
            onKnown(sessionId, known) {
              services.sessions.setLastKnown(sessionId, known);
              taught = true;
            },
            onProgress(progress) {
              // The list goes with the progress, so that hundreds of answers do not send it hundreds of times.
              if (taught) services.emit('sessionsChanged', services.sessions.list());
              taught = false;
              services.emit('checkAllProgress', progress);
            },
          }),
        );
      });
    },

    cancel: ({ runId }) => ok(services.running.cancel(runId)),
  };
}
