import { type AnswerSort, endsSession, rowOf } from '../model/operations.js';
import type { OutcomeFacts, OutcomeText } from '../model/outcome-facts.js';
import type { Outcome } from '../model/words.js';
import { answererOf } from './answerers.js';
import { contextOf } from './cause-context.js';
import { checkFailure, textOfCause } from './cause-text.js';
import { textOf } from './text-of.js';
import { bindingName } from './words.js';

/** By what many are sorted and counted; a single one is described. */
export const outcomeNames = textOf('outcomeNames');

const text = textOf('outcomes');
const more = textOf('outcomesOf');

/** Says an outcome in plain words. Total: every outcome, fate and cause gets a sentence and a next step. */
export function describeOutcome(facts: OutcomeFacts): OutcomeText {
  if (facts.operation !== null && facts.outcome === 'accepted') {
    const answered = (byAnswer[rowOf(facts.operation).answers] ?? describeAnswer)(facts);
    if (answered) return answered;
  }
  const base = byOutcome[facts.outcome](facts);
  const fate = endsSession(facts.operation) ? byFate(facts) : null;
  return fate ? { ...base, ...fate } : base;
}

/** What more is known of an answer than its cause. */
const byAnswer: Partial<Record<AnswerSort, (facts: OutcomeFacts) => OutcomeText | null>> = {
  nothing: () => null,
  active: describeCheck,
  login: () => ({ tone: 'neutral', ...more.loginAnswered, next: 'none' }),
};

function describeAnswer(facts: OutcomeFacts): OutcomeText {
  return { tone: 'neutral', title: more.loginAnswered.title, ...caused(facts) };
}

function describeCheck(facts: OutcomeFacts): OutcomeText {
  const { active, fate, seenActive } = facts;
  const isActive = active ?? (fate === 'active' ? true : fate === 'out' ? false : undefined);
  if (isActive === true) return { tone: 'neutral', ...more.active, next: 'log-out' };
  if (isActive === undefined) return { tone: 'attention', ...more.unclear, next: 'check' };
  // Its no proves nothing of a token that may be a wrong one.
  if (!seenActive) return { ...byOutcome['not-active'](facts), next: 'none' };
  return { tone: 'good', ...more.out, next: 'none' };
}

/** A Logout's fate says more than its outcome where checks stood around it. */
function byFate({ fate, outcome, checkCause }: OutcomeFacts): Partial<OutcomeText> | null {
  if (outcome === 'confirmed' && fate === 'was-active-now-out') return more.wasActive;
  if (fate !== 'could-not-find-out') return null;
  const why = checkCause === undefined ? '' : checkFailure(checkCause);
  if (outcome === 'accepted') {
    const { title, advice } = more.checkFailed;
    const meaning = more.checkFailed.meaning({ why }).trim();
    return { tone: 'attention', title, meaning, advice, next: 'check-whether-out' };
  }
  if (outcome !== 'unknown' || why === '') return null;
  return { ...more.notFoundOut, meaning: more.notFoundOut.meaning({ why }) };
}

const quoted = (meaning: string, quote: string | undefined): string =>
  quote ? more.quoted({ meaning, quote }) : meaning;

/** What the one table of causes says of it. */
function caused(facts: OutcomeFacts): Pick<OutcomeText, 'meaning' | 'advice' | 'next'> {
  const { meaning, advice, next } = textOfCause(facts.cause, contextOf(facts, facts.connection));
  return { meaning, advice, next };
}

/** `answered by: Cloudflare, in front of the service`; null where the service answered, or nobody knows who. */
export function answeredByText(facts: Pick<OutcomeFacts, 'causeFacts'>): string | null {
  const who = answererOf(facts.causeFacts?.answerer);
  if (who === null || !who.between) return null;
  return more.answeredBy({ name: who.name, isLikely: facts.causeFacts?.likely ?? false });
}

const byOutcome: Record<Outcome, (facts: OutcomeFacts) => OutcomeText> = {
  confirmed: () => ({ tone: 'good', ...text.confirmed, next: 'none' }),
  accepted: ({ cause }) =>
    cause === 'out-never-seen-active'
      ? { tone: 'neutral', ...more.neverSeenActive, next: 'none' }
      : { tone: 'neutral', ...text.accepted, next: 'check-whether-out' },
  'already-out': () => ({ tone: 'good', ...text['already-out'], next: 'log-out-anyway' }),
  'not-active': () => ({ tone: 'attention', ...text['not-active'], next: 'log-out-anyway' }),
  'still-active': () => ({ tone: 'bad', ...text['still-active'], next: 'other-binding' }),
  fault: (facts) => {
    const said = caused(facts);
    return { tone: 'bad', ...text.fault, ...said, meaning: quoted(said.meaning, facts.fault?.reason) };
  },
  'binding-off': (facts) => {
    const binding = facts.binding ?? null;
    const title = text['binding-off'].title({
      binding: binding ?? 'none',
      name: bindingName(binding),
      sure: facts.cause !== 'http-binding-probably-off',
    });
    return { tone: 'bad', title, ...caused(facts) };
  },
  'http-error': (facts) => {
    const status = facts.status ?? 0;
    return {
      tone: 'bad',
      title: text['http-error'].title({ isStatus: status > 0, status }),
      ...caused(facts),
    };
  },
  unexpected: (facts) => {
    const said = caused(facts);
    return {
      tone: 'bad',
      ...text.unexpected,
      ...(facts.cause === 'raw-not-judged' && { tone: 'neutral', ...more.notJudged }),
      ...said,
      meaning: quoted(said.meaning, facts.causeFacts?.named ? undefined : facts.quote),
    };
  },
  'not-sent': (facts) => ({ tone: 'bad', ...text['not-sent'], ...caused(facts) }),
  unknown: (facts) => {
    const isOther = facts.operation !== null && !endsSession(facts.operation);
    return { tone: 'attention', ...(isOther ? more.incomplete : text.unknown), ...caused(facts) };
  },
  cancelled: () => ({ tone: 'neutral', ...text.cancelled, next: 'send-again' }),
};
