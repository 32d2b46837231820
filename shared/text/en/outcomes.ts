import type { ActResult } from '../../model/act.js';
import { answererOf } from '../../model/answerers.js';
import type { CauseFacts, ConnectionWords } from '../../model/cause-facts.js';
import { type AnswerSort, endsSession, rowOf } from '../../model/operations.js';
import type { Binding, Operation, Outcome } from '../../model/words.js';
import { wordsText } from '../words.js';
import { contextOf } from './causes/cause-context.js';
import { textOfCause } from './causes/cause-table.js';
import { checkFailure } from './causes/check-failure.js';

export type Story = ActResult['story'];
export type Tone = 'good' | 'neutral' | 'attention' | 'bad';

/** What a person may do next, as the window offers it and the command line names it. */
export type NextStep =
  | 'check'
  | 'check-whether-out'
  | 'log-out'
  | 'log-out-anyway'
  | 'send-again'
  | 'other-binding'
  | 'edit-environment'
  | 'probe'
  | 'none';

/** What is known about one exchange or one act; absent facts are left out. */
export interface OutcomeFacts {
  /** Null for a raw request that is none of the contract's. */
  readonly operation: Operation | null;
  readonly outcome: Outcome;
  readonly cause: string;
  /** Absent where an exchange stands alone, outside its act. */
  readonly story?: Story | undefined;
  /** With the story `could-not-find-out`: why the check told nothing. */
  readonly checkCause?: string | undefined;
  readonly active?: boolean | undefined;
  /** Of a check that said no: this token was seen active here before. */
  readonly seenActive?: true | undefined;
  readonly fault?: { readonly code: string; readonly reason: string } | undefined;
  readonly status?: number | null | undefined;
  readonly quote?: string | undefined;
  readonly binding?: Binding | null | undefined;
  readonly url?: string | undefined;
  readonly causeFacts?: CauseFacts | undefined;
  /** Of its certificates, clock and proxy, where they are at hand. */
  readonly connection?: ConnectionWords | undefined;
}

export interface OutcomeText {
  readonly tone: Tone;
  /** The verdict in a few words: `Out, confirmed`. */
  readonly title: string;
  /** What that means, in one or two sentences. */
  readonly meaning: string;
  /** What to do now, in one sentence. */
  readonly advice: string;
  readonly next: NextStep;
}

/** Says an outcome in plain words. Total: every outcome, story and cause gets a sentence and a next step. */
export function describeOutcome(facts: OutcomeFacts): OutcomeText {
  if (facts.operation !== null && facts.outcome === 'accepted') {
    const answered = byAnswer[rowOf(facts.operation).answers](facts);
    if (answered) return answered;
  }
  const base = byOutcome[facts.outcome](facts);
  const story = endsSession(facts.operation) ? byStory(facts) : null;
  return story ? { ...base, ...story } : base;
}

const loginAnswered: OutcomeText = {
  tone: 'neutral',
  title: 'Answered',
  meaning: 'The service answered the login as its contract says.',
  advice: 'Nothing to do.',
  next: 'none',
};

/** What an operation is told that answers. */
const byAnswer: Record<AnswerSort, (facts: OutcomeFacts) => OutcomeText | null> = {
  nothing: () => null,
  active: describeCheck,
  login: () => loginAnswered,
};

const outNeverSeenActive: OutcomeText = {
  tone: 'neutral',
  title: 'Accepted, and not active',
  meaning:
    'The service took the logout and now says no. This token was never seen active here, so it may also be a wrong one.',
  advice: 'If the person is still stuck, compare the token with where it came from.',
  next: 'none',
};

function describeCheck(facts: OutcomeFacts): OutcomeText {
  const { active, story, seenActive } = facts;
  const isActive = active ?? (story === 'active' ? true : story === 'out' ? false : undefined);
  if (isActive === true) {
    return {
      tone: 'neutral',
      title: 'Active',
      meaning: 'The service says this session is logged in.',
      advice: 'Log it out if it is stuck.',
      next: 'log-out',
    };
  }
  // Its no proves nothing of a token that may be a wrong one.
  if (isActive === false && !seenActive) return { ...byOutcome['not-active'](facts), next: 'none' };
  if (isActive === false) {
    return {
      tone: 'good',
      title: 'Out',
      meaning: 'The service says this session is not logged in.',
      advice: 'Nothing to do: the person can log in again.',
      next: 'none',
    };
  }
  return {
    tone: 'attention',
    title: 'No clear answer',
    meaning: 'The service answered the check, but not with yes or no.',
    advice: 'Check again, or over another binding.',
    next: 'check',
  };
}

