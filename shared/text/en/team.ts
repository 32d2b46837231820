/** Handing environments and labels round in a team. */
export const team = {
  exportCommand: 'Export environments and labels…',
  importCommand: 'Import environments and labels…',
  fileName: 'Session Desk environments.session-desk',
  exported:
    '{environments, plural, one {One environment} other {# environments}} and {labels, plural, one {one label} other {# labels}} saved in {path}, without tokens and passwords.',
  title: 'Import environments and labels',
  intro: 'Nothing is taken before you say so. What is here and not in the file stays.',
  nothing: 'Nothing in the file differs from what is here.',
  state: {
    new: 'new',
    changed: 'changed',
    same: 'the same',
    absent: 'no such token here',
  },
  what: {
    environment: 'Environment',
    label: 'Label',
  },
  field: '{field}: {from} → {to}',
  empty: 'none',
  take: '{n, plural, =0 {Take} one {Take one} other {Take #}}',
  taken: '{n, plural, =0 {Nothing was taken.} one {One entry was taken.} other {# entries were taken.}}',
  line: '{what} {name}: {state}',
  toTake: 'Nothing was taken. To take what differs, run it again with --take.',
  inUse: {
    message: 'The window is open: nothing is taken beside it.',
    todo: 'Close the window, or import the file there.',
  },
  none: {
    message: '{path} holds no environments that this program exported.',
    todo: 'Choose a file that “Export environments and labels” made.',
  },
  newer: {
    message: '{path} was made by a newer version of this program.',
    todo: 'Use the newer version.',
  },
  wrongField: {
    message: '{path} was refused, because its field {field} is not as it should be. Nothing was taken.',
    todo: 'Ask for the file once more, as it was exported.',
  },
  notRead: {
    message: '{path} cannot be read ({why}).',
    todo: 'Choose a file that exists and that you may read.',
  },
  help: {
    group: 'hand environments and labels round, without secrets',
    export: 'save all environments and labels in a file, without tokens and passwords',
    import: 'say what a file would change here, and take it with --take',
    file: 'the file',
    take: 'take what is new or changed',
  },
} as const;
