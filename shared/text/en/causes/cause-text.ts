import type { CauseContext } from '../../../model/cause-facts.js';
import type { Cause } from '../../../model/causes.js';
import type { NextStep } from '../outcomes.js';

/** A sentence, or how it is made from the facts. */
export type Said = string | ((at: CauseContext) => string);

/** All that is said about one cause, in every place. */
export interface CauseEntry {
  /** By what it is told, for `docs/diagnosis.md`. */
  readonly sign: string;
  /** `proved`: the sign leaves nothing else. `likely`: the meaning says what speaks for it, the advice what would prove it. */
  readonly sure: 'proved' | 'likely';
  readonly meaning: Said;
  readonly advice: Said;
  /** The press that does what the advice says. */
  readonly next: NextStep | ((at: CauseContext) => NextStep);
}

export type CauseEntries<Some extends Cause> = Readonly<Record<Some, CauseEntry>>;

export const proved = (
  sign: string,
  meaning: Said,
  advice: Said,
  next: CauseEntry['next'] = 'none',
): CauseEntry => ({ sign, sure: 'proved', meaning, advice, next });
export const likely = (
  sign: string,
  meaning: Said,
  advice: Said,
  next: CauseEntry['next'] = 'none',
): CauseEntry => ({ sign, sure: 'likely', meaning, advice, next });
