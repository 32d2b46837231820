import type { ActResult } from '../../shared/model/act.js';
import type { ActOrder } from './act-order.js';
import { ActRun } from './act-run.js';
import type { ExchangeDeps } from './exchange-deps.js';

/**
 * One press after a Logout that ended `unknown`: asks CheckToken once and never sends the Logout again. Out gives
 * `confirmed`. Active leaves it `unknown`, for nobody knows whether the Logout left or arrived; and so does no answer, with
 * the cause of the failed check.
 */
export async function resolveUnknown(
  deps: ExchangeDeps,
  order: Omit<ActOrder, 'operation' | 'verify' | 'evenIfOut' | 'resolveUnknown'>,
): Promise<ActResult> {
  const run = new ActRun(deps, {
    ...order,
    operation: 'Logout',
    verify: false,
    evenIfOut: false,
    resolveUnknown: false,
  });
  const check = await run.check('check-after');
  const { active, cause } = check.verdict;
  if (active === undefined) {
    return run.end({ outcome: 'unknown', story: 'could-not-find-out', cause, decidedBy: null });
  }
  return run.end(
    active
      ? { outcome: 'unknown', story: 'still-active', cause: 'interrupted-still-active', decidedBy: check }
      : { outcome: 'confirmed', story: 'now-out', cause, decidedBy: check },
  );
}
