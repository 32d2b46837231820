import type { ActResult } from '../../shared/model/act.js';
import { type JudgedExchange, verdictOf } from '../../shared/protocol/verdict-of.js';
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

/** One exchange as its act makes it. `act`: the exchanges that are at hand, of other acts too, in any order. */
export function ofExchange(exchange: JudgedExchange, act: readonly JudgedExchange[]): Told {
  return {
    whole: false,
    facts: verdictOf(exchange, act),
    numbers: numbersOf(exchange.totalMs, exchange),
  };
}

function factsOf({ active, fault, status, quote, binding }: JudgedExchange) {
  return { active, fault, status, quote, binding };
}

function numbersOf(ms: number, exchange: JudgedExchange | undefined): string {
  const status = exchange?.status;
  return [
    ...(exchange?.origin === 'raw' ? [composeText.badge] : []),
    duration(ms),
    ...(exchange?.binding ? [bindingName(exchange.binding)] : []),
    ...(status ? [String(status)] : []),
  ].join(' · ');
}
