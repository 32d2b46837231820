import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../shared/masking/mask-bytes.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { fail, ok } from '../../shared/model/result.js';
import { secretsOf } from '../../shared/protocol/operation-call.js';
import { requestBytes } from '../../shared/protocol/request-bytes.js';
import { tokensMay } from '../admin/policy-in-force.js';
import { tokenOf } from '../calls/token-of-session.js';
import { notFound } from '../settings/not-found.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

export function requestHandlers(services: Services): AreaHandlers<'request'> {
  return {
    preview({ sessionId, operation, binding, reveal }) {
      const may = reveal ? tokensMay('reveal') : ok(undefined);
      if (!may.ok) return may;
      const session = services.sessions.get(sessionId);
      if (!session) return notFound('session');
      const environment = services.environments.get(session.environmentId);
      if (!environment) return notFound('environment');
      const token = tokenOf(services, sessionId);
      if (!token.ok) return token;
      const call = { operation, token: token.value };
      const built = services.exchangeDeps.buildRequest(call, binding, environment);
      if (!built.ok) return fail({ code: 'request-problem', message: built.error.message, where: 'token' });
      const { bytes, bodyOffset } = requestBytes(built.value);
      const { url } = built.value;
      if (reveal) return ok({ bytes, url, bodyOffset });
      const secrets = secretsOf(call);
      return ok({
        bytes: maskBytes(bytes, findSecretSlots(bytes, secrets)),
        url: maskText(url, secrets),
        bodyOffset,
      });
    },
  };
}
