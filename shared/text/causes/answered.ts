import type { causesOf } from '../../model/causes.js';
import { type CauseRows, proved } from './cause-row.js';

/** The service answered as its contract says. */
export const answered = {
  'logout-answered': proved('the contract’s answer to Logout, to the letter', 'check-whether-out'),
  'token-active': proved('CheckToken answered true', 'log-out'),
  'token-not-active': proved('CheckToken answered false'),
  'login-authenticated': proved('Authenticated is true in Login’s answer'),
  'login-not-authenticated': proved('Authenticated is false in Login’s answer'),
  'out-never-seen-active': proved(
    'a Logout that was answered, and CheckToken false after it, of a token that was never seen active here',
  ),
  'never-seen-active': proved(
    'CheckToken false of a token that was never seen active here',
    'log-out-anyway',
  ),
} satisfies CauseRows<(typeof causesOf)['accepted' | 'not-active'][number]>;
