import { describe, expect, it } from 'vitest';
import { findPasted } from '../../../shared/formats/paste/find-pasted.js';
import { endpointsOf, tokensOf } from '../../../shared/formats/paste/pasted-tokens.js';
import { curlVariants } from './curl-variants.js';
import { fieldTexts } from './field-texts.js';
import { moreVariants } from './more-text-variants.js';
import { sentTexts } from './sent-texts.js';
import { variants } from './text-variants.js';

describe.each([
  ...Object.entries(variants),
  ...Object.entries(moreVariants),
  ...Object.entries(fieldTexts),
  ...Object.entries(sentTexts),
  ...Object.entries(curlVariants),
])('%s', (_kind, cases) => {
  it.each(cases.map(([text, right]) => [text, right] as const))(
    '%j',
    (text, { tokens, endpoint, operation, doubts }) => {
      const { findings } = findPasted(text);
      const found = tokensOf(findings);
      const addresses = endpointsOf(findings);
      expect({
        tokens: found.map(({ token }) => token),
        ...(endpoint !== undefined && {
          endpoint: addresses.length > 1 ? addresses : (addresses[0] ?? null),
        }),
        ...(operation !== undefined && {
          operations: [...new Set(found.flatMap((one) => one.operations))],
        }),
        ...(doubts !== undefined && { doubts: [...new Set(found.map((one) => one.doubts.length > 0))] }),
      }).toEqual({
        tokens,
        ...(endpoint !== undefined && { endpoint }),
        ...(operation !== undefined && { operations: [operation] }),
        ...(doubts !== undefined && { doubts: [doubts] }),
      });
    },
  );
});
