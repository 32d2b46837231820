/** What is said of the record of what was done. */
export const audit = {
  notWritten:
    'What was done could not be written down ({why}). Make room on the disk, or ask your administrator.',
  waiting:
    '{n, plural, one {One line waits for the log collector} other {# lines wait for the log collector}}',
  why: 'It cannot be reached ({why}). They wait on the disk and are sent when it is back.',
  lost: '{n, plural, one {One line was removed before the log collector had it, because too much waited.} other {# lines were removed before the log collector had them, because too much waited.}}',
} as const;
