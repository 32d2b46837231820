import type { CauseFacts } from '../model/cause-facts.js';
import type { ExchangeSummary } from '../model/exchange.js';

type Name = 'environmentName' | 'url' | 'fault' | 'quote' | 'causeFacts' | 'failure';
type Texts = { readonly [Each in Name]?: ExchangeSummary[Each] | undefined };
type Mask = (text: string) => string;

/** What is said of an exchange in words that others may have chosen: a server quotes what it chokes on, the token too. */
export function maskedTexts(
  { environmentName, url, fault, quote, causeFacts, failure }: Texts,
  mask: Mask,
): Partial<Pick<ExchangeSummary, Name>> {
  return {
    ...(environmentName !== undefined && { environmentName: mask(environmentName) }),
    ...(url !== undefined && { url: mask(url) }),
    ...(fault && { fault: maskedFault(fault, mask) }),
    ...(quote !== undefined && { quote: mask(quote) }),
    ...(causeFacts && { causeFacts: maskedFacts(causeFacts, mask) }),
    ...(failure && { failure: maskedFailure(failure, mask) }),
  };
}

function maskedFault({ code, reason, detail }: NonNullable<Texts['fault']>, mask: Mask) {
  return {
    code: mask(code),
    reason: mask(reason),
    ...(detail !== undefined && { detail: mask(detail) }),
  };
}

function maskedFacts(facts: CauseFacts, mask: Mask): CauseFacts {
  const { named, place } = facts;
  return {
    ...facts,
    ...(named !== undefined && { named: mask(named) }),
    ...(place !== undefined && { place: mask(place) }),
  };
}

function maskedFailure({ phase, code, said, message }: NonNullable<Texts['failure']>, mask: Mask) {
  return {
    phase,
    code,
    ...(said !== undefined && { said: mask(said) }),
    ...(message !== undefined && { message: mask(message) }),
  };
}
