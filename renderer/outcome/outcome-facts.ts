import type { ActResult } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { checkAnswerOf, findingAfter } from '../../shared/protocol/check-finding.js';
import { composeText } from '../../shared/text/en/compose.js';
import type { OutcomeFacts } from '../../shared/text/en/outcomes.js';
import { bindingName } from '../../shared/text/en/words.js';
import { duration } from '../ui/format.js';

/** What the strip tells of: the facts for the sentence, and the line of numbers beside it. */
export interface Told {
  readonly facts: OutcomeFacts;
  readonly numbers: string;
  /** An act's end, as opposed to one exchange of it. */
  readonly whole: boolean;
}

export function ofAct(result: ActResult): Told {
  const decided = result.exchanges.find(({ id }) => id === result.decidedBy);
  const main =
    result.exchanges.find(({ operation }) => operation === result.operation) ??
    decided ??
    result.exchanges.at(-1);
  const { operation, outcome, story } = result;
  // Where the check told nothing, the act's cause is why; the Logout's own cause stands in its exchange.
  const inDoubt = operation === 'Logout' && story === 'could-not-find-out';
  const cause = inDoubt && main?.operation === 'Logout' ? main.cause : result.cause;
  return {
    whole: true,
    facts: {
      ...(main ? factsOf(main) : {}),
      operation,
      outcome,
      cause,
      story,
      ...(inDoubt && { checkCause: result.cause }),
    },
    numbers: numbersOf(result.totalMs, main),
  };
}

/** What of an exchange is told of in a list. */
export type ToldExchange = Pick<
  ExchangeSummary,
  'actId' | 'operation' | 'outcome' | 'cause' | 'startedAt' | 'totalMs' | 'binding' | 'status'
> &
  Partial<Pick<ExchangeSummary, 'active' | 'seenActive' | 'fault' | 'quote' | 'origin'>>;

export function ofExchange(exchange: ToldExchange): Told {
  const { operation, outcome, cause, totalMs } = exchange;
  return {
    whole: false,
    facts: { ...factsOf(exchange), operation, outcome, cause },
    numbers: numbersOf(totalMs, exchange),
  };
}

/**
 * One exchange as its act makes it: a Logout that was accepted counts as what the check after it found. `all` may hold
 * other acts too, in any order.
 */
export function ofExchangeInAct(exchange: ToldExchange, all: readonly ToldExchange[]): Told {
  const told = ofExchange(exchange);
  if (exchange.operation !== 'Logout' || exchange.outcome !== 'accepted') return told;
  const check = all.find(
    (other) =>
      other.actId === exchange.actId &&
      other.operation === 'CheckToken' &&
      other.active !== undefined &&
      other.startedAt > exchange.startedAt,
  );
  const answer = check && checkAnswerOf(check);
  if (!answer) return told;
  return { ...told, facts: { ...told.facts, ...findingAfter(exchange.outcome, answer) } };
}

function factsOf(exchange: ToldExchange) {
  const { active, fault, status, quote, binding } = exchange;
  return { active, fault, status, quote, binding };
}

function numbersOf(ms: number, exchange: ToldExchange | undefined): string {
  const status = exchange?.status;
  return [
    ...(exchange?.origin === 'raw' ? [composeText.badge] : []),
    duration(ms),
    ...(exchange?.binding ? [bindingName(exchange.binding)] : []),
    ...(status ? [String(status)] : []),
  ].join(' · ');
}
