import type { Outcome } from '../../model/words.js';

/** The verdict in a few words. What it means and what to do is the cause's where nothing stands here. */
export const outcomes = {
  confirmed: {
    title: 'Out, confirmed',
    meaning: 'The logout was accepted, and the service now says the session is not logged in.',
    advice: 'Nothing to do: the person can log in again.',
  },
  accepted: {
    title: 'Accepted, not checked',
    meaning: 'The service took the logout. It answers the same for a token that it never knew.',
    advice: 'Check whether it is really out.',
  },
  'already-out': {
    title: 'It was out already',
    meaning: 'The check before said the session is not logged in, so no logout was sent.',
    advice: 'Nothing to do. If the person is still stuck, the cause is elsewhere.',
  },
  'not-active': {
    title: 'Out, or a wrong token',
    meaning:
      'CheckToken says no, and this token was never seen active here: it is out, or it is mistyped, cut or of another deployment.',
    advice:
      'Compare the token and the environment with where they came from. Nothing is sent unless you ask for it.',
  },
  'still-active': {
    title: 'Still active',
    meaning: 'The service took the logout, yet says the session is still logged in.',
    advice: 'Try another binding, and tell the engineer: the exchange shows what was answered.',
  },
  fault: { title: 'The service refused' },
  'binding-off': {
    title:
      '{binding, select, none {This binding} other {{name}}} is {sure, select, true {off here} other {probably off here}}',
  },
  'http-error': {
    title: '{isStatus, select, true {Refused with HTTP {status}} other {Refused by the web server}}',
  },
  unexpected: { title: 'Not the service’s answer' },
  'not-sent': { title: 'Not sent' },
  unknown: { title: 'Unknown' },
  cancelled: {
    title: 'Cancelled',
    meaning: 'You stopped it before it could change anything. The session is as it was.',
    advice: 'Send it again whenever you like.',
  },
} as const satisfies Record<
  Outcome,
  { readonly title: string; readonly meaning?: string; readonly advice?: string }
>;

/** The same verdicts where many are sorted or counted: filters, sums, reports. In the words of the rows. */
export const outcomeNames = {
  confirmed: 'Out, confirmed',
  accepted: 'Accepted',
  'already-out': 'It was out already',
  'not-active': 'Out, or a wrong token',
  'still-active': 'Still active',
  fault: 'The service refused',
  'binding-off': 'This binding is off here',
  'http-error': 'Refused with an HTTP status',
  unexpected: 'Not the service’s answer',
  'not-sent': 'Not sent',
  unknown: 'Unknown',
  cancelled: 'Cancelled',
} as const satisfies Record<Outcome, string>;

/** What more is known than the outcome. */
export const outcomesOf = {
  loginAnswered: {
    title: 'Answered',
    meaning: 'The service answered the login as its contract says.',
    advice: 'Nothing to do.',
  },
  active: {
    title: 'Active',
    meaning: 'The service says this session is logged in.',
    advice: 'Log it out if it is stuck.',
  },
  out: {
    title: 'Out',
    meaning: 'The service says this session is not logged in.',
    advice: 'Nothing to do: the person can log in again.',
  },
  unclear: {
    title: 'No clear answer',
    meaning: 'The service answered the check, but not with yes or no.',
    advice: 'Check again, or over another binding.',
  },
  neverSeenActive: {
    title: 'Accepted, and not active',
    meaning:
      'The service took the logout and now says no. This token was never seen active here, so it may also be a wrong one.',
    advice: 'If the person is still stuck, compare the token with where it came from.',
  },
  wasActive: { meaning: 'It was active before the logout; the service now says it is not logged in.' },
  checkFailed: {
    title: 'Accepted, but the check failed',
    meaning: 'The service took the logout, but the check of it told nothing. {why}',
    advice: 'Check again before telling anybody that it is out.',
  },
  notFoundOut: {
    title: 'Could not find out',
    meaning: 'The logout may or may not have worked, and the check of it told nothing. {why}',
    advice: 'Check again. The logout is never sent again by itself.',
  },
  notJudged: { title: 'Answered, not judged' },
  incomplete: { title: 'No complete answer' },
  quoted: '{meaning} “{quote}”',
  answeredBy:
    'answered by: {isLikely, select, true {most likely {name}} other {{name}}}, in front of the service',
} as const;
