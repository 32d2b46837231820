import type { ActRequest, ActResult } from '../../shared/model/act.js';
import { wellKnown } from '../../shared/model/operations.js';
import { ok } from '../../shared/model/result.js';
import { knownAfter } from '../calls/last-known.js';
import { type OrderedBySession, prepareCall } from '../calls/prepare-call.js';
import { guardProduction } from '../calls/production-guard.js';
import { resolveUnknown } from '../calls/resolve-unknown.js';
import { runAct } from '../calls/run-act.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function logoutHandlers(services: Services): AreaHandlers<'logout'> {
  /** What every act of the window has in common, whatever it does. */
  const act = (
    { actId, binding }: Pick<ActRequest, 'actId' | 'binding'>,
    saved: OrderedBySession,
    run: (order: Parameters<typeof resolveUnknown>[1]) => Promise<ActResult>,
  ) =>
    services.running.run(actId, async (signal) => {
      const result = await run({
        ...saved,
        actId,
        origin: 'window',
        binding,
        checkBinding: saved.environment.checkBinding,
        signal,
        onProgress: (progress) => services.emit('callProgress', progress),
      });
      const { sessionId } = saved;
      const known = knownAfter(services.sessions.get(sessionId)?.lastKnown ?? null, result);
      if (known) {
        services.sessions.setLastKnown(sessionId, known);
        services.emit('sessionsChanged', services.sessions.list());
      }
      return ok(result);
    });

  return {
    async run(request) {
      const prepared = await prepareCall(services, request.sessionId, (environment) =>
        guardProduction(environment, request),
      );
      if (!prepared.ok) return prepared;
      const { operation, verify, evenIfOut } = request;
      const { resolveUnknown: resolve } = prepared.value.environment;
      return act(request, prepared.value, (order) =>
        runAct(services.exchangeDeps, { ...order, operation, verify, evenIfOut, resolveUnknown: resolve }),
      );
    },

    async resolve(request) {
      const prepared = await prepareCall(services, request.sessionId, (environment) =>
        guardProduction(environment, {
          operation: wellKnown.check,
          binding: request.binding,
          confirmed: false,
        }),
      );
      if (!prepared.ok) return prepared;
      return act(request, prepared.value, (order) => resolveUnknown(services.exchangeDeps, order));
    },

    cancel: ({ actId }) => ok(services.running.cancel(actId)),
  };
}
