/** What the program says on stderr when it does not start. */
export const startText = {
  refusedSwitches: (names: readonly string[]): string =>
    `session-desk: not started, because an installed program does not take ${names.map((name) => `--${name}`).join(', ')}.`,
} as const;
