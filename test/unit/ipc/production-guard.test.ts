import { describe, expect, it } from 'vitest';
import { guardProduction, guardRaw } from '../../../electron/calls/production-guard.js';

const live = { name: 'Live', tier: 'production' } as const;
const refusal = (...asked: Parameters<typeof guardProduction>) => {
  const result = guardProduction(...asked);
  return result.ok ? null : result.error.code;
};

describe('what production needs a yes for', () => {
  it('asks for a Logout over any binding', () => {
    for (const binding of ['soap11', 'soap12', 'get', 'post'] as const) {
      expect(refusal(live, { operation: 'Logout', binding, confirmed: false })).toBe('confirmation-needed');
      expect(refusal(live, { operation: 'Logout', binding, confirmed: true })).toBeNull();
    }
  });
  it('asks before a token goes into an address', () => {
    expect(refusal(live, { operation: 'CheckToken', binding: 'get', confirmed: false })).toBe(
      'token-in-address',
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

describe('what production needs its name typed for, of raw requests', () => {
  const production = {
    name: 'Live',
    tier: 'production',
    endpoint: 'https://live.example/sws/A.asmx',
  } as const;
  const test = { name: 'Try', tier: 'test', endpoint: 'https://try.example/sws/A.asmx' } as const;
  const beside = { name: 'Beside', tier: 'test', endpoint: 'https://live.example/test/A.asmx' } as const;
  const all = [production, test, beside];
  const needed = (asked: Partial<Parameters<typeof guardRaw>[0]>, typedName = '') => {
    const environment = asked.environment ?? production;
    const result = guardRaw(
      { environment, all, url: environment.endpoint, hosts: [], recognised: null, ...asked },
      typedName,
    );
    return result.ok ? null : result.error.code;
  };

  it('lets only a CheckToken pass that keeps its token out of the address', () => {
    for (const operation of ['Logout', 'Login', 'CheckToken'] as const) {
      for (const binding of ['soap11', 'soap12', 'post', 'get'] as const) {
        const free = operation === 'CheckToken' && binding !== 'get';
        expect(needed({ recognised: { operation, binding } })).toBe(free ? null : 'name-needed');
      }
    }
    expect(needed({})).toBe('name-needed');
  });
  it('takes the name, and nothing like it', () => {
    expect(needed({}, 'Live')).toBeNull();
    expect(needed({}, ' Live ')).toBeNull();
    for (const typed of ['live', 'Liv', 'Try', 'Live Live']) expect(needed({}, typed)).toBe('name-needed');
  });
  it('goes by where the request goes, not by what was chosen', () => {
    expect(needed({ environment: test })).toBeNull();
    expect(needed({ environment: test, url: production.endpoint })).toBe('name-needed');
    expect(needed({ environment: test, url: 'http://live.example:8080/other' })).toBe('name-needed');
    expect(needed({ environment: test, hosts: ['live.example'] })).toBe('name-needed');
    expect(needed({ environment: test, hosts: ['LIVE.example:443'] })).toBe('name-needed');
    expect(needed({ environment: test, hosts: ['try.example'] })).toBeNull();
    expect(needed({ environment: test, url: production.endpoint }, 'Live')).toBeNull();
  });
  it('leaves a test endpoint alone that stands on the same host', () => {
    expect(needed({ environment: beside })).toBeNull();
    expect(needed({ environment: beside, url: `${beside.endpoint}/Logout` })).toBeNull();
    expect(needed({ environment: beside, url: production.endpoint })).toBe('name-needed');
    for (const ends of ['/', '//']) {
      const folder = { ...beside, endpoint: `https://live.example/test${ends}` };
      expect(needed({ environment: folder, url: 'https://live.example/test/A.asmx' })).toBeNull();
      expect(needed({ environment: folder, url: 'https://live.example/tests/A.asmx' })).toBe('name-needed');
    }
    expect(needed({ environment: beside, hosts: ['live.example', 'LIVE.example'] })).toBeNull();
    expect(needed({ environment: beside, hosts: ['live.example', 'other.example'] })).toBe('name-needed');
  });
});
