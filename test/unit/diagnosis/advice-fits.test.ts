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
        // Asserted once for all of them: to assert each took most of the time.
        const wrong: string[] = [];
        for (const cause of causes)
          for (const binding of bindings)
            for (const operation of operations) {
              const url = `${https ? 'https' : 'http'}://sws.example.test/sws/Authentication.asmx`;
              const at = contextOf({ operation, binding, outcome, status, url, causeFacts });
              const { meaning, advice, next } = textOfCause(cause, at);
              const not = (isSo: boolean, what: string) => {
                if (isSo)
                  wrong.push(
                    `${cause} over ${binding}, ${operation}: ${what} in "${meaning} ${advice}" (${next})`,
                  );
              };
              not(/undefined|null|\[object| {2}/.test(meaning), 'no sentence');
              not(/undefined|null|\[object| {2}|^$/.test(advice), 'no advice');
              not(
                clauses(advice).some((clause) => ownName[binding].test(clause)),
                'the way that was just gone',
              );
              // Nothing is listed that the signs exclude: what stands in between says nothing of the service.
              if (/^between-(?!no-name)|^site-suspended$/.test(cause) && !overAddress.test(advice))
                not(aboutService.test(`${meaning} ${advice}`.replace(/“[^”]*”/g, '')), 'the service');
              // A binding is only advised where the advice has its button, and the button never sends the same again.
              if (
                /\b(?:Use|use|Try) (?:SOAP|HTTP|GET)/.test(advice) &&
                outcome !== 'unknown' &&
                outcome !== 'not-sent'
              )
                not(next !== 'other-binding' && !steps.test(next), 'a binding without its button');
              if (next === 'other-binding') not(otherBinding(binding, cause) === binding, 'the same again');
              if (https && !/http-address|no-tls-on-port/.test(cause))
                not(/Write https:/.test(advice), 'what is so already');
              if (operation === 'CheckToken' && outcome === 'http-error')
                not(/before sending it again/.test(advice), 'a second sending');
            }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});
