import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfId, msOfKey } from '../../../electron/history/exchange-key.js';
import { newId } from '../../../electron/storage/new-id.js';
import { instantOf } from '../../../shared/model/instant.js';

/** From 2024, where the numbers of exchanges begin, to where they end. */
const moment = fc.integer({ min: Date.UTC(2024), max: Date.UTC(2090) });

describe('what is read thousands of times at once', () => {
  it('is the instant that a Date tells', () => {
    fc.assert(
      fc.property(fc.oneof(moment, fc.integer({ min: -(10 ** 13), max: 10 ** 14 })), (ms) => {
        expect(instantOf(ms)).toBe(new Date(ms).toISOString());
      }),
    );
  });

  it('tells when an id was made, and keeps ids in their order', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 50 }), (moments) => {
        let last = -1;
        for (const ms of moments.sort((a, b) => a - b)) {
          const id = newId(ms);
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(keyOfId(id)).toBeGreaterThan(last);
          expect(msOfKey(keyOfId(id))).toBeGreaterThanOrEqual(ms);
          last = keyOfId(id);
        }
      }),
    );
  });
});
