/** What was done and is known, but could not be written down. */
export const notKept = {
  inMemory: '{why} Sessions and history of this run are kept in memory only.',
  lastKnown: {
    message:
      'What was found out about a session could not be written down ({why}). It is shown until the program ends.',
    todo: 'Check that the disk is not full and that the data folder can be written to.',
  },
  session: {
    message: 'The login worked, but its session could not be saved: {why}.',
    todo: 'Check that the disk is not full and that the data folder can be written to. Then log in again.',
  },
} as const;
