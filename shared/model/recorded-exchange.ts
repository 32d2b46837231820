import type { ExchangeSummary } from './exchange.js';
import type { Secret } from './secret-slots.js';
import type { Transmission } from './transmission.js';
import type { LoginFacts } from './verdict.js';

/**
 * An exchange that is over, as it happened, secrets included: whoever keeps or shows it masks them first.
 * It must be plain data: it may cross to a worker. It never goes to the window.
 */
export interface RecordedExchange {
  readonly summary: ExchangeSummary;
  readonly transmission: Transmission;
  /** What a Login's answer told; it is not kept. */
  readonly login?: LoginFacts | undefined;
  /** Every text that must not be kept in the clear: the token, a password, the AuthKey that a Login answered. */
  readonly secrets: readonly Secret[];
}
