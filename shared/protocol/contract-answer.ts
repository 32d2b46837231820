import type { causesOf } from '../model/causes.js';
import type { Verdict } from '../model/verdict.js';

/** Where an answer departs from the contract. */
export interface Departure {
  readonly cause: (typeof causesOf)['unexpected'][number];
  /** What stands there instead. */
  readonly quote?: string;
}

export type Accepted = Pick<Verdict, 'cause' | 'active' | 'login'>;
