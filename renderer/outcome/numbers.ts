import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { composeText } from '../../shared/text/compose.js';
import { answeredByText } from '../../shared/text/outcomes.js';
import { bindingName } from '../../shared/text/words.js';
import { duration } from '../ui/format.js';

/** How long it took, and over what: the line of numbers beside a verdict. */
export function numbersOf(exchange: ExchangeSummary | undefined, ms = exchange?.totalMs ?? 0): string {
  const status = exchange?.status;
  return [
    ...(exchange?.origin === 'raw' ? [composeText.badge] : []),
    duration(ms),
    ...(exchange?.binding ? [bindingName(exchange.binding)] : []),
    ...(status ? [String(status)] : []),
    ...(exchange ? [answeredByText(exchange) ?? []].flat() : []),
  ].join(' · ');
}
