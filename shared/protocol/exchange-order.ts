import type { ExchangeSummary } from '../model/exchange.js';

type Begun = Pick<ExchangeSummary, 'id' | 'startedAt'>;

/** Whether one began after the other. By their ids within a millisecond, in which a near service answers more than once. */
export function isAfter(one: Begun, other: Begun): boolean {
  return one.startedAt === other.startedAt ? one.id > other.id : one.startedAt > other.startedAt;
}
