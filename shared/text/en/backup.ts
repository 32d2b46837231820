/** Saving everything in one file, and bringing it back. */
export const backup = {
  command: 'Back up everything…',
  restoreCommand: 'Restore a backup…',
  fileName: 'Session Desk.backup',
  title: 'Back up everything',
  intro:
    'Environments, sessions, settings, history and runs go into one file, sealed with a passphrase. Without the passphrase nobody opens it, you neither.',
  passphrase: 'Passphrase',
  again: 'Passphrase again',
  differs: 'The two are not the same.',
  withTokens: 'With tokens and passwords',
  withTokensHint: 'Whoever has the file and the passphrase has all of them.',
  memoryOnly: 'Tokens are in memory only on this computer: none can be saved.',
  save: 'Choose a place and save…',
  saving: 'Saving…',
  saved: 'Everything is saved in {path}.',
  restoreTitle: 'Restore a backup',
  restoreWhat:
    'All that is here now (environments, sessions, settings, history and runs) is set aside, and what is in {path} takes its place. Then the program starts anew.',
  restoreAside: 'What is set aside stays in the data folder, in a folder that begins with “before-restore”.',
  restore: 'Set aside, restore and start anew',
  restoring: 'Reading the backup…',
  running: {
    message: 'A run is under way. Nothing was changed.',
    todo: 'Pause it first.',
  },
  made: 'Everything is saved in {path}, {tokens, select, true {with} other {without}} tokens and passwords.',
  restored: 'What is in {path} is here now. What was here before lies in {aside}.',
  noTokens: 'Tokens that were in it cannot be opened here: enter them anew.',
  wrong: {
    none: {
      message: '{path} is no backup of this program. Nothing was changed.',
      todo: 'Choose a file that “Back up everything” or “session-desk backup” made.',
    },
    newer: {
      message: '{path} was made by a newer version of this program. Nothing was changed.',
      todo: 'Use the newer version.',
    },
    damaged: {
      message: '{path} was changed or cut off. Nothing was changed here.',
      todo: 'Use another copy of it.',
    },
    passphrase: {
      message: '{path} does not open with this passphrase, or was changed. Nothing was changed here.',
      todo: 'Enter the passphrase that it was saved with.',
    },
  },
  notRestored: {
    message: '{path} could not be restored ({why}). Nothing was changed.',
    todo: 'See that the file can be read, and that there is room in the data folder.',
  },
  unfinished: {
    message: 'A restore that was cut off in {folder} cannot be brought to its end ({why}).',
    todo: 'Make room on the disk, or see who may write there, and start again: it goes on where it was.',
  },
  waits: {
    message: 'A restore waits, because another program has the data open. What is here is used for now.',
    todo: 'Close the window and all commands, and start again.',
  },
  markerBroken: {
    message:
      'A restore was cut off, and how far it was cannot be read any more: it is kept in {aside}. The folders “before-restore-…” beside it hold what was there before.',
    todo: 'Restore the backup once more.',
  },
  short: {
    message: 'A passphrase of a backup has twelve characters or more.',
    todo: 'Choose a longer one: whoever has the file can try as many as they like.',
  },
  needed: {
    message: 'A backup needs a passphrase.',
    todo: 'Give --passphrase-stdin and the passphrase on the standard input.',
  },
  vaultClosed: {
    message:
      'Tokens are protected by the keyring of this computer, or in memory only. The command line opens neither, so its backup cannot have them.',
    todo: 'Save it without --with-tokens, or in the window: File, Back up everything.',
  },
  notWritten: {
    message: '{path} could not be saved ({why}).',
    todo: 'Choose another place, where there is room and you may write.',
  },
  inUse: {
    message: 'The window is open: nothing is restored beside it.',
    todo: 'Close the window first.',
  },
  help: {
    backup: 'save environments, sessions, settings, history and runs in one file, sealed with a passphrase',
    restore: 'bring back what such a file has; what is here is set aside',
    file: 'the file of the backup',
    tokens: 'with tokens and passwords, which are left out otherwise',
    passphrase: 'the passphrase is the first line of the standard input',
  },
} as const;
