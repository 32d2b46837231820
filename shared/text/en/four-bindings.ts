import type { Proof } from '../../model/four-bindings.js';

/** One call over all four bindings. */
export const fourBindings = {
  title: '“{label}” over all four bindings',
  command: 'Same call over all four bindings',
  operation: {
    label: 'Call',
    CheckToken: 'Check',
    Logout: 'Log out',
  },
  about: {
    CheckToken: 'CheckToken is sent over each binding at the same time. It changes nothing.',
    Logout:
      'Logout is sent over each binding, one after another, each once. Whoever works in this session is thrown out; it cannot be undone. Only the first that is accepted can prove anything about the session.',
    production: 'On production only CheckToken is sent over all bindings.',
  },
  overGet: 'Over HTTP GET too',
  overGetWarning:
    'HTTP GET writes the token into the address, which web servers, proxies and monitoring keep in their logs.',
  send: {
    CheckToken: 'Check over all bindings',
    Logout: 'Log out over all bindings',
  },
  cancel: 'Stop',
  cancelling: 'Stopping…',
  notSent: 'Not sent yet',
  waiting: 'Under way…',
  notYet: 'Its turn comes',
  leftOut: {
    get: 'Left out: the token would stand in the address',
    stopped: 'Stopped before its turn',
  },
  table: 'The call over each binding',
  rows: {
    binding: 'Binding',
    outcome: 'Outcome',
    status: 'Status',
    took: 'Took',
    size: 'Answer',
    proof: 'What it proves',
    contract: 'Against the contract',
    compare: 'Compare',
  },
  tick: 'Pick',
  tooLarge: 'Too large to compare here.',
  noStatus: 'none',
  bytes: '{n, plural, one {# byte} other {# bytes}}',
  pick: 'Compare {binding}',
  compareTwo: 'Compare the two that are picked',
  withContract: 'Compare {binding} with the contract',
  contract: 'With the contract…',
  asAgreed: 'As the contract says.',
  proof: {
    alone: {
      CheckToken: 'Whether the session lives, as this binding sees it.',
      Logout: 'That the service took it. Only a check proves that the session is out.',
    },
    'after-logout':
      'Only that this binding answers: one before it was accepted, so the session was out already.',
    'after-doubt': 'Little: one before it left, and may have logged the session out.',
  } as const satisfies Record<Proof, string | { CheckToken: string; Logout: string }>,
  verdict: {
    agree: 'All that answered agree: {title}.',
    disagree: 'They do not agree: {titles}.',
    none: 'Nothing was answered.',
  },
} as const;
