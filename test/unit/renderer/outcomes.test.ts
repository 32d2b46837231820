import { describe, expect, test } from 'vitest';
import { actResultSchema } from '../../../shared/model/act.js';
import { causesOf } from '../../../shared/model/causes.js';
import { operations, outcomes } from '../../../shared/model/words.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';

const fates = actResultSchema.shape.fate.options;

describe('outcome sentences', () => {
  test.each(outcomes)('%s is said for every operation and fate, with a next step', (outcome) => {
    for (const operation of operations) {
      for (const fate of [undefined, ...fates]) {
        const text = describeOutcome({ operation, outcome, fate, cause: 'never-heard-of' });
        expect(text.title).not.toBe('');
        expect(text.meaning).toMatch(/[.”]$/);
        expect(text.advice).toMatch(/[.?]$/);
        expect(text.next).toBeTruthy();
      }
    }
  });

  test.each(Object.entries(causesOf))('%s: each cause has a sentence of its own', (outcome, causes) => {
    if (outcome === 'accepted' || outcome === 'cancelled') return;
    const meanings = causes.map(
      (cause) => describeOutcome({ operation: 'Logout', outcome: outcome as 'fault', cause }).meaning,
    );
    expect(new Set(meanings).size).toBe(causes.length);
  });

  test('a Logout whose end is not known is never offered to be sent again', () => {
    for (const cause of causesOf.unknown) {
      const { next, tone } = describeOutcome({ operation: 'Logout', outcome: 'unknown', cause });
      expect(next).toBe('check-whether-out');
      expect(tone).toBe('attention');
    }
  });

  test('only what was checked is called out', () => {
    const accepted = describeOutcome({ operation: 'Logout', outcome: 'accepted', cause: 'logout-answered' });
    expect(accepted.tone).not.toBe('good');
    expect(accepted.next).toBe('check-whether-out');
    expect(describeOutcome({ operation: 'Logout', outcome: 'confirmed', cause: '' }).tone).toBe('good');
  });

  test('a check is told by its answer, or by its fate where no answer is at hand', () => {
    const check = { operation: 'CheckToken', outcome: 'accepted', cause: '' } as const;
    expect(describeOutcome({ ...check, active: true }).title).toBe('Active');
    const seenActive = true;
    expect(describeOutcome({ ...check, active: false, seenActive }).title).toBe('Out');
    expect(describeOutcome({ ...check, fate: 'out', seenActive }).title).toBe('Out');
    for (const facts of [{ active: false }, { fate: 'out' }] as const)
      expect(describeOutcome({ ...check, ...facts })).toMatchObject({
        tone: 'attention',
        title: 'Out, or a wrong token',
      });
    expect(describeOutcome(check).tone).toBe('attention');
  });

  test('a fault is quoted, and a failed check asks for nothing but another check', () => {
    const fault = { code: 'Server', reason: 'Token is not valid' };
    expect(
      describeOutcome({ operation: 'Logout', outcome: 'fault', cause: 'fault-server', fault }).meaning,
    ).toContain('“Token is not valid”');
    const check = describeOutcome({
      operation: 'CheckToken',
      outcome: 'http-error',
      cause: 'bad-gateway',
      status: 502,
    });
    expect(check.next).toBe('check');
    expect(check.title).toContain('502');
  });
});
