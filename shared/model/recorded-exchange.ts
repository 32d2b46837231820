import type { ExchangeSummary } from './exchange.js';
import type { Secret } from './secret-slots.js';
import type { Transmission } from './transmission.js';

/**
 * An exchange as it happened, secrets included: what a use case hands to the history, which masks it before it is kept.
 * It must be plain data: it may cross to a worker. It never goes to the window.
 */
export interface RecordedExchange {
  readonly summary: ExchangeSummary;
  readonly transmission: Transmission;
  /** Every text that must not be kept in the clear: the token, a password, the AuthKey that a Login answered. */
  readonly secrets: readonly Secret[];
}
