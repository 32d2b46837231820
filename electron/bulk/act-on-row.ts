import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions } from '../../shared/model/bulk.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { ActOperation } from '../../shared/model/operations.js';
import type { Binding } from '../../shared/model/words.js';
import type { ActOrder } from '../calls/act-order.js';
import type { ExchangeDeps, FinishedExchange } from '../calls/exchange-deps.js';
import { resolveUnknown } from '../calls/resolve-unknown.js';
import { runAct } from '../calls/run-act.js';
import type { Target } from '../calls/target.js';
import { retryAfterOf } from './retry-after.js';

/** Whom a run asks, and how. */
export interface RunTarget {
  readonly origin: ExchangeSummary['origin'];
  readonly operation: ActOperation;
  readonly target: Target;
  readonly environment?: { readonly id: string; readonly name: string } | undefined;
  readonly checkBinding: Binding | null;
  /** After a Logout that ended `unknown`, ask CheckToken at once. */
  readonly resolveUnknown: boolean;
}

/** What one row is sent with. `resolve`: only CheckToken is asked, of one whose Logout may have left. */
export interface RowOrder {
  readonly token: string;
  readonly tokenFingerprint: string | undefined;
  readonly sessionId: string | null;
  readonly call: 'logout' | 'resolve';
  /** `retryAtMs`: when the service said that it may be tried again, in ms since 1970. */
  onExchange(finished: FinishedExchange, retryAtMs: number | null): void;
}

/** Never rejects. */
export function actOnRow(
  deps: ExchangeDeps,
  run: RunTarget,
  { binding, verify, reason }: Pick<BulkOptions, 'binding' | 'verify' | 'reason'>,
  row: RowOrder,
): Promise<ActResult> {
  const { origin, operation, target, environment, checkBinding } = run;
  // One object for both, whose members are named one by one: a spread costs a tenth of a whole exchange.
  const order: ActOrder = {
    actId: deps.newId(deps.now()),
    origin,
    environment,
    sessionId: row.sessionId ?? undefined,
    token: row.token,
    journaled: true,
    reason,
    tokenFingerprint: row.tokenFingerprint,
    target,
    operation,
    // An unknown one is asked about over the binding that the checks go over.
    binding: row.call === 'resolve' ? (checkBinding ?? binding) : binding,
    checkBinding,
    verify,
    evenIfOut: false,
    resolveUnknown: run.resolveUnknown,
    onExchange: (finished) => row.onExchange(finished, retryAfterOf(finished.transmission, deps.now())),
  };
  return row.call === 'resolve' ? resolveUnknown(deps, order).then(stillToDo) : runAct(deps, order);
}

/** Nobody saw its Logout leave, so it did not fail to work: the row stays unknown, and is still to be done. */
function stillToDo(result: ActResult): ActResult {
  if (result.outcome !== 'still-active') return result;
  return { ...result, outcome: 'unknown', cause: 'interrupted-still-active' };
}
