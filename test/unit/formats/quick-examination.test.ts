import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examineByRules, examineToken } from '../../../shared/formats/doubts/examine-token.js';

const piece = fc.oneof(
  fc.stringMatching(/^[0-9a-zA-Z_+/=-]{1,12}$/),
  fc.constantFrom(
    'token',
    'your',
    'here',
    '-',
    '_',
    '=3D',
    'xxxx',
    '1E5',
    '2026-11-28',
    'e+12',
    '/',
    '==',
    '000',
  ),
  fc.constantFrom(
    'AuthKey',
    'session',
    'null',
    'https:',
    'eyJ',
    '3f2a9c54-7d1e',
    '123456789012345000',
    '=',
    '+',
  ),
);

it('lets no token pass quickly that the table doubts', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
      const token = pieces.join('');
      expect(examineToken(token)).toEqual(examineByRules(token));
    }),
    { numRuns: 5000 },
  );
});
