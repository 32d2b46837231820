import { explainAnswer } from '../formats/explain-answer.js';
import { findPasted } from '../formats/paste/find-pasted.js';
import { maskText } from '../masking/mask-text.js';
import type { OutcomeFacts, OutcomeText } from '../model/outcome-facts.js';
import type { Secret } from '../model/secret-slots.js';
import type { Binding, Operation } from '../model/words.js';
import { parseDraft } from '../raw-request/parse-draft.js';
import { typedSecrets } from '../raw-request/typed-secrets.js';
import { answererOf } from '../text/answerers.js';
import { contextOf } from '../text/cause-context.js';
import { textOfCause } from '../text/cause-text.js';
import { answeredByText, describeOutcome } from '../text/outcomes.js';

/** All that is said of a recorded answer, in the window and on the command line; tokens and passwords are masked. */
export interface ExplainedText extends Omit<OutcomeText, 'next'> {
  readonly operation: Operation;
  readonly binding: Binding;
  readonly verdict: OutcomeFacts;
  /** `proved`: the sign leaves nothing else. */
  readonly sure: 'proved' | 'likely';
  /** Who answered in the service's place; null where the service did, or nobody knows. */
  readonly answeredBy: string | null;
  /** The same as a line: `answered by: Cloudflare, in front of the service`. */
  readonly answeredByLine: string | null;
  /** Status and head stood in the text; otherwise they are guessed from the body. */
  readonly whole: boolean;
}

/** What a text says that holds an answer, judged as if it had come here. Nothing is sent or kept. Null: it holds none. */
export function explainText(
  text: string,
  chosen: { readonly operation?: Operation | undefined; readonly binding?: Binding | undefined },
): ExplainedText | null {
  const secrets: Secret[] = [
    ...findPasted(text).findings.flatMap((finding) =>
      'token' in finding && typeof finding.token === 'string'
        ? [{ kind: 'token' as const, text: finding.token }]
        : [],
    ),
    // Credentials, and whatever the text itself calls a password or a token.
    ...typedSecrets(parseDraft(text)),
  ];
  const explained = explainAnswer(text, chosen, (part) => maskText(part, secrets));
  if (explained === null) return null;
  const { verdict, operation, binding, whole } = explained;
  const { next: _, ...said } = describeOutcome(verdict);
  const who = answererOf(verdict.causeFacts?.answerer);
  return {
    ...said,
    operation,
    binding,
    verdict,
    whole,
    sure: textOfCause(verdict.cause, contextOf(verdict)).sure,
    answeredBy: who?.between ? who.name : null,
    answeredByLine: answeredByText(verdict),
  };
}
