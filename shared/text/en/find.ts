import type { PastedNote, PastedSource } from '../../model/pasted.js';
import { pasteText } from '../paste.js';
import { count } from './counting.js';

const notes: Record<PastedNote['code'], string> = {
  'curl-quote': 'A cURL command could not be read: a quote in it is not closed.',
  'curl-no-address': 'A cURL command names no address that can be called.',
  'curl-file': 'A cURL command takes what it sends from a file, which is not in the text.',
  'curl-config': 'A cURL command takes options from a file, which is not in the text.',
  'text-limit': 'The text is longer than 32 million characters: what stands behind them was not read.',
};

/** What `find` and the paste dialog say about a text. */
export const findText = {
  input: 'standard input',
  notText: {
    message: 'This is no text: it holds bytes that no text holds.',
    todo: 'Save it as text, CSV, HAR or .http, or copy what stands in it.',
  },
  note: ({ code, line }: PastedNote): string => (line > 0 ? `Line ${line}: ${notes[code]}` : notes[code]),
  line: (line: number): string => `line ${line}`,
  from: (source: PastedSource): string => pasteText.source[source],
  doubt: (meaning: string): string => `  ! ${meaning}`,
  endpoint: (value: string): string => `address  ${value}`,
  found: (tokens: number, endpoints: number, doubtful: number): string =>
    `${count(tokens, 'token', 'tokens')}, ${count(endpoints, 'address', 'addresses')}${doubtful > 0 ? `; ${count(doubtful, 'token is', 'tokens are')} doubtful` : ''}. Nothing was sent or saved.`,
} as const;
