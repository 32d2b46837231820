import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions } from '../../shared/model/bulk.js';
import type { ActOrder } from '../calls/act-order.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { resolveUnknown } from '../calls/resolve-unknown.js';
import { runAct } from '../calls/run-act.js';

/** What a run orders of every row alike, beside what was chosen in its options. */
export type RunOrder = Pick<
  ActOrder,
  'origin' | 'operation' | 'target' | 'environment' | 'checkBinding' | 'resolveUnknown'
>;

/** `resolve`: only CheckToken is asked, of one whose Logout may have left. */
export type RowCall = 'logout' | 'resolve';

/** Never rejects. */
export function actOnRow(
  deps: ExchangeDeps,
  run: RunOrder,
  { binding, verify, reason }: Pick<BulkOptions, 'binding' | 'verify' | 'reason'>,
  row: Pick<ActOrder, 'token' | 'tokenFingerprint' | 'sessionId' | 'onExchange'>,
  call: RowCall,
): Promise<ActResult> {
  const { origin, operation, target, environment, checkBinding } = run;
  // One object for both, whose members are named one by one: a spread costs a tenth of a whole exchange.
  const order: ActOrder = {
    actId: deps.newId(deps.now()),
    origin,
    environment,
    sessionId: row.sessionId,
    token: row.token,
    journaled: true,
    reason,
    tokenFingerprint: row.tokenFingerprint,
    target,
    operation,
    // An unknown one is asked about over the binding that the checks go over.
    binding: call === 'resolve' ? (checkBinding ?? binding) : binding,
    checkBinding,
    verify,
    evenIfOut: false,
    resolveUnknown: run.resolveUnknown,
    onExchange: row.onExchange,
  };
  return call === 'resolve' ? resolveUnknown(deps, order).then(stillToDo) : runAct(deps, order);
}

/** Nobody saw its Logout leave, so it did not fail to work: the row stays unknown, and is still to be done. */
function stillToDo(result: ActResult): ActResult {
  if (result.outcome !== 'still-active') return result;
  return { ...result, outcome: 'unknown', cause: 'interrupted-still-active' };
}
