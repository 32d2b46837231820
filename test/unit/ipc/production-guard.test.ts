import { describe, expect, it } from 'vitest';
import { guardProduction } from '../../../electron/ipc/production-guard.js';

const live = { name: 'Live', tier: 'production' } as const;
const refusal = (...asked: Parameters<typeof guardProduction>) => {
  const result = guardProduction(...asked);
  return result.ok ? null : result.error.code;
};

describe('what production needs a yes for', () => {
  it('asks for a Logout over any binding', () => {
    for (const binding of ['soap11', 'soap12', 'get', 'post'] as const) {
      expect(refusal(live, { operation: 'Logout', binding, confirmed: false })).toBe('CONFIRMATION_NEEDED');
      expect(refusal(live, { operation: 'Logout', binding, confirmed: true })).toBeNull();
    }
  });
  it('asks before a token goes into an address', () => {
    expect(refusal(live, { operation: 'CheckToken', binding: 'get', confirmed: false })).toBe(
      'TOKEN_IN_ADDRESS',
    );
    expect(refusal(live, { operation: 'CheckToken', binding: 'get', confirmed: true })).toBeNull();
    expect(refusal(live, { operation: 'CheckToken', binding: 'soap12', confirmed: false })).toBeNull();
  });
  it('asks nothing elsewhere', () => {
    for (const tier of ['test', 'sandbox'] as const)
      expect(
        refusal({ name: 'T', tier }, { operation: 'Logout', binding: 'get', confirmed: false }),
      ).toBeNull();
  });
});
