import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import type { FourBindingsRequest } from '../../shared/model/four-bindings.js';
import { endsSession } from '../../shared/model/operations.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { problemText } from '../../shared/text/problems.js';
import { agreedLastKnown } from '../calls/agreed-last-known.js';
import { fourBindings } from '../calls/four-bindings.js';
import { prepareCall } from '../calls/prepare-call.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function fourBindingsHandlers(
  services: Pick<Services, 'sessions' | 'environments' | 'vault' | 'running' | 'exchangeDeps' | 'emit'>,
): AreaHandlers<'fourBindings'> {
  return {
    async run(request) {
      const prepared = await prepareCall(services, request.sessionId, (environment) =>
        refuseOnProduction(environment, request),
      );
      if (!prepared.ok) return prepared;
      const { actId, operation, overGet, sessionId } = request;
      return services.running.run(actId, async (signal) => {
        const result = await fourBindings(services.exchangeDeps, {
          ...prepared.value,
          actId,
          origin: 'window',
          operation,
          overGet,
          signal,
        });
        const known = agreedLastKnown(result);
        if (known) {
          services.sessions.setLastKnown(sessionId, known);
          services.emit('sessionsChanged', services.sessions.list());
        }
        return ok(result);
      });
    },

    cancel: ({ actId }) => ok(services.running.cancel(actId)),
  };
}

/** Four Logouts of one session are an experiment; on production nobody experiments, whatever was confirmed. */
function refuseOnProduction(
  { name, tier }: Pick<Environment, 'name' | 'tier'>,
  { operation }: Pick<FourBindingsRequest, 'operation'>,
): Result<void, AppError> {
  if (tier !== 'production' || !endsSession(operation)) return ok(undefined);
  return fail({
    code: 'not-on-production',
    where: 'operation',
    ...problemText.production.four({ name }),
  });
}
