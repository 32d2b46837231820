import type { ActRequest } from '../../shared/contract/act.js';
import type { AppError } from '../../shared/contract/app-error.js';
import type { Environment } from '../../shared/contract/environment.js';
import { fail, ok } from '../../shared/result.js';
import { lastKnownOf } from '../logout/last-known.js';
import { runAct } from '../logout/run-act.js';
import { targetOfEnvironment } from '../logout/target.js';
import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';
import { notFound } from './not-found.js';
import { tokenOf } from './sessions-handlers.js';
import { targetSecretsOf } from './target-secrets.js';

export function logoutHandlers(desk: DeskContext): AreaHandlers<'logout'> {
  return {
    async run(request) {
      const session = desk.sessions.get(request.sessionId);
      if (!session) return notFound('session');
      const environment = desk.environments.get(session.environmentId);
      if (!environment) return notFound('environment');
      const refusal = unconfirmed(request, environment);
      if (refusal) return fail(refusal);
      const token = tokenOf(desk, session.id);
      if (!token.ok) return token;
      const target = await targetOfEnvironment(environment, targetSecretsOf(desk.vault, environment.id));
      if (!target.ok) return target;
      const signal = desk.running.begin(request.actId);
      if (!signal) return fail({ code: 'ALREADY_RUNNING', message: 'This call is already under way.' });
      try {
        const result = await runAct(desk.exchangeDeps, {
          actId: request.actId,
          origin: 'window',
          environment,
          sessionId: session.id,
          token: token.value,
          target: target.value,
          operation: request.operation,
          binding: request.binding,
          checkBinding: environment.checkBinding,
          verify: request.verify,
          evenIfOut: request.evenIfOut,
          resolveUnknown: environment.resolveUnknown,
          signal,
          onProgress: (progress) => desk.emit('callProgress', progress),
        });
        const known = lastKnownOf(result);
        if (known) {
          desk.sessions.setLastKnown(session.id, known);
          desk.emit('sessionsChanged', desk.sessions.list());
        }
        return ok(result);
      } finally {
        desk.running.end(request.actId);
      }
    },

    cancel({ actId }) {
      desk.running.cancel(actId);
      return ok(undefined);
    },
  };
}

/** The question is asked in the window; that it was answered is checked here, where it cannot be skipped. */
function unconfirmed(request: ActRequest, environment: Environment): AppError | null {
  if (request.operation !== 'Logout' || environment.tier !== 'production' || request.confirmed) return null;
  return {
    code: 'CONFIRMATION_NEEDED',
    message: `${environment.name} is a production environment: a Logout there must be confirmed.`,
    where: 'confirmed',
    todo: 'Confirm, then send it.',
  };
}
