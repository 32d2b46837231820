import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byBegin, isAfter } from '../../../shared/protocol/exchange-order.js';

const begun = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  startedAt: fc.constantFrom('2026-01', '2026-02'),
});

it('exchanges stand in one order: time, then id; none is before or after itself', () => {
  fc.assert(
    fc.property(begun, begun, (one, other) => {
      const isSame = one.id === other.id && one.startedAt === other.startedAt;
      expect(byBegin(one, other) === 0).toBe(isSame);
      expect(byBegin(one, other) + byBegin(other, one)).toBe(0);
      expect(isAfter(one, other)).toBe(`${one.startedAt} ${one.id}` > `${other.startedAt} ${other.id}`);
    }),
  );
});
