import { ok } from '../../shared/result.js';
import { checkAll } from '../logout/check-all.js';
import { targetOfEnvironment } from '../logout/target.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { notFound } from './not-found.js';
import { guardProduction } from './production-guard.js';
import { targetSecretsOf } from './target-secrets.js';
import { whileRunning } from './while-running.js';

export function checkAllHandlers(desk: DeskContext): AreaHandlers<'checkAll'> {
  return {
    async run({ runId, environmentId }) {
      const environment = desk.environments.get(environmentId);
      if (!environment) return notFound('environment');
      const binding = environment.checkBinding ?? environment.defaultBinding;
      const guarded = guardProduction(environment, { operation: 'CheckToken', binding, confirmed: false });
      if (!guarded.ok) return guarded;
      const target = await targetOfEnvironment(environment, targetSecretsOf(desk.vault, environmentId));
      if (!target.ok) return target;
      return whileRunning(desk.running, runId, async (signal) => {
        let taught = false;
        return ok(
          await checkAll(desk.exchangeDeps, {
            runId,
            environment,
            target: target.value,
            sessions: desk.sessions
              .list(environmentId)
              .map(({ id, lastKnown }) => ({ sessionId: id, token: desk.vault.get(id), lastKnown })),
            signal,
            onKnown(sessionId, known) {
              desk.sessions.setLastKnown(sessionId, known);
              taught = true;
            },
            onProgress(progress) {
              // The list goes with the progress, so that hundreds of answers do not send it hundreds of times.
              if (taught) desk.emit('sessionsChanged', desk.sessions.list());
              taught = false;
              desk.emit('checkAllProgress', progress);
            },
          }),
        );
      });
    },

    cancel({ runId }) {
      desk.running.cancel(runId);
      return ok(undefined);
    },
  };
}
