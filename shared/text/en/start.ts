/** What the program says when it is started, or called by a link. */
export const startText = {
  refusedSwitches: (names: readonly string[]): string =>
    `session-desk: not started, because an installed program does not take ${names.map((name) => `--${name}`).join(', ')}.`,
  /** Asked where a link or a file wants the program to show something. */
  offer: {
    message: (kind: 'link' | 'file'): string =>
      kind === 'link' ? 'A link wants to show you this in Session Desk' : 'Show this file in Session Desk?',
    detail: 'You see what is in it. Nothing is sent, and nothing is saved, until you say so there.',
    ignore: 'Ignore',
    look: 'Show it',
  },
} as const;
