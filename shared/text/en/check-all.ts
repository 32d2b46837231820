import type { CheckAllProgress } from '../../model/check-all.js';
import { count } from './counting.js';

/** Asking about every session of an environment. */
export const checkAllText = {
  menu: 'More for these sessions',
  command: (environment: string): string => `Check all sessions of ${environment}`,
  chooseFirst: 'Check all: choose an environment first',
  starting: 'Checking…',
  line: ({ done, total }: CheckAllProgress): string => `Checking ${done} of ${total}`,
  ended: ({ ended, done, asked, total }: CheckAllProgress): string =>
    ended === 'cancelled'
      ? `Stopped at ${done} of ${total}, ${asked} asked`
      : asked < total
        ? `${asked} of ${count(total, 'session', 'sessions')} asked`
        : `${count(total, 'session', 'sessions')} asked`,
  active: (n: number): string => `${n} active`,
  out: (n: number): string => `${n} out`,
  unanswered: (n: number): string => `${n} unanswered`,
  nothing: 'There is no session to check.',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  dismiss: 'Hide the result',
  region: 'Checking all',
} as const;
