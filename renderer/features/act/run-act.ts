import type { Client } from '../../../shared/ipc/channels.js';
import type { ActRequest } from '../../../shared/model/act.js';
import type { Environment } from '../../../shared/model/environment.js';
import { type ActOperation, endsSession, wellKnown } from '../../../shared/model/operations.js';
import type { Session } from '../../../shared/model/session.js';
import type { Binding } from '../../../shared/model/words.js';
import { actCancelling, actEnded, actStarted, actState } from '../../outcome/act-state.js';
import { openDialog } from '../../state/dialog-state.js';
import { type Choices, show } from '../../state/view-state.js';

/** What goes out next for a session: the person's choices over the environment's habits. */
export interface Plan {
  readonly operation: ActOperation;
  readonly binding: Binding;
  readonly verify: boolean;
}

export function planOf(choices: Choices, environment: Environment): Plan {
  const operation = choices.operation ?? wellKnown.logOut;
  const habit = endsSession(operation)
    ? environment.defaultBinding
    : (environment.checkBinding ?? environment.defaultBinding);
  return {
    operation,
    binding: choices.binding ?? habit,
    verify: choices.verify ?? environment.verify,
  };
}

/** A Logout on production is asked first; so is anything that puts the token into an address there. */
export function mustAsk(plan: Pick<Plan, 'operation' | 'binding'>, environment: Environment): boolean {
  return environment.tier === 'production' && (endsSession(plan.operation) || plan.binding === 'get');
}

/** So long after a press another one of the same is taken for its echo: a double click, a key that bounced. */
export const onePressMs = 1_500;
const pressed = new Map<string, number>();

const keyOf = ({
  sessionId,
  operation,
  evenIfOut,
}: Pick<ActRequest, 'sessionId' | 'operation' | 'evenIfOut'>) => `${sessionId} ${operation} ${evenIfOut}`;

/** Whether this press comes so soon after one that was sent, or after its echo, that all are one. */
function isEcho(key: string): boolean {
  const lastMs = pressed.get(key);
  const nowMs = performance.now();
  if (lastMs === undefined || nowMs - lastMs >= onePressMs) return false;
  pressed.set(key, nowMs);
  return true;
}

/** Asks where it must be asked, then sends. A second press while it runs, or right after the first, does nothing. */
export function startAct(
  client: Client,
  session: Session,
  environment: Environment,
  plan: Plan,
  evenIfOut = false,
): void {
  const key = keyOf({ sessionId: session.id, operation: plan.operation, evenIfOut });
  if (actState.get().running[session.id]) return void pressed.set(key, performance.now());
  if (isEcho(key)) return;
  const request: ActRequest = {
    actId: crypto.randomUUID(),
    sessionId: session.id,
    ...plan,
    verify: endsSession(plan.operation) && plan.verify,
    evenIfOut,
    confirmed: false,
  };
  if (mustAsk(plan, environment)) openDialog({ kind: 'confirm', request, session });
  else void sendAct(client, request);
}

/** Sends without asking: the dialog comes here with `confirmed`. */
export async function sendAct(client: Client, request: ActRequest): Promise<void> {
  if (actState.get().running[request.sessionId]) return;
  pressed.set(keyOf(request), performance.now());
  actStarted(request, performance.now());
  const result = await client.logout.run(request);
  if (!result.ok) return actEnded(request.sessionId, { error: result.error });
  const shownId = result.value.decidedBy ?? result.value.exchanges.at(-1)?.id;
  if (shownId !== undefined) show(request.sessionId, { kind: 'exchange', id: shownId });
  actEnded(request.sessionId, { result: result.value });
}

export function cancelAct(client: Client, sessionId: string): boolean {
  const act = actState.get().running[sessionId];
  if (!act) return false;
  if (!act.cancelling) {
    actCancelling(act.request.actId);
    void client.logout.cancel({ actId: act.request.actId });
  }
  return true;
}
