import type { Outcome } from '../../shared/model/words.js';
import { type CheckAnswer, checkAnswerOf, findingAfter } from '../../shared/protocol/check-finding.js';
import type { ActFate, ActOrder } from './act-order.js';
import type { ActRun, Ending } from './act-run.js';
import type { FinishedExchange } from './exchange-deps.js';

/** What a Logout comes to, with the check after it where one was asked for and can tell something. */
export function afterLogout(
  run: ActRun,
  order: ActOrder,
  before: FinishedExchange | null,
  logout: FinishedExchange,
): Ending | Promise<Ending> {
  const { outcome, cause } = logout.verdict;
  const asked = order.verify || (order.resolveUnknown && outcome === 'unknown');
  if (!asked || !mayHaveRun(logout)) {
    return { outcome, fate: fateAlone(outcome), cause, decidedBy: logout };
  }
  if (run.cancelled) return notFoundOut(logout, 'cancelled-before-send');
  return checkAfter(run, before, logout);
}

async function checkAfter(
  run: ActRun,
  before: FinishedExchange | null,
  logout: FinishedExchange,
): Promise<Ending> {
  const { outcome, cause } = logout.verdict;
  const after = await run.check('check-after');
  const answer = checkAnswerOf(after.summary);
  if (answer === null) {
    return notFoundOut(logout, run.cancelled ? 'cancelled-before-send' : after.verdict.cause);
  }
  // Only an answer as the contract says, or none at all, may be overruled by the check: a fault stays a fault, and
  // the fate says what became of the session.
  const fate = fateAfter(answer, before, outcome);
  if (outcome !== 'accepted' && outcome !== 'unknown') return { outcome, fate, cause, decidedBy: logout };
  return { ...findingAfter(outcome, answer), fate, decidedBy: after };
}

/** Whether the operation may have been carried out, so that asking CheckToken can tell something new. */
function mayHaveRun({ verdict, transmission }: FinishedExchange): boolean {
  if (verdict.outcome === 'http-error') return (transmission.answer?.status ?? 0) >= 500;
  return ['accepted', 'unknown', 'unexpected', 'fault'].includes(verdict.outcome);
}

/** The Logout keeps its own verdict; the cause is why the check told nothing. */
function notFoundOut(logout: FinishedExchange, why: string): Ending {
  const { outcome, cause } = logout.verdict;
  const refused = fateAlone(outcome) === 'refused';
  return {
    outcome,
    fate: refused ? 'refused' : 'could-not-find-out',
    cause: refused ? cause : why,
    decidedBy: logout,
  };
}

export function fateAfter(answer: CheckAnswer, before: FinishedExchange | null, outcome: Outcome): ActFate {
  if (answer.active) return 'still-active';
  if (!answer.seenActive) return 'now-out-or-wrong';
  // After an unknown nobody knows what ended the session, only that it has ended now.
  return before?.verdict.active === true && outcome !== 'unknown' ? 'was-active-now-out' : 'now-out';
}

function fateAlone(outcome: Outcome): ActFate {
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
