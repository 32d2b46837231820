import type { AppError } from '../../shared/model/app-error.js';
import type { Environment } from '../../shared/model/environment.js';
import { ok, type Result } from '../../shared/model/result.js';
import { notFound } from '../settings/not-found.js';
import type { ActOrder } from './act-order.js';
import type { SavedStores } from './saved-stores.js';
import { targetOfEnvironment } from './target.js';
import { targetSecretsOf } from './target-secrets.js';
import { tokenOf } from './token-of-session.js';

/** What an order takes from what is saved. */
export interface OrderedBySession extends Pick<ActOrder, 'token' | 'target'> {
  readonly sessionId: string;
  readonly environment: Environment;
}

/** Everything that a call about a saved session needs, or what of it is not there. */
export async function prepareCall(
  services: SavedStores,
  sessionId: string,
  /** Asked before anything is read for the call. */
  refuse: (environment: Environment) => Result<void, AppError> = () => ok(undefined),
): Promise<Result<OrderedBySession, AppError>> {
  const session = services.sessions.get(sessionId);
  if (!session) return notFound('session');
  const environment = services.environments.get(session.environmentId);
  if (!environment) return notFound('environment');
  const refused = refuse(environment);
  if (!refused.ok) return refused;
  const token = tokenOf(services, sessionId);
  if (!token.ok) return token;
  const target = await targetOfEnvironment(environment, targetSecretsOf(services.vault, environment.id));
  if (!target.ok) return target;
  return ok({ sessionId, environment, token: token.value, target: target.value });
}
