import type { RowState } from '../../model/bulk-words.js';

/** What each outcome means, for the reader of a report who has never seen the program. */
export const rowStateMeaning = {
  waiting: 'not sent: nothing of it left',
  sending: 'under way when the report was written',
  confirmed: 'CheckToken said afterwards that the session is out',
  accepted: 'answered as agreed; not checked whether it is out',
  'already-out': 'CheckToken said so beforehand; no Logout was sent',
  'not-active':
    'CheckToken said no, and the token was never seen active here: out, or a wrong token; no Logout was sent to it',
  'still-active': 'CheckToken said afterwards that it lives',
  fault: 'the service refused it with a fault',
  'binding-off': 'the service does not offer this binding',
  'http-error': 'refused with an HTTP status, by the service or by what stands before it',
  unexpected: "a success that is not the service's",
  'not-sent': 'nothing of it left',
  unknown:
    'it may or may not have been sent and have worked, where the run was interrupted it may not have been sent; check it before it is sent again',
  cancelled: 'stopped before a byte left',
} as const satisfies Record<RowState, string>;

/** What must be said of a row beside its outcome. */
export const rowNote = {
  out: 'The run was interrupted around this Logout: it may not have been sent, or may not have arrived. CheckToken, asked when the run went on, said: out.',
  notActive:
    'The run was interrupted around this Logout: it may not have been sent, or may not have arrived. CheckToken, asked when the run went on, said: not active; it was never seen active here.',
  stillActive:
    'The run was interrupted around this Logout: it may not have been sent, or may not have arrived. CheckToken, asked when the run went on, said: still active.',
  learnedNothing:
    'The run was interrupted around this Logout: it may not have been sent, or may not have arrived. CheckToken, asked when the run went on, told nothing.',
  notChecked:
    'The run was interrupted around this Logout: it may not have been sent, or may not have arrived. Check it before it is sent again.',
} as const;
