import type { ActResult } from '../../shared/model/act.js';
import { endsSession } from '../../shared/model/operations.js';
import { checkAnswerOf, findingBefore } from '../../shared/protocol/check-finding.js';
import { verifyUnderPolicy } from '../admin/policy-in-force.js';
import type { ActOrder } from './act-order.js';
import { ActRun, type Ending } from './act-run.js';
import { afterLogout } from './after-logout.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';

/**
 * One press: a CheckToken, a Logout, or check, log out and check. Never rejects. At most one Logout leaves, whatever
 * happens. Cancelling stops what has not left; a Logout that has left keeps the verdict it got.
 */
export async function runAct(deps: ExchangeDeps, asked: ActOrder): Promise<ActResult> {
  const verify = verifyUnderPolicy(asked.verify);
  const order = verify === asked.verify ? asked : { ...asked, verify };
  const run = new ActRun(deps, order);
  if (!endsSession(order.operation)) return run.end(endOfCheck(await run.check('check')));
  const before = order.verify ? await run.check('check-before') : null;
  const stop = before && stopBeforeLogout(run, order, before);
  if (stop) return run.end(stop);
  const logout = await run.logout();
  const ending = afterLogout(run, order, before, logout);
  // Nearly every row of a run is over here: to wait for what is known already would cost as much as to know it.
  return run.end(ending instanceof Promise ? await ending : ending);
}

function endOfCheck(check: FinishedExchange): Ending {
  const { outcome, cause, active } = check.verdict;
  const fate = active === undefined ? 'no-answer' : active ? 'active' : 'out';
  return { outcome, fate, cause, decidedBy: check };
}

/**
 * What the first check says against sending the Logout. A check that merely failed (a fault, its binding off, no
 * answer in time) says nothing against it; one of which no byte left proves that the Logout would not leave either.
 */
function stopBeforeLogout(run: ActRun, order: ActOrder, before: FinishedExchange): Ending | null {
  const { outcome, cause } = before.verdict;
  const answer = checkAnswerOf(before.summary);
  const finding = answer && findingBefore(answer);
  if (finding && !order.evenIfOut) {
    const fate = finding.outcome === 'already-out' ? 'was-out' : 'was-out-or-wrong';
    return { ...finding, fate, decidedBy: before };
  }
  if (outcome === 'not-sent') return { outcome, fate: 'not-sent', cause, decidedBy: before };
  // Stopped between the steps, or while the check waited: no byte of the Logout left, so it is safe to press again.
  if (outcome === 'cancelled' || run.cancelled) {
    return { outcome: 'cancelled', fate: 'not-sent', cause: 'cancelled-before-send', decidedBy: before };
  }
  return null;
}
