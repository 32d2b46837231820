import type { ActResult } from '../../shared/model/act.js';
import type { OutcomeFacts } from '../../shared/model/outcome-facts.js';
import {
  type JudgedExchange,
  mainExchange,
  verdictOf,
  verdictOfResult,
} from '../../shared/protocol/verdict-of.js';
import { composeText } from '../../shared/text/compose.js';
import { answeredByText } from '../../shared/text/outcomes.js';
import { bindingName } from '../../shared/text/words.js';
import { duration } from '../ui/format.js';

/** What the strip tells of: the facts for the sentence, and the line of numbers beside it. */
export interface OutcomeView {
  readonly facts: OutcomeFacts;
  readonly numbers: string;
  /** An act's end, as opposed to one exchange of it. */
  readonly whole: boolean;
}

export function ofAct(result: ActResult): OutcomeView {
  return {
    whole: true,
    facts: verdictOfResult(result),
    numbers: numbersOf(result.totalMs, mainExchange(result)),
  };
}

/** One exchange as its act makes it. `act`: the exchanges that are at hand, of other acts too, in any order. */
export function ofExchange(exchange: JudgedExchange, act: readonly JudgedExchange[]): OutcomeView {
  return {
    whole: false,
    facts: verdictOf(exchange, act),
    numbers: numbersOf(exchange.totalMs, exchange),
  };
}

function numbersOf(ms: number, exchange: JudgedExchange | undefined): string {
  const status = exchange?.status;
  return [
    ...(exchange?.origin === 'raw' ? [composeText.badge] : []),
    duration(ms),
    ...(exchange?.binding ? [bindingName(exchange.binding)] : []),
    ...(status ? [String(status)] : []),
    ...(exchange ? [answeredByText(exchange) ?? []].flat() : []),
  ].join(' · ');
}
