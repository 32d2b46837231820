import type { PastedNote } from '../../model/pasted.js';

/** What `find` and the paste dialog say about a text. */
export const find = {
  input: 'standard input',
  notText: {
    message: 'This is no text: it holds bytes that no text holds.',
    todo: 'Save it as text, CSV, HAR or .http, or copy what stands in it.',
  },
  notes: {
    'curl-quote': 'A cURL command could not be read: a quote in it is not closed.',
    'curl-no-address': 'A cURL command names no address that can be called.',
    'curl-file': 'A cURL command takes what it sends from a file, which is not in the text.',
    'curl-config': 'A cURL command takes options from a file, which is not in the text.',
    'text-limit': 'The text is longer than 32 million characters: what stands behind them was not read.',
    'work-limit':
      'From this line on not everything was read: the text holds too much that is a token, or almost one. Give the rest on its own.',
    'not-text': 'This is no text but the bytes of another kind of file: nothing in it was read.',
  } as const satisfies Record<PastedNote['code'], string>,
  noteAt: 'Line {line, number}: {note}',
  line: 'line {line, number}',

  doubt: '  ! {meaning}',
  endpoint: 'address  {value}',
  found:
    '{tokens, plural, one {# token} other {# tokens}}, {endpoints, plural, one {# address} other {# addresses}}{doubtful, plural, =0 {} other {; {doubtful, plural, one {# token is} other {# tokens are}} doubtful}}. Nothing was sent or saved.',
} as const;
