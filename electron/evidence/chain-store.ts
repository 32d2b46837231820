import type { ChainLink } from '../../shared/evidence/chain.js';

/** Where the links lie. Positions begin with 1 and have no gap. */
export interface ChainStore {
  /** All or none, in order, right behind the head. */
  append(links: readonly ChainLink[]): void;
  /** In order, `first` and `last` included. */
  range(first: number, last: number): ChainLink[];
  /** The link of an exchange; null where it is not in the chain. */
  ofExchange(exchangeId: string): ChainLink | null;
  /** The last link; null where there is none. */
  head(): ChainLink | null;
  /** How many links' exchanges were removed. */
  removed(): number;
  /** The exchange is gone: its salt and its id go too, its digest stays. */
  forget(exchangeIds: readonly string[]): void;
  /** The writes of `action` as one, seen by nobody else in between. */
  transaction<Value>(action: () => Value): Value;
}
