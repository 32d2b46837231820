import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, proved } from './cause-text.js';

const nothing = 'Nothing to do.';

/** The service answered as its contract says. */
export const answered: CauseEntries<(typeof causesOf)['accepted' | 'not-active'][number]> = {
  'logout-answered': proved(
    'the contract’s answer to Logout, to the letter',
    'The service took the logout. It answers the same for a token that it never knew.',
    'Check whether it is really out.',
    'check-whether-out',
  ),
  'token-active': proved(
    'CheckToken answered true',
    'The service says this session is logged in.',
    'Log it out if it is stuck.',
    'log-out',
  ),
  'token-not-active': proved(
    'CheckToken answered false',
    'The service says this session is not logged in.',
    'Nothing to do: the person can log in again.',
  ),
  'login-authenticated': proved(
    'Authenticated is true in Login’s answer',
    'The login was accepted.',
    nothing,
  ),
  'login-not-authenticated': proved(
    'Authenticated is false in Login’s answer',
    'The service did not let the user in: database, name or password is wrong.',
    'Compare the three, and the language code.',
  ),
  'out-never-seen-active': proved(
    'a Logout that was answered, and CheckToken false after it, of a token that was never seen active here',
    'The service took the logout and now says no. This token was never seen active here, so it may also be a wrong one.',
    'If the person is still stuck, compare the token with where it came from.',
  ),
  'never-seen-active': proved(
    'CheckToken false of a token that was never seen active here',
    'CheckToken says no, and this token was never seen active here: it is out, or it is wrong (mistyped, cut, of another deployment).',
    'Compare the token and the environment with where they came from. If both are right, the session is out.',
    'log-out-anyway',
  ),
};
