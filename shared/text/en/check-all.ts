/** Asking about every session of an environment. */
export const checkAll = {
  menu: 'More for these sessions',
  command: 'Check all sessions of {environment}',
  chooseFirst: 'Check all: choose an environment first',
  starting: 'Checking…',
  line: 'Checking {done, number} of {total, number}',
  ended:
    '{how, select, cancelled {Stopped at {done, number} of {total, number}, {asked, number} asked} all {{total, plural, one {# session} other {# sessions}} asked} other {{asked, number} of {total, plural, one {# session} other {# sessions}} asked}}',
  active: '{n, number} active',
  out: '{n, number} out',
  notActive: '{n, number} out, or a wrong token',
  unanswered: '{n, number} unanswered',
  nothing: 'There is no session to check.',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  dismiss: 'Hide the result',
  region: 'Checking all',
} as const;
