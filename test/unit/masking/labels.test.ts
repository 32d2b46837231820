import { describe, expect, it } from 'vitest';
import { ManyTokensName, maskLabel } from '../../../shared/masking/mask-label.js';

const guid = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const upper = guid.toUpperCase();

describe('what a person named a token with', () => {
  it.each<readonly [label: string, token: string, masked: string]>([
    ['desk 7', guid, 'desk 7'],
    ['', guid, ''],
    ['3f0c9a7', guid, '3f0c9a7'],
    ['3f0c9a7e', guid, '…'],
    ['x 3f0c9a7e y', guid, 'x …y'],
    ['x 3F0C9A7E y', guid, 'x …y'],
    ['3f0c9a7e', upper, '…'],
    ['3f0c 9a7e', guid, '…'],
    ['3f0c\u200b9a7e', guid, '…'],
    ['3f0c\u00ad9a7e', guid, '…'],
    [guid, guid, '…631f'],
    [`by ${guid}!`, guid, 'by …631f!'],
    ['%33f0c9a7e', guid, '…'],
    ['&#51;f0c9a7e', guid, '…'],
    ['abcd', 'abcd', '…'],
    ['Abcd', 'abcd', 'Abcd'],
    ['abc', 'abcd', 'abc'],
    ['=abcd', 'abcd', '=…'],
    ['desk', '', 'desk'],
  ])('%j of the token %s is %j', (label, token, masked) => expect(maskLabel(label, token)).toBe(masked));

  it('and many of them: each that it holds, and no other', () => {
    const other = 'ffeeddcc-bbaa-9988-7766-554433221100';
    const of = (given: string, ...tokens: readonly string[]) => {
      const name = new ManyTokensName(given);
      for (const token of tokens) name.see(token);
      return name.masked();
    };
    const both = `${guid} and FFEEDDCC`;
    expect(of(both)).toBe(both);
    expect(of(both, guid)).toBe('…631f and FFEEDDCC');
    expect(of(both, other)).toBe(`${guid} and …`);
    expect(of(both, guid, other, '')).toBe('…631f and …');
    expect(of('desk 7', guid, other)).toBe('desk 7');
    expect(of('3f0c9a7', guid)).toBe('3f0c9a7');
  });
});
