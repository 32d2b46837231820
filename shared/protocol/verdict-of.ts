import type { ActResult } from '../model/act.js';
import type { ExchangeSummary } from '../model/exchange.js';
import { endsSession, tellsActive } from '../model/operations.js';
import type { OutcomeFacts } from '../model/outcome-facts.js';
import { checkAnswerOf, findingAfter } from './check-finding.js';
import { byBegin, isAfter } from './exchange-order.js';

/**
 * The verdict on an exchange, for whatever shows it: list, head, picker, comparison, search, evidence and export.
 *
 * A Logout whose end its own answer leaves open counts as what the check after it found. `act` holds the exchanges of
 * its act as far as they are at hand; exchanges of other acts among them are passed over, in whatever order.
 */
export function verdictOf(exchange: ExchangeSummary, act: readonly ExchangeSummary[]): OutcomeFacts {
  const { operation, outcome } = exchange;
  const own = factsOf(exchange);
  if (!endsSession(operation) || (outcome !== 'accepted' && outcome !== 'unknown')) return own;
  const checks = act
    .filter((other) => other.actId === exchange.actId && tellsActive(other.operation))
    .sort(byBegin);
  const allAfter = checks.filter((check) => isAfter(check, exchange));
  const after = allAfter.find(({ active }) => active !== undefined) ?? allAfter.at(-1);
  if (!after) return own;
  const answer = checkAnswerOf(after);
  if (!answer) return { ...own, fate: 'could-not-find-out', checkCause: after.cause };
  const finding = findingAfter(outcome, answer);
  const before = checks.findLast((check) => isAfter(exchange, check));
  const wasActive = finding.outcome === 'confirmed' && before?.active === true && outcome === 'accepted';
  return { ...own, ...finding, ...(wasActive && { fate: 'was-active-now-out' as const }) };
}

/** Whether a check after it could say more than its own answer. */
export function isOpen({ operation, outcome }: Pick<ExchangeSummary, 'operation' | 'outcome'>): boolean {
  return endsSession(operation) && (outcome === 'accepted' || outcome === 'unknown');
}

/** The verdict on these exchanges of one act, in order of time: that of its Logout, else of its last. Null: none. */
export function verdictOfAct(act: readonly ExchangeSummary[]): OutcomeFacts | null {
  const main = act.findLast(({ operation }) => endsSession(operation)) ?? act.at(-1);
  return main ? verdictOf(main, act) : null;
}

/** What one press came to, with what its main exchange adds to the sentences. */
export function verdictOfResult(result: ActResult): OutcomeFacts {
  const main = mainExchange(result);
  const { operation, outcome, fate } = result;
  // Where the check told nothing, the act's cause is why; the Logout's own cause stands in its exchange.
  const inDoubt = endsSession(operation) && fate === 'could-not-find-out';
  const cause = inDoubt && main && endsSession(main.operation) ? main.cause : result.cause;
  return {
    ...(main && factsOf(main)),
    operation,
    outcome,
    cause,
    fate,
    ...(inDoubt && { checkCause: result.cause }),
  };
}

/** The exchange that an act's end is told by: the one of its operation where it was begun, else the one that decided. */
export function mainExchange({ operation, exchanges, decidedBy }: ActResult): ExchangeSummary | undefined {
  return (
    exchanges.find((exchange) => exchange.operation === operation) ??
    exchanges.find(({ id }) => id === decidedBy) ??
    exchanges.at(-1)
  );
}

function factsOf(exchange: ExchangeSummary): OutcomeFacts {
  const { operation, outcome, cause, active, seenActive, fault } = exchange;
  const { status, quote, binding, url, causeFacts } = exchange;
  return { operation, outcome, cause, active, seenActive, fault, status, quote, binding, url, causeFacts };
}
