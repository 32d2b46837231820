import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, keyOfId, tailOfId } from '../../../electron/history/exchange-key.js';
import { newId } from '../../../electron/history/new-id.js';
import { readSummary } from '../../../electron/history/read-summary.js';
import { instantOf } from '../../../shared/model/instant.js';

/** From 2024, where the numbers of exchanges begin, to where they end. */
const moment = fc.integer({ min: Date.UTC(2024), max: Date.UTC(2090) });

describe('what is read thousands of times at once', () => {
  it('is the same summary as the whole JSON tells, whatever stands in it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(',"requestSize":', ',"requestSize":1,"answerSize":2}', '\\', '"', ',"answerSize":'),
    );
    const size = fc.oneof(fc.nat(), fc.constantFrom(0, 1.5, -1, 2 ** 40));
    const summary = fc.record({ origin: text, quote: text, requestSize: size, answerSize: size });
    const odd = fc.record({ requestSize: size, answerSize: size, behind: text });
    fc.assert(
      fc.property(fc.array(fc.oneof(summary, odd), { minLength: 1, maxLength: 20 }), (summaries) => {
        for (const one of summaries) {
          const { shared, requestSize, answerSize } = readSummary(JSON.stringify(one));
          // The sizes of what is shared are those of the first that was read.
          expect({ ...shared, requestSize, answerSize }).toEqual(JSON.parse(JSON.stringify(one)));
        }
      }),
    );
  });

  it('is the instant that a Date tells', () => {
    fc.assert(
      fc.property(fc.oneof(moment, fc.integer({ min: -(10 ** 13), max: 10 ** 14 })), (ms) => {
        expect(instantOf(ms)).toBe(new Date(ms).toISOString());
      }),
    );
  });

  it('is the id that was given, from its number and its tail', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 50 }), (moments) => {
        for (const ms of moments.sort((a, b) => a - b)) {
          const id = newId(ms);
          expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(idOf(keyOfId(id), tailOfId(id))).toBe(id);
        }
      }),
    );
  });
});
