import { describe, expect, it } from 'vitest';
import { matcher } from '../../../electron/bulk/row-filter.js';

const row = { label: 'Çağrı by night', mask: '…631f', fingerprint: 'abcdef0123456789', sessionId: null };

describe('a row that is looked for', () => {
  it.each<[string | undefined, boolean]>([
    ...([undefined, '', '  '] as const).map((all): [string | undefined, boolean] => [all, true]),
    // By some of its label, in any letters.
    ['cagri', true],
    [' BY Night ', true],
    ['night', true],
    ['nights', false],
    ['by day', false],
    // By the end of its token, as it is shown or as it is typed.
    ['…631f', true],
    ['631F', true],
    ['31f', true],
    ['1f', true],
    ['631', false],
    ['6…31f', false],
    // By the beginning of its fingerprint.
    ['abcdef01', true],
    ['ABC', true],
    ['ABCDEF0123456789', true],
    ['bcdef', false],
    ['0123456789', false],
  ])('by %j: %s', (search, isFound) => {
    expect(matcher({ ...(search !== undefined && { search }) })(row)).toBe(isFound);
  });
});
