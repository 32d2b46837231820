import type { ActRequest, ActResult } from '../../shared/contract/act.js';
import { ok } from '../../shared/result.js';
import { knownAfter } from '../logout/last-known.js';
import { resolveUnknown } from '../logout/resolve-unknown.js';
import { runAct } from '../logout/run-act.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { type PreparedCall, prepareCall } from './prepare-call.js';
import { guardProduction } from './production-guard.js';
import { whileRunning } from './while-running.js';

export function logoutHandlers(desk: DeskContext): AreaHandlers<'logout'> {
  /** What every act of the window has in common, whatever it does. */
  const act = (
    { actId, binding }: Pick<ActRequest, 'actId' | 'binding'>,
    { session, environment, token, target }: PreparedCall,
    run: (order: Parameters<typeof resolveUnknown>[1]) => Promise<ActResult>,
  ) =>
    whileRunning(desk.running, actId, async (signal) => {
      const result = await run({
        actId,
        origin: 'window',
        environment,
        sessionId: session.id,
        token,
        target,
        binding,
        checkBinding: environment.checkBinding,
        signal,
        onProgress: (progress) => desk.emit('callProgress', progress),
      });
      const known = knownAfter(desk.sessions.get(session.id)?.lastKnown ?? null, result);
      if (known) {
        desk.sessions.setLastKnown(session.id, known);
        desk.emit('sessionsChanged', desk.sessions.list());
      }
      return ok(result);
    });

  return {
    async run(request) {
      const prepared = await prepareCall(desk, request.sessionId, (environment) =>
        guardProduction(environment, request),
      );
      if (!prepared.ok) return prepared;
      const { operation, verify, evenIfOut } = request;
      const { resolveUnknown: resolve } = prepared.value.environment;
      return act(request, prepared.value, (order) =>
        runAct(desk.exchangeDeps, { ...order, operation, verify, evenIfOut, resolveUnknown: resolve }),
      );
    },

    async resolve(request) {
      const prepared = await prepareCall(desk, request.sessionId, (environment) =>
        guardProduction(environment, { operation: 'CheckToken', binding: request.binding, confirmed: false }),
      );
      if (!prepared.ok) return prepared;
      return act(request, prepared.value, (order) => resolveUnknown(desk.exchangeDeps, order));
    },

    cancel({ actId }) {
      desk.running.cancel(actId);
      return ok(undefined);
    },
  };
}
