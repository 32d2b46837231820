import type { ExchangeSummary } from '../model/exchange.js';
import { checkAnswerOf, findingAfter } from '../protocol/check-finding.js';
import { describeOutcome, type OutcomeText } from '../text/en/outcomes.js';

/**
 * The verdict on these exchanges of one act, in order of time, in the words that the window uses: a Logout counts as
 * what the check after it found. Null where there is none.
 */
export function verdictOf(exchanges: readonly ExchangeSummary[]): OutcomeText | null {
  const logouts = exchanges.filter(({ operation }) => operation === 'Logout');
  const main = logouts[logouts.length - 1] ?? exchanges[exchanges.length - 1];
  if (!main) return null;
  if (main.operation !== 'Logout') return describeOutcome(main);
  const at = exchanges.indexOf(main);
  const before = exchanges.slice(0, at).find(isAnsweredCheck);
  const after = exchanges.slice(at + 1).find(isAnsweredCheck);
  const answer = after && checkAnswerOf(after);
  if (!answer || (main.outcome !== 'accepted' && main.outcome !== 'unknown')) return describeOutcome(main);
  const finding = findingAfter(main.outcome, answer);
  const wasActive = before?.active === true && main.outcome === 'accepted';
  const story = finding.outcome === 'confirmed' && wasActive ? 'was-active-now-out' : undefined;
  return describeOutcome({ ...main, ...finding, story });
}

function isAnsweredCheck({ operation, active }: ExchangeSummary): boolean {
  return operation === 'CheckToken' && active !== undefined;
}
