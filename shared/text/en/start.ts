/** What the program says when it is started, or called by a link. */
export const start = {
  refusedSwitches: 'session-desk: not started, because an installed program does not take {switches}.',
  noCommandLine: 'session-desk: the command line did not start.',
  /** Asked where a link or a file wants the program to show something. */
  offer: {
    question:
      '{kind, select, link {A link wants to show you this in Session Desk} team {Look at these environments and labels in Session Desk?} other {Show this file in Session Desk?}}',
    detail: 'You see what is in it. Nothing is sent, and nothing is saved, until you say so there.',
    ignore: 'Ignore',
    look: 'Show it',
  },
} as const;
