import type { Tier } from '../../model/words.js';

/** The window's frame: bars, lists, commands. */
export const window = {
  appName: 'Session Desk',
  loading: 'Loading…',
  titleOf: '{environment} – Session Desk',
  lists: 'Environments and sessions',
  searchField: 'Search sessions, exchanges, commands…',
  menu: 'More',
  theme: {
    label: 'Theme',
    system: 'Like the system',
    light: 'Light',
    dark: 'Dark',
  },
  settings: 'Settings',
  noTier: 'No environment chosen',
  tierBanner: { production: 'PRODUCTION', test: 'TEST', sandbox: 'SANDBOX' } as const satisfies Record<
    Tier,
    string
  >,
  resizeLists: 'Width of the lists',
  resizeHistory: 'Height of the history',
  close: 'Close',
  discard: {
    ask: 'What you typed here is not saved.',
    keep: 'Keep writing',
    yes: 'Discard it',
  },
  notFetched: {
    message: 'The bytes of this exchange did not reach the window.',
    todo: 'Open it once more.',
  },
  cancel: 'Cancel',
  save: 'Save',
  undo: 'Undo',
  dismiss: 'Dismiss',
  add: 'Add',
  edit: 'Edit…',
  copyThis: 'Copy “{words}”',
  duplicate: 'Duplicate…',
  remove: 'Delete',
  undone: 'Brought back.',
  nothingToUndo: 'Nothing to undo.',
  failed: 'That did not work',
  status: {
    sandboxOn: 'Sandbox running · {address}',
    sandboxOff: 'Sandbox stopped',
    start: 'Start',
    stop: 'Stop',
    scenario: 'Scenario',
    requests: '{n, plural, one {# request} other {# requests}}',
    vault: {
      keyring: 'Tokens: system keyring',
      memory: 'Tokens: memory only',
      'weak-file': 'Tokens: file without keyring',
    },
    more: '{n, number} more',
    notices: '{n, plural, one {# notice} other {# notices}}',
  },
  palette: {
    label: 'Search and commands',
    none: 'Nothing matches. Try part of a label, an owner, or the token’s last characters.',
    sessions: 'Sessions',
    environments: 'Environments',
    commands: 'Commands',
  },
} as const;
