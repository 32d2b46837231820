import type { ExchangeSummary } from '../model/exchange.js';

type Failure = NonNullable<ExchangeSummary['failure']>;

/** The words in it may quote what was sent. */
export function maskedFailure(
  { phase, code, said, message }: Failure,
  mask: (text: string) => string,
): Failure {
  return {
    phase,
    code,
    ...(said !== undefined && { said: mask(said) }),
    ...(message !== undefined && { message: mask(message) }),
  };
}
