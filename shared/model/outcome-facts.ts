import type { ActResult } from './act.js';
import type { CauseFacts, ConnectionWords } from './cause-facts.js';
import type { Binding, Operation, Outcome } from './words.js';

export type Tone = 'good' | 'neutral' | 'attention' | 'bad';

/** What a person may do next, as the window offers it and the command line names it. */
export type NextStep =
  | 'check'
  | 'check-whether-out'
  | 'log-out'
  | 'log-out-anyway'
  | 'send-again'
  | 'other-binding'
  | 'edit-environment'
  | 'probe'
  | 'none';

/** What is known about one exchange or one act; absent facts are left out. */
export interface OutcomeFacts {
  /** Null for a raw request that is none of the contract's. */
  readonly operation: Operation | null;
  readonly outcome: Outcome;
  readonly cause: string;
  /** Absent where an exchange stands alone, outside its act. */
  readonly fate?: ActResult['fate'] | undefined;
  /** With the fate `could-not-find-out`: why the check told nothing. */
  readonly checkCause?: string | undefined;
  readonly active?: boolean | undefined;
  /** Of a check that said no: this token was seen active here before. */
  readonly seenActive?: true | undefined;
  readonly fault?: { readonly code: string; readonly reason: string } | undefined;
  readonly status?: number | null | undefined;
  readonly quote?: string | undefined;
  readonly binding?: Binding | null | undefined;
  readonly url?: string | undefined;
  readonly causeFacts?: CauseFacts | undefined;
  /** Of its certificates, clock and proxy, where they are at hand. */
  readonly connection?: ConnectionWords | undefined;
}

export interface OutcomeText {
  readonly tone: Tone;
  /** The verdict in a few words: `Out, confirmed`. */
  readonly title: string;
  /** What that means, in one or two sentences. */
  readonly meaning: string;
  /** What to do now, in one sentence. */
  readonly advice: string;
  readonly next: NextStep;
}
