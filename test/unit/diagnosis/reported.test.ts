import { describe, expect, it } from 'vitest';
import { explainAnswer } from '../../../shared/formats/explain-answer.js';
import { judge } from '../../../shared/protocol/judge.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { reportedBetween } from './reported-between.js';
import { reportedContent } from './reported-content.js';
import { reportedFaults } from './reported-faults.js';
import { reportedByHost } from './reported-host.js';
import { arrived } from './wire.js';

const all = [...reportedByHost, ...reportedBetween, ...reportedFaults, ...reportedContent];
/** Of an answer of something in between this would be a guess about the service. */
const aboutService =
  /(path|endpoint|address) (is|was|must be) (another|wrong|the wrong|other)|another path|wrong path|(service|pool|site|application) (is|was) (stopped|not running|down|overloaded)|asp\.net failed|application (does|did) not start|is (switched )?off here/i;

describe('an answer of a public report', () => {
  it.each(all.map((one) => [one.why, one] as const))('%s', (_why, one) => {
    const { outcome, causes, by, raw, binding, latin1 } = one;
    const verdict = judge('Logout', binding, arrived(raw, latin1));
    expect(verdict.outcome).toBe(outcome);
    expect(causes.split('|')).toContain(verdict.cause);
    if (by !== 'x') expect(verdict.causeFacts?.answerer ?? null).toBe(by);
    const { meaning, advice } = describeOutcome({ ...verdict, operation: 'Logout', binding, status: null });
    const said = `${meaning} ${advice}`.replace(/“[^”]*”/g, '');
    if (/^between|captive|suspended/.test(verdict.cause)) expect(said).not.toMatch(aboutService);
    if (outcome !== 'binding-off')
      expect(said).not.toMatch(/(get|post)[^.]{0,60}\boff\b|soap is (switched )?off/i);
  });

  it.each(all.filter(({ latin1 }) => !latin1).map((one) => [one.why, one] as const))(
    '%s: explained as if it had come here',
    (_why, { raw, binding, causes }) => {
      // How the connection ended does not stand in a text.
      if (causes === 'empty-maybe-cut') return;
      const { outcome, cause, causeFacts } = judge('Logout', binding, arrived(raw, false));
      const verdict = explainAnswer(raw, { operation: 'Logout', binding }, (text) => text)?.verdict;
      expect([verdict?.outcome, verdict?.cause, verdict?.causeFacts]).toEqual([outcome, cause, causeFacts]);
    },
  );
});
