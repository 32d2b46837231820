import type { CauseContext } from '../model/cause-facts.js';
import type { Cause, SurroundingCause } from '../model/causes.js';
import type { NextStep } from '../model/outcome-facts.js';
import { type CauseArguments, causeArguments } from './cause-arguments.js';
import { contextOf } from './cause-context.js';
import type { CauseRow } from './causes/cause-row.js';
import { causeRow, isListed } from './causes/cause-table.js';
import { textOf } from './text-of.js';

type Said = string | ((given: CauseArguments) => string);
interface CauseSentences {
  readonly meaning: Said;
  readonly advice: Said;
}

const listed: Readonly<Record<Cause, CauseSentences>> = textOf('causes');
/** Said in their place where the host's certificate was shown. */
const shown: Readonly<Partial<Record<string, CauseSentences>>> = textOf('certificateCauses');
const phrases = textOf('causePhrases');
const wrappings: Readonly<Partial<Record<string, Said>>> = phrases.around satisfies Readonly<
  Record<SurroundingCause, Said>
>;

interface CauseText {
  readonly meaning: string;
  readonly advice: string;
  readonly next: NextStep;
  readonly sure: CauseRow['sure'];
}

/** What a cause means and what to do, from its facts. A cause that a newer program wrote gets what its status says. */
export function textOfCause(cause: string, at: CauseContext): CauseText {
  const { next, sure, usualStatus } = causeRow(cause);
  const given = causeArguments(at, usualStatus);
  const { meaning, advice } = sentencesOf(cause, at);
  const step = typeof next === 'function' ? next(at) : next;
  const mayHaveLeft = at.outcome === 'unknown' || step === 'check-whether-out';
  return {
    meaning: joined(say(meaning, given), wrappingOf(at, given), leftBehind(at, given)),
    advice: joined(say(advice, given)) || phrases.checkAgain,
    // Nothing is sent again of a check but the check itself.
    next: given.does === 'asks' && at.outcome !== 'not-sent' && mayHaveLeft ? 'check' : step,
    sure,
  };
}

function sentencesOf(cause: string, { connection }: CauseContext): CauseSentences {
  if (!isListed(cause)) return phrases.unlisted;
  const isShown = connection.certificate !== undefined;
  if (cause === 'tls-expired' && connection.expiredDays === undefined) return listed[cause];
  return (isShown && shown[cause]) || listed[cause];
}

const say = (said: Said, given: CauseArguments): string => (typeof said === 'string' ? said : said(given));

/** Where one of them says nothing, no space is left of it. */
const joined = (...sentences: readonly string[]): string => sentences.join(' ').replace(/ {2,}/g, ' ').trim();

/** In what a fault or an error came all the same. */
function wrappingOf({ facts: { inside }, outcome }: CauseContext, given: CauseArguments): string {
  const said = outcome === 'unexpected' || inside === undefined ? undefined : wrappings[inside];
  return said === undefined ? '' : say(said, given);
}

function leftBehind({ outcome }: CauseContext, given: CauseArguments): string {
  if (outcome === 'not-sent') return phrases.nothingSent;
  return outcome === 'unknown' ? phrases.leftBehind(given) : '';
}

/** Why a check told nothing, whatever its outcome was, in one sentence. */
export function checkFailure(cause: string): string {
  if (cause === 'cancelled-before-send') return phrases.checkCancelled;
  if (!isListed(cause)) return phrases.checkUnread;
  // What a check leaves undone is nothing to speak of, so no outcome adds to it.
  return textOfCause(cause, contextOf({ operation: 'CheckToken', outcome: 'http-error' })).meaning;
}
