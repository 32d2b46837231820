import type { ActResult } from '../../shared/model/act.js';
import { wellKnown } from '../../shared/model/operations.js';
import { checkAnswerOf, findingAfter } from '../../shared/protocol/check-finding.js';
import type { ActOrder } from './act-order.js';
import { ActRun } from './act-run.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { fateAfter } from './run-act.js';

/**
 * One press after a Logout that ended `unknown`: asks CheckToken once and never sends the Logout again. Out gives
 * `confirmed` where the token was seen active before and else `not-active`, active gives `still-active`, and no answer
 * leaves it `unknown` with the cause of the failed check.
 */
export async function resolveUnknown(
  deps: ExchangeDeps,
  order: Omit<ActOrder, 'operation' | 'verify' | 'evenIfOut' | 'resolveUnknown'>,
): Promise<ActResult> {
  const run = new ActRun(deps, {
    ...order,
    operation: wellKnown.logOut,
    verify: false,
    evenIfOut: false,
    resolveUnknown: false,
  });
  const check = await run.check('check-after');
  const answer = checkAnswerOf(check);
  if (answer === null) {
    const { cause } = check;
    return run.end({ outcome: 'unknown', fate: 'could-not-find-out', cause, decidedBy: null });
  }
  const fate = fateAfter(answer, null, 'unknown');
  return run.end({ ...findingAfter('unknown', answer), fate, decidedBy: check.id });
}
