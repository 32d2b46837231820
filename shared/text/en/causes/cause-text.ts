import type { causesOf } from '../../../model/causes.js';
import type { NextStep } from '../outcomes.js';

/** What lies behind an outcome: its meaning, what to do now, and the press that does it. */
export interface CauseText {
  readonly meaning: string;
  readonly advice: string;
  readonly next: NextStep;
}

/** One text for each cause that the outcome can have; the compiler wants them all. */
export type CauseTexts<Family extends keyof typeof causesOf> = Readonly<
  Record<(typeof causesOf)[Family][number], CauseText>
>;
