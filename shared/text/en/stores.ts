/** What is said where saved data is not as it was left. */
export const stores = {
  newerFile:
    'The {name} in {path} were saved by a newer version of this program, and were left as they are. This one goes on without them and cannot save any.',
  newerFileTodo: 'Use the newer version, or name another data folder with SESSION_DESK_DATA.',
  emptyDatabase:
    '{path} was empty: the sessions and the history that it held are gone. The program began afresh.',
  emptyDatabaseTodo: 'If there is a backup of the data folder, close the program and restore it.',
  olderDatabase:
    'The history was of an older form that this program does not read. Sessions and their tokens were taken over; exchanges and runs are kept in {aside}.',
  olderDatabaseTodo:
    'Erase that file for good if nobody needs it: in the window where this is said, or by deleting it.',
  olderErase: 'Erase for good',
  olderRefused: '{path} is of an older form that this program does not read.',
  lostTokens:
    '{count, plural, one {The token of one saved session is not here any more: the key that it was kept with does not open, or it was kept in memory only.} other {The tokens of {count, number} saved sessions are not here any more: the key that they were kept with does not open, or they were kept in memory only.}}',
  lostTokensTodo: 'Unlock the keyring and start the program again, or enter the tokens anew.',
  folderNotWritable:
    'session-desk: not started, because nothing can be saved in the data folder {folder} ({reason}).',
  folderNotWritableTitle: 'Nothing can be saved in the data folder',
  folderNotWritableTodo:
    'Check who may write there and that the disk is not read-only, or name another data folder with SESSION_DESK_DATA.',
} as const;

/** Of a file that is kept. */
export const savedFiles = {
  readOnly: '{path} is only read here, never changed.',
  notJson: '{path} is not valid JSON.',
  notSettings: '{path} does not have the form of a settings file.',
  failed: {
    message:
      '{path} {what, select, read {cannot be read} save {could not be saved} aside {could not be set aside} erase {could not be erased} other {could not be opened}} ({why}).',
    todo: 'Check that the folder can be written to, that the disk is not full and that no other program holds the file.',
  },
  notOpened: '{path} could not be opened: {why}.',
  newerDatabase: {
    message: '{path} was made by a newer version of this program, and was left as it is.',
    todo: 'Use the newer version, or name another data folder with SESSION_DESK_DATA.',
  },
  aside: {
    message:
      'The saved {what, select, environments {environments} settings {settings} history {sessions and history} other {{what}}} could not be read. What was there is kept in {aside}; the program began afresh.',
    todo: 'Restore that file from a backup, or repair it and give it its old name while the program is closed.',
  },
  some: '{n, plural, one {# of the saved {what, select, environments {environments} settings {settings} history {sessions and history} other {{what}}} could not be read and is} other {# of the saved {what, select, environments {environments} settings {settings} history {sessions and history} other {{what}}} could not be read and are}} kept in {aside}. The others are there.',
  blocked: {
    message:
      'The saved {what, select, environments {environments} settings {settings} history {sessions and history} other {{what}}} in {path} could not be read, and the file was left as it is. Changes cannot be saved.',
    todo: 'Check who may read and write that file, then start the program again.',
  },
} as const;
