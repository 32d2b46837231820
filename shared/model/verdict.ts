import type { CauseFacts } from './cause-facts.js';
import type { Cause } from './causes.js';
import type { Outcome } from './words.js';

/** A SOAP Fault of either version, or the HTTP bindings' error text brought into the same shape. */
export interface Fault {
  /** The local name of the code and, for 1.2, of its subcodes: `Server`, `Sender/BadToken`. `HTTP 500` for the HTTP bindings. */
  readonly code: string;
  readonly reason: string;
  /** The detail's XML or text, as it came; absent where it was empty. */
  readonly detail?: string;
}

export interface LoginFacts {
  readonly authenticated: boolean;
  readonly description?: string;
  /** The token. It never leaves the main process unmasked. */
  readonly authKey?: string;
  /** Every other field by its local name (a nested one as `Outer.Inner`), without `AuthKey`: a secret has one place. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/**
 * What an exchange means, alone. `confirmed`, `already-out` and `still-active` are never given here:
 * they need more than one exchange.
 */
export interface Verdict {
  readonly outcome: Outcome;
  /**
   * Machine-readable cause within the outcome, kebab-case: `html-login-page`, `wrong-root`, `timeout`, `redirect`.
   * The catalogue of strings and the table of diagnoses are keyed by it.
   */
  readonly cause: Cause;
  /** CheckToken's answer. */
  readonly active?: boolean;
  readonly login?: LoginFacts;
  readonly fault?: Fault;
  /** A short fact quoted from the answer, decoded and bounded to 300 characters: an HTML title, an element name. */
  readonly quote?: string;
  /** What the cause is told with. */
  readonly causeFacts?: CauseFacts;
}
