import type { ActResult } from '../../shared/model/act.js';
import type { ActOrder } from './act-order.js';
import { ActRun } from './act-run.js';
import type { ExchangeDeps } from './exchange-deps.js';

/**
 * One press after a Logout that ended `unknown`: asks CheckToken once and never sends the Logout again. Out gives
 * `confirmed`, active gives `still-active`, and no answer leaves it `unknown` with the cause of the failed check.
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
  return run.end({
    outcome: active ? 'still-active' : 'confirmed',
    story: active ? 'still-active' : 'now-out',
    cause,
    decidedBy: check,
  });
}
