import type { ExchangeSummary } from '../model/exchange.js';
import { maskedFailure } from './masked-failure.js';
import { maskedFacts, maskedFault } from './summary-of.js';

type Texts = Pick<ExchangeSummary, 'environmentName' | 'url' | 'fault' | 'quote' | 'causeFacts' | 'failure'>;

/** What a summary says in words that others may have chosen. */
export function maskedTexts(
  { environmentName, url, fault, quote, causeFacts, failure }: Texts,
  mask: (text: string) => string,
): Texts {
  return {
    environmentName: mask(environmentName),
    url: mask(url),
    ...(fault && { fault: maskedFault(fault, mask) }),
    ...(quote !== undefined && { quote: mask(quote) }),
    ...(causeFacts && { causeFacts: maskedFacts(causeFacts, mask) }),
    ...(failure && { failure: maskedFailure(failure, mask) }),
  };
}
