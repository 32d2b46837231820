import type { ActResult } from '../../shared/contract/act.js';
import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import type { OutcomeFacts } from '../../shared/strings/outcomes.js';
import { wordsText } from '../../shared/strings/words.js';
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
  const { operation, outcome, cause, story } = result;
  return {
    whole: true,
    facts: { ...(main ? factsOf(main) : {}), operation, outcome, cause, story },
    numbers: numbersOf(result.totalMs, main),
  };
}

export function ofExchange(exchange: ExchangeSummary): Told {
  const { operation, outcome, cause, totalMs } = exchange;
  return {
    whole: false,
    facts: { ...factsOf(exchange), operation, outcome, cause },
    numbers: numbersOf(totalMs, exchange),
  };
}

function factsOf(exchange: ExchangeSummary) {
  const { active, fault, status, quote, binding } = exchange;
  return { active, fault, status, quote, binding };
}

function numbersOf(ms: number, exchange: ExchangeSummary | undefined): string {
  const status = exchange?.status;
  return [
    duration(ms),
    ...(exchange ? [wordsText.binding[exchange.binding]] : []),
    ...(status ? [String(status)] : []),
  ].join(' · ');
}
