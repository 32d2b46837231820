import { describe, expect, it } from 'vitest';
import { explainAnswer } from '../../../shared/formats/explain-answer.js';
import { causes } from '../../../shared/model/causes.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { variants } from './variants.js';

const same = (text: string) => text;

describe('an answer in other words, headers and languages', () => {
  it.each(variants.map((variant, index) => [variant[0], index + 1, variant] as const))(
    '%s (%i)',
    (cause, _index, variant) => {
      const [, answerer, raw, binding = 'soap11'] = variant;
      const explained = explainAnswer(raw, { binding, operation: 'Logout' }, same);
      expect(explained?.verdict.cause).toBe(cause);
      if (answerer !== 'x') expect(explained?.verdict.causeFacts?.answerer ?? null).toBe(answerer);
      const text = explained && describeOutcome(explained.verdict);
      expect(text?.meaning).toMatch(/\S.*[.”]$/);
      expect(text?.advice).toMatch(/\S.*\.$/);
    },
  );

  it('are at least ninety, of causes that the table has', () => {
    expect(variants.length).toBeGreaterThanOrEqual(90);
    for (const [cause] of variants) expect(causes).toContain(cause);
  });

  it('never blame path, binding or a stopped service where something in between answered', () => {
    for (const [cause, , raw, binding = 'soap11'] of variants) {
      if (!/^between|site-suspended|captive/.test(cause)) continue;
      const explained = explainAnswer(raw, { binding, operation: 'Logout' }, same);
      const text = explained && describeOutcome(explained.verdict);
      const said = `${text?.meaning} ${text?.advice}`.replace(/“[^”]*”/g, '');
      expect(said).not.toMatch(
        /(path|endpoint|address) (is|was|must be) (another|wrong)|wrong path|(service|pool|site|application) (is|was) (stopped|not running|down|overloaded)|is (switched )?off here|ASP\.NET failed/i,
      );
    }
  });
});
