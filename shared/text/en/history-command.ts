/** The history on the command line. */
export const historyCommand = {
  about: 'What was sent and answered, newest first; the words are searched for as in the window.',
  words: 'words of request, answer or fault ("a phrase", -without), or a whole token',
  env: 'only exchanges of this saved environment',
  outcome: 'only exchanges with this verdict',
  since: 'only exchanges since then: 2h, 3d, today, a date or an instant',
  json: 'one JSON object a line',
  raw: 'the bytes of this request, a blank line, and the bytes of its answer, masked as they were kept',
  count: '{n, plural, =0 {No exchange.} one {# exchange.} other {# exchanges.}}',
  unindexed:
    '{n, plural, one {# message waits} other {# messages wait}} to be searchable: what holds these words may be more.',
  wrongOption: {
    message: 'There is no option {option}.',
    todo: 'Words that begin with -- cannot be searched for. See history --help.',
  },
  wrongOutcome: {
    message: 'There is no outcome "{text}".',
    todo: 'Use one of: {known}.',
  },
  wrongSince: {
    message: 'No time can be read there.',
    todo: 'Give 30m, 2h, 3d, 1w, today, a date such as 2026-11-28, or an instant such as 2026-11-28T06:41:00Z.',
  },
} as const;
