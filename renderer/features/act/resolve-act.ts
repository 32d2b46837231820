import type { Client } from '../../../shared/ipc/channels.js';
import type { Environment } from '../../../shared/model/environment.js';
import { wellKnown } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import { actEnded, actStarted, actState } from '../../outcome/act-state.js';
import { show } from '../../state/view-state.js';
import { planOf } from './run-act.js';

const bindingFor = (environment: Environment) => planOf({ operation: wellKnown.check }, environment).binding;

/** A check that puts the token into an address on production is asked first, so it goes the way of every act. */
export function canResolve(environment: Environment): boolean {
  return environment.tier !== 'production' || bindingFor(environment) !== 'get';
}

/** After a Logout whose end is not known: one press, one CheckToken, and an answer. Never a Logout. */
export async function resolveSession(
  client: Client,
  session: Session,
  environment: Environment,
): Promise<void> {
  if (actState.get().running[session.id]) return;
  const asked = { actId: crypto.randomUUID(), sessionId: session.id, binding: bindingFor(environment) };
  const request = {
    ...asked,
    operation: wellKnown.check,
    verify: false,
    evenIfOut: false,
    confirmed: false,
  };
  actStarted(request, performance.now());
  const result = await client.logout.resolve(asked);
  if (!result.ok) return actEnded(session.id, { error: result.error });
  const shownId = result.value.decidedBy ?? result.value.exchanges.at(-1)?.id;
  if (shownId !== undefined) show(session.id, { kind: 'exchange', id: shownId });
  actEnded(session.id, { result: result.value });
}
