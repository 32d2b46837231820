/** The smaller dialogs: logging in, the vault, the shortcuts. */
export const dialogs = {
  login: {
    title: 'Add a session by logging in',
    body: 'A Login is sent; the token that it returns is kept as a new session.',
    environment: 'Environment',
    binding: 'Binding',
    database: 'Database',
    user: 'User name',
    password: 'Password',
    passwordHint: 'Used for this login only. It is not stored, and not shown in the exchange.',
    language: 'Language',
    label: 'Label of the session',
    submit: 'Log in',
    running: 'Logging in…',
    refused: 'The service did not accept this login.',
    added: 'Logged in; “{label}” was added.',
    getWarning:
      'HTTP GET writes the password into the address, where logs keep it. Choose another binding if you can.',
  },
  vault: {
    title: 'How tokens are kept',
    keyring:
      'Tokens are encrypted with a key that the system’s keyring keeps for you. On the disk nobody can read them without it.',
    memory:
      'This system offers no keyring, so tokens are kept in memory only and are gone when the program ends. Sessions keep their labels; their tokens must be entered again.',
    'weak-file':
      'This system offers no keyring. You allowed a file that only its permissions protect: who can read your files can read the tokens.',
    backend: 'The system calls it: {name}',
    fix: 'To have a keyring on Linux, install and unlock GNOME Keyring or KWallet, then start the program again.',
    allowPhrase: 'keep tokens unprotected',
    allowLabel: 'To keep them in a file that only its permissions protect, type “{phrase}”.',
    allow: 'Keep tokens in a file',
    backToMemory: 'Keep tokens in memory only',
  },
  shortcuts: {
    title: 'Keyboard',
    groups: {
      find: 'Find',
      go: 'Go',
      act: 'Act',
      change: 'Change',
      look: 'Look',
    },
    keys: {
      search: 'Search sessions and commands',
      filter: 'Go to the filter of sessions, or the search of the history',
      arrows: 'Move in a list',
      logOut: 'Log out the chosen session',
      check: 'Check the chosen session',
      cancel: 'Cancel the running call, or close',
      add: 'Add a session',
      edit: 'Edit what is chosen in the list',
      remove: 'Delete what is chosen in the list',
      undo: 'Bring back what was deleted',
      reveal: 'Reveal or hide the token',
      copy: 'Copy the token',
      history: 'Show or hide the history of a session',
      sheet: 'This sheet',
      panes: 'Go to the next pane',
    },
  },
} as const;
