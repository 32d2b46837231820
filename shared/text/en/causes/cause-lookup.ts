import type { CauseText } from './cause-text.js';
import { bindingOffTexts, faultTexts } from './fault.js';
import { httpErrorTexts } from './http-error.js';
import { notSentTexts } from './not-sent.js';
import { unexpectedTexts } from './unexpected.js';
import { unknownReasons } from './unknown.js';

const families = {
  fault: faultTexts,
  'binding-off': bindingOffTexts,
  'http-error': httpErrorTexts,
  unexpected: unexpectedTexts,
  'not-sent': notSentTexts,
} as const;
export type CauseFamily = keyof typeof families;

/** For a cause that a newer main process knows and this catalogue does not. */
const fallbacks: Readonly<Record<CauseFamily, CauseText>> = {
  fault: faultTexts['fault-other'],
  'binding-off': {
    meaning: 'The endpoint does not offer this binding. Nothing was logged out.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
  'http-error': httpErrorTexts['client-error'],
  unexpected: unexpectedTexts['wrong-content'],
  'not-sent': {
    meaning: 'Not one byte of the request left, so nothing happened to the session.',
    advice: 'Sending it again is safe.',
    next: 'send-again',
  },
};

export function causeText(family: CauseFamily, cause: string): CauseText {
  const texts: Readonly<Record<string, CauseText>> = families[family];
  return (Object.hasOwn(texts, cause) ? texts[cause] : undefined) ?? fallbacks[family];
}

/** Why it is unknown; empty for a cause without a text. */
export function unknownReason(cause: string): string {
  const reasons: Readonly<Record<string, string>> = unknownReasons;
  return (Object.hasOwn(reasons, cause) ? reasons[cause] : undefined) ?? '';
}

/** Why a check told nothing, whatever its outcome was, in one sentence. */
export function checkFailure(cause: string): string {
  if (cause === 'cancelled-before-send') return 'The check was cancelled.';
  const known = unknownReason(cause);
  if (known) return known;
  for (const texts of Object.values(families) as readonly Readonly<Record<string, CauseText>>[]) {
    // What a check leaves undone is nothing to speak of.
    const { meaning } = (Object.hasOwn(texts, cause) ? texts[cause] : undefined) ?? {};
    if (meaning) return meaning.replace(/ (Nothing was (sent|logged out)|The logout may have run.*)\.$/, '');
  }
  return 'Its answer could not be read.';
}
