import type { ActRequest, ActResult } from '../../shared/contract/act.js';
import type { AppError } from '../../shared/contract/app-error.js';
import type { Environment } from '../../shared/contract/environment.js';
import { fail, ok, type Result } from '../../shared/result.js';
import { lastKnownOf } from '../logout/last-known.js';
import { resolveUnknown } from '../logout/resolve-unknown.js';
import { runAct } from '../logout/run-act.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { type PreparedCall, prepareCall } from './prepare-call.js';
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
      const known = lastKnownOf(result);
      if (known) {
        desk.sessions.setLastKnown(session.id, known);
        desk.emit('sessionsChanged', desk.sessions.list());
      }
      return ok(result);
    });

  return {
    async run(request) {
      const prepared = await prepareCall(desk, request.sessionId, (environment) =>
        confirmed(request, environment),
      );
      if (!prepared.ok) return prepared;
      const { operation, verify, evenIfOut } = request;
      const { resolveUnknown: resolve } = prepared.value.environment;
      return act(request, prepared.value, (order) =>
        runAct(desk.exchangeDeps, { ...order, operation, verify, evenIfOut, resolveUnknown: resolve }),
      );
    },

    async resolve(request) {
      const prepared = await prepareCall(desk, request.sessionId);
      if (!prepared.ok) return prepared;
      return act(request, prepared.value, (order) => resolveUnknown(desk.exchangeDeps, order));
    },

    cancel({ actId }) {
      desk.running.cancel(actId);
      return ok(undefined);
    },
  };
}

/** The question is asked in the window; that it was answered is checked here, where it cannot be skipped. */
function confirmed(request: ActRequest, environment: Environment): Result<void, AppError> {
  if (request.operation !== 'Logout' || environment.tier !== 'production' || request.confirmed)
    return ok(undefined);
  return fail({
    code: 'CONFIRMATION_NEEDED',
    message: `${environment.name} is a production environment: a Logout there must be confirmed.`,
    where: 'confirmed',
    todo: 'Confirm, then send it.',
  });
}