/** A Logout's story says more than its outcome where checks stood around it. */
function byStory({ story, outcome, checkCause }: OutcomeFacts): Partial<OutcomeText> | null {
  const why = checkCause === undefined ? '' : ` ${checkFailure(checkCause)}`;
  if (outcome === 'confirmed' && story === 'was-active-now-out') {
    return { meaning: 'It was active before the logout; the service now says it is not logged in.' };
  }
  if (outcome === 'accepted' && story === 'could-not-find-out') {
    return {
      tone: 'attention',
      title: 'Accepted, but the check failed',
      meaning: `The service took the logout, but the check of it told nothing.${why}`,
      advice: 'Check again before telling anybody that it is out.',
      next: 'check-whether-out',
    };
  }
  if (outcome === 'unknown' && story === 'could-not-find-out' && why) {
    return {
      title: 'Could not find out',
      meaning: `The logout may or may not have worked, and the check of it told nothing.${why}`,
      advice: 'Check again. The logout is never sent again by itself.',
    };
  }
  return null;
}

const quoted = (text: string | undefined): string => (text ? ` “${text}”` : '');

/** What the one table of causes says of it. */
function caused(facts: OutcomeFacts): Pick<OutcomeText, 'meaning' | 'advice' | 'next'> {
  const { meaning, advice, next } = textOfCause(facts.cause, contextOf(facts, facts.connection));
  return { meaning, advice, next };
}

/** `answered by: Cloudflare, in front of the service`; null where the service answered, or nobody knows who. */
export function answeredByText(facts: Pick<OutcomeFacts, 'causeFacts'>): string | null {
  const who = answererOf(facts.causeFacts?.answerer);
  if (who === null || !who.between) return null;
  return `answered by: ${facts.causeFacts?.likely ? 'most likely ' : ''}${who.name}, in front of the service`;
}

function titleOfBindingOff({ cause, binding }: OutcomeFacts): string {
  const name = binding ? wordsText.binding[binding] : 'This binding';
  return cause === 'http-binding-probably-off' ? `${name} is probably off here` : `${name} is off here`;
}

const byOutcome: Record<Outcome, (facts: OutcomeFacts) => OutcomeText> = {
  confirmed: () => ({
    tone: 'good',
    title: 'Out, confirmed',
    meaning: 'The logout was accepted, and the service now says the session is not logged in.',
    advice: 'Nothing to do: the person can log in again.',
    next: 'none',
  }),
  accepted: ({ cause }) =>
    cause === 'out-never-seen-active'
      ? outNeverSeenActive
      : {
          tone: 'neutral',
          title: 'Accepted, not checked',
          meaning: 'The service took the logout. It answers the same for a token that it never knew.',
          advice: 'Check whether it is really out.',
          next: 'check-whether-out',
        },
  'already-out': () => ({
    tone: 'good',
    title: 'It was out already',
    meaning: 'The check before said the session is not logged in, so no logout was sent.',
    advice: 'Nothing to do. If the person is still stuck, the cause is elsewhere.',
    next: 'log-out-anyway',
  }),
  'not-active': () => ({
    tone: 'attention',
    title: 'Out, or a wrong token',
    meaning:
      'CheckToken says no, and this token was never seen active here: it is out, or it is mistyped, cut or of another deployment.',
    advice:
      'Compare the token and the environment with where they came from. Nothing is sent unless you ask for it.',
    next: 'log-out-anyway',
  }),
  'still-active': () => ({
    tone: 'bad',
    title: 'Still active',
    meaning: 'The service took the logout, yet says the session is still logged in.',
    advice: 'Try another binding, and tell the engineer: the exchange shows what was answered.',
    next: 'other-binding',
  }),
  fault: (facts) => {
    const text = caused(facts);
    const meaning = text.meaning + quoted(facts.fault?.reason);
    return { tone: 'bad', title: 'The service refused', ...text, meaning };
  },
  'binding-off': (facts) => ({
    tone: 'bad',
    title: titleOfBindingOff(facts),
    ...caused(facts),
  }),
  'http-error': (facts) => ({
    tone: 'bad',
    title: facts.status ? `Refused with HTTP ${facts.status}` : 'Refused by the web server',
    ...caused(facts),
  }),
  unexpected: (facts) => {
    const text = caused(facts);
    return {
      tone: 'bad',
      title: 'Not the service’s answer',
      ...(facts.cause === 'raw-not-judged' && { tone: 'neutral', title: 'Answered, not judged' }),
      ...text,
      meaning: text.meaning + (facts.causeFacts?.named ? '' : quoted(facts.quote)),
    };
  },
  'not-sent': (facts) => ({ tone: 'bad', title: 'Not sent', ...caused(facts) }),
  unknown: (facts) => ({
    tone: 'attention',
    title: facts.operation !== null && !endsSession(facts.operation) ? 'No complete answer' : 'Unknown',
    ...caused(facts),
  }),
  cancelled: () => ({
    tone: 'neutral',
    title: 'Cancelled',
    meaning: 'You stopped it before anything was sent. Nothing happened to the session.',
    advice: 'Send it again whenever you like.',
    next: 'send-again',
  }),
};
