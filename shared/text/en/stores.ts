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
  notErased: '{path} could not be erased',
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
