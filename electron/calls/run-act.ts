import type { ActResult } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { endsSession } from '../../shared/model/operations.js';
import type { Outcome } from '../../shared/model/words.js';
import {
  type CheckAnswer,
  checkAnswerOf,
  findingAfter,
  findingBefore,
} from '../../shared/protocol/check-finding.js';
import { verifyUnderPolicy } from '../admin/policy-in-force.js';
import type { ActOrder } from './act-order.js';
import { ActRun, type Ending } from './act-run.js';
import type { ExchangeDeps } from './exchange-deps.js';

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
  const { outcome, cause } = logout;
  const asks = order.verify || (order.resolveUnknown && outcome === 'unknown');
  if (!asks || !mayHaveRun(logout)) {
    return run.end({ outcome, fate: fateAlone(outcome), cause, decidedBy: logout.id });
  }
  if (run.cancelled) return run.end(notFoundOut(logout, 'cancelled-before-send'));
  return run.end(await checkAfter(run, before, logout));
}

function endOfCheck({ outcome, cause, active, id }: ExchangeSummary): Ending {
  const fate = active === undefined ? 'no-answer' : active ? 'active' : 'out';
  return { outcome, fate, cause, decidedBy: id };
}

/**
 * What the first check says against sending the Logout. A check that merely failed (a fault, its binding off, no
 * answer in time) says nothing against it; one of which no byte left proves that the Logout would not leave either.
 */
function stopBeforeLogout(run: ActRun, order: ActOrder, before: ExchangeSummary): Ending | null {
  const { outcome, cause, id: decidedBy } = before;
  const answer = checkAnswerOf(before);
  const finding = answer && findingBefore(answer);
  if (finding && !order.evenIfOut) {
    const fate = finding.outcome === 'already-out' ? 'was-out' : 'was-out-or-wrong';
    return { ...finding, fate, decidedBy };
  }
  if (outcome === 'not-sent') return { outcome, fate: 'not-sent', cause, decidedBy };
  // Stopped between the steps, or while the check waited: no byte of the Logout left, so it is safe to press again.
  if (outcome === 'cancelled' || run.cancelled) {
    return { outcome: 'cancelled', fate: 'not-sent', cause: 'cancelled-before-send', decidedBy };
  }
  return null;
}

/** What a Logout comes to, with a check after it. */
async function checkAfter(
  run: ActRun,
  before: ExchangeSummary | null,
  logout: ExchangeSummary,
): Promise<Ending> {
  const { outcome, cause } = logout;
  const after = await run.check('check-after');
  const answer = checkAnswerOf(after);
  if (answer === null) return notFoundOut(logout, run.cancelled ? 'cancelled-before-send' : after.cause);
  // Only an answer as the contract says, or none at all, may be overruled by the check: a fault stays a fault, and
  // the fate says what became of the session.
  const fate = fateAfter(answer, before, outcome);
  if (outcome !== 'accepted' && outcome !== 'unknown') return { outcome, fate, cause, decidedBy: logout.id };
  return { ...findingAfter(outcome, answer), fate, decidedBy: after.id };
}

/** Whether the operation may have been carried out, so that asking CheckToken can tell something new. */
function mayHaveRun({ outcome, status }: ExchangeSummary): boolean {
  if (outcome === 'http-error') return (status ?? 0) >= 500;
  return ['accepted', 'unknown', 'unexpected', 'fault'].includes(outcome);
}

/** The Logout keeps its own verdict; the cause is why the check told nothing. */
function notFoundOut({ outcome, cause, id }: ExchangeSummary, why: string): Ending {
  const refused = fateAlone(outcome) === 'refused';
  return {
    outcome,
    fate: refused ? 'refused' : 'could-not-find-out',
    cause: refused ? cause : why,
    decidedBy: id,
  };
}

export function fateAfter(
  answer: CheckAnswer,
  before: ExchangeSummary | null,
  outcome: Outcome,
): ActResult['fate'] {
  if (answer.active) return 'still-active';
  if (!answer.seenActive) return 'now-out-or-wrong';
  // After an unknown nobody knows what ended the session, only that it has ended now.
  return before?.active === true && outcome !== 'unknown' ? 'was-active-now-out' : 'now-out';
}

function fateAlone(outcome: Outcome): ActResult['fate'] {
  switch (outcome) {
    case 'not-sent':
    case 'cancelled':
      return 'not-sent';
    case 'fault':
    case 'binding-off':
    case 'http-error':
      return 'refused';
    default:
      return 'sent-not-checked';
  }
}
