import type { Story } from './outcomes.js';

/** One line that tells an act from its beginning to its end, as it is read out on the phone. */
export const story = {
  'was-active-now-out': 'Was active, is out now.',
  'now-out': 'Is out now.',
  'was-out': 'Was out before; nothing was sent.',
  'was-out-or-wrong': 'Is not active, and never was here; nothing was sent.',
  'now-out-or-wrong': 'Is not active now, and was never seen active here.',
  'still-active': 'Is still active after the logout.',
  'sent-not-checked': 'Logout sent; not checked.',
  'could-not-find-out': 'Could not find out whether it is out.',
  'not-sent': 'Nothing was sent.',
  refused: 'The logout was refused.',
  active: 'Is active.',
  out: 'Is out.',
  'no-answer': 'The check got no answer.',
} as const satisfies Record<Story, string>;
