import type { ExchangeSummary } from '../model/exchange.js';

type Begun = Pick<ExchangeSummary, 'id' | 'startedAt'>;

/** For sorting by when they began. By their ids within a millisecond, in which a near service answers more than once. */
export function byBegin(one: Begun, other: Begun): number {
  const [a, b] = one.startedAt === other.startedAt ? [one.id, other.id] : [one.startedAt, other.startedAt];
  return a < b ? -1 : Number(a > b);
}

export const isAfter = (one: Begun, other: Begun): boolean => byBegin(one, other) > 0;
