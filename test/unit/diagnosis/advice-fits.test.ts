import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherBinding } from '../../../renderer/features/act/next-button.js';
import { answerers } from '../../../shared/model/answerers.js';
import { causes } from '../../../shared/model/causes.js';
import { bindings, operations, outcomes } from '../../../shared/model/words.js';
import { contextOf } from '../../../shared/text/cause-context.js';
import { textOfCause } from '../../../shared/text/cause-text.js';

/** What advice must not name for a binding: the way that was just gone. */
const ownName = { soap11: /SOAP 1\.1/, soap12: /SOAP 1\.2/, get: /\bGET\b/, post: /\bPOST\b/ } as const;
/** Too long for an address: another binding is the way, whoever counted. */
const overAddress = /do not carry it in the address/;
const aboutService =
  /\b(?:path|endpoint|binding)\b|(?:service|pool|application) (?:is|was) (?:stopped|not running|down|overloaded)|switched off here/i;
/** Where the check comes first, the other binding is named as what follows it. */
const steps = /^(?:other-binding|check|check-whether-out|edit-environment)$/;
const clauses = (advice: string) =>
  advice.split(/[.;:](?=\s|$)/).filter((clause) => /\b(?:use|try|send it over)\b/i.test(clause));

describe('advice', () => {
  it('never contradicts what was sent: all causes, bindings and operations, over http and https, whoever answered', () => {
    const some = fc.record({
      answerer: fc.option(fc.constantFrom(...Object.keys(answerers)), { nil: undefined }),
      named: fc.option(fc.constantFrom('404.15', 'Request Rejected'), { nil: undefined }),
      https: fc.boolean(),
      status: fc.constantFrom(200, 302, 403, 404, 413, 500, 503),
      outcome: fc.constantFrom(...outcomes),
    });
    fc.assert(
      fc.property(some, ({ https, status, outcome, ...causeFacts }) => {
        for (const cause of causes)
          for (const binding of bindings)
            for (const operation of operations) {
              const url = `${https ? 'https' : 'http'}://sws.example.test/sws/Authentication.asmx`;
              const at = contextOf({ operation, binding, outcome, status, url, causeFacts });
              const { meaning, advice, next } = textOfCause(cause, at);
              expect(meaning, cause).not.toMatch(/undefined|null|\[object| {2}/);
              expect(advice, cause).not.toMatch(/undefined|null|\[object| {2}|^$/);
              for (const clause of clauses(advice))
                expect(clause, `${cause} over ${binding}`).not.toMatch(ownName[binding]);
              // Nothing is listed that the signs exclude: what stands in between says nothing of the service.
              if (/^between-(?!no-name)|^site-suspended$/.test(cause) && !overAddress.test(advice))
                expect(`${meaning} ${advice}`.replace(/“[^”]*”/g, ''), cause).not.toMatch(aboutService);
              // A binding is only advised where the advice has its button, and the button never sends the same again.
              if (
                /\b(?:Use|use|Try) (?:SOAP|HTTP|GET)/.test(advice) &&
                outcome !== 'unknown' &&
                outcome !== 'not-sent'
              )
                expect([cause, binding, next]).toEqual([
                  cause,
                  binding,
                  steps.test(next) ? next : 'other-binding',
                ]);
              if (next === 'other-binding') expect(otherBinding(binding, cause), cause).not.toBe(binding);
              if (https && !/http-address|no-tls-on-port/.test(cause))
                expect(advice, cause).not.toMatch(/Write https:/);
              if (operation === 'CheckToken' && outcome === 'http-error')
                expect(advice, cause).not.toMatch(/before sending it again/);
            }
      }),
      { numRuns: 20 },
    );
  });
});
