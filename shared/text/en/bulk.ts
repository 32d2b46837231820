/** What is said about a run, in the main process and on the command line. */
export const bulk = {
  wrong: {
    gone: {
      message: 'This run is no longer there.',
    },
    notFrozen: {
      message: 'Nothing was summed up yet, so nothing can be confirmed.',
      todo: 'Look at the summary first, then start.',
    },
    changed: {
      message: 'What was confirmed is not what would be done now: nothing was sent.',
      todo: 'Look at the new summary, then start.',
    },
    name: {
      message: '{name} is a production environment: its name must be typed as it is written.',
      todo: 'Type {name}.',
    },
    state: {
      message:
        'This run cannot be {does, select, read {read again} sum {summed up} start {started} resume {resumed} supply {given its tokens} resend {sent again} remove {removed} pause {paused} other {cancelled}}: it is {state, select, reading {being read} other {{state}}}.',
    },
    moved: {
      message: '{name} has another address now than when this run was confirmed: nothing more was sent.',
      todo: 'Give the environment its old address back, or read the tokens into a new run.',
    },
    tokensNeeded: {
      message: 'The tokens of this run were in memory only, and are gone with the last run of the program.',
      todo: 'Give the same file again.',
    },
    otherTokens: {
      message: 'These are not the tokens that the run was confirmed with.',
      todo: 'Give the same file, unchanged.',
    },
    doubtful: {
      message: 'Some tokens are doubtful, and nobody said yet what becomes of them.',
      todo: 'Choose whether they are cleaned, kept as they are or left out.',
    },
    noTokens: {
      message: 'There is no token in it that could be sent.',
    },
    unreadable: {
      message: '{name} could not be read{why, select, none {} other {: {why}}}.',
      todo: 'Check that the file is there and that you may read it.',
    },
    notKept: {
      message: 'Nothing more was sent, because nothing could be written down: {why}.',
      todo: 'Make room on the disk, or make the data folder writable, then go on.',
    },
    notWritten: { message: '{path} could not be written: {why}.', todo: 'Choose another place.' },
    noEnvironment: {
      message: 'This environment is no longer there.',
    },
    noSource: {
      message: 'The text is no longer there.',
      todo: 'Choose the file again.',
    },
  },
  pause: {
    person: 'Paused.',
    noWindow: 'Paused because the window was closed.',
    restart: 'The program ended while it ran. Rows not sent wait; of unknown ones CheckToken is asked first.',
    hostDead: 'The host cannot be reached: {why} Nothing of these rows was sent.',
    failures: '{n, number} in a row did not end well.',
    throttled: 'The service answered {status}: it asks to be left alone.',
    tokensNeeded: 'The tokens were in memory only. Give the same file again to go on.',
    journal: 'The journal could not be written, so nothing more was sent: {why}',
  },
  /** The ways into the window's screen, and the line that says how far a run is. */
  entry: {
    menu: 'Log out many…',
    command: 'Log out many sessions at once…',
    region: 'Bulk run',
    interrupted: 'A run was interrupted',
    paused: 'A run is paused',
    running: 'Logging out many',
    progress: '{ended, number} of {total, plural, one {# row} other {# rows}} done',
    resume: 'Resume…',
    open: 'Open…',
    dismiss: 'Hide this line',
  },
} as const;
