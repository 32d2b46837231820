import type { DoubtCode, DoubtFacts } from '../../model/doubt.js';
import { count } from './counting.js';

interface DoubtText {
  /** What rows are counted by: `12 with an invisible character`. */
  readonly name: string;
  readonly meaning: (facts: DoubtFacts) => string;
}

const plain = (name: string, meaning: string): DoubtText => ({ name, meaning: () => meaning });
const withCharacters = (name: string, meaning: string): DoubtText => ({
  name,
  meaning: ({ characters }) => `${meaning}${characters === undefined ? '' : ` (${characters})`}.`,
});

const byCode: Record<DoubtCode, DoubtText> = {
  'invisible-character': withCharacters(
    'an invisible character',
    'It holds characters that cannot be seen, as web pages and chats put in',
  ),
  'bidirectional-character': withCharacters(
    'a mark of writing direction',
    'It holds marks that turn the direction of writing and cannot be seen',
  ),
  'control-character': withCharacters('a control character', 'It holds control characters, as of a terminal'),
  'soft-hyphen': plain('a soft hyphen', 'It holds soft hyphens, which are seen only at the end of a line.'),
  'no-break-space': withCharacters('a special space', 'It holds spaces of a word processor or web page'),
  'outer-space': plain('a space around it', 'A space or tab stands in front of it or behind it.'),
  'space-inside': plain(
    'a space inside',
    'A space stands within it: two things, or a + that became a space.',
  ),
  'line-break': plain('a line end', 'A line end stands within it or around it.'),
  'lost-character': plain(
    'a lost character',
    'A character was lost (�): it was read in the wrong character set.',
  ),
  'wrong-character-set': plain('garbled letters', 'Its letters look garbled: UTF-8 read as windows-1252.'),
  'look-alike': withCharacters(
    'look-alike letters',
    'Some characters only look like the ones of a token: of another alphabet, full-width, or O and l for digits',
  ),
  'typographic-quotes': withCharacters('round quotes', 'A word processor made round quotes of plain ones'),
  'typographic-dashes': withCharacters('dashes for hyphens', 'A word processor made dashes of hyphens'),
  'surrounding-quotes': plain('quotes around it', 'Quotes stand around it.'),
  braces: plain(
    'braces around it',
    'Braces stand around it: one way to write a GUID, and whether they belong to it only its sender knows.',
  ),
  brackets: plain('brackets around it', 'A bracket stands around it.'),
  markdown: plain('Markdown around it', 'Signs of Markdown stand around it.'),
  markup: plain('tags around it', 'Tags of XML or HTML stand around it.'),
  'list-mark': plain('a list mark', 'The bullet or number of a list stands in front of it.'),
  'trailing-punctuation': plain(
    'punctuation behind it',
    'The full stop or comma of a sentence stands behind it.',
  ),
  'json-punctuation': plain('JSON around it', 'Punctuation of JSON stands around it.'),
  'spreadsheet-formula': plain(
    'a spreadsheet formula',
    'It is written as the formula or text cell of a spreadsheet.',
  ),
  'number-format': plain(
    'a formatted number',
    'It is a number with separators or decimals, as a spreadsheet shows it.',
  ),
  'scientific-notation': plain(
    'scientific notation',
    'A spreadsheet made a number of it (1.23E+17): its digits are lost.',
  ),
  'rounded-number': plain(
    'a rounded number',
    'A spreadsheet keeps fifteen digits: the zeros at its end may have been others.',
  ),
  date: plain('a date or time', 'It is a date or time, no token.'),
  'html-entity': plain('HTML escapes', 'Escapes of HTML or XML were left in it (&amp;).'),
  'percent-escape': plain('percent escapes', 'Escapes of an address were left in it (%2B).'),
  'backslash-escape': plain('backslash escapes', 'Escapes of JSON or a program were left in it (\\u002B).'),
  'caret-escape': plain('caret escapes', 'Escapes of the Windows command line were left in it (^).'),
  'quoted-printable': plain('escapes of mail', 'Escapes of mail were left in it (=3D).'),
  'plus-or-space': plain(
    'a + or a space',
    'It held a + in an address, which means a space by the rules and most likely was a +.',
  ),
  'name-in-front': plain('its name in front', 'The name of the field or of its owner stands in front of it.'),
  'several-tokens': plain(
    'two tokens in one',
    'Two tokens stand in it: each belongs into a line or cell of its own.',
  ),
  address: plain('an address', 'It is an address, no token.'),
  placeholder: plain('a placeholder', 'It stands for a token: a variable, a type or an example, no token.'),
  masked: plain('a masked token', 'A part of it was masked.'),
  cut: plain('a cut token', 'A part of it is missing.'),
};

/** What is said about doubtful tokens. */
export const doubtText = {
  name: (code: DoubtCode): string => byCode[code].name,
  meaning: ({ code, facts }: { readonly code: DoubtCode; readonly facts: DoubtFacts }): string =>
    byCode[code].meaning(facts),
  cleaned: (mask: string): string => `Cleaned: ${mask}`,
  useCleaned: 'Use the cleaned form',
  keep: 'Keep it as it is',
  decide: 'It is doubtful: use the cleaned form, or say that it is kept as it is.',
  returned: (meanings: string): string =>
    `The token that the service gave is doubtful, and was saved as it came. ${meanings}`,
  noCleaned: 'What it was cannot be known from this: get it again.',
  andMore: (n: number): string => `  and ${n} more`,
  doubtful: (n: number): string => `${count(n, 'token is', 'tokens are')} doubtful`,
  nothingSent: (n: number, all: number): string =>
    all === 1
      ? 'The token is doubtful. Nothing was sent.'
      : `${n} of ${count(all, 'token', 'tokens')} ${n === 1 ? 'is' : 'are'} doubtful. Nothing was sent.`,
  choose: '--doubtful clean sends the cleaned form, --doubtful keep sends it as it is.',
} as const;
