import { outcomes } from './words.js';

/** The words of a run, apart from their schemas: the window lists them and carries no schema library. */

export const bulkEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1254',
  'windows-1251',
  'windows-1252',
] as const;
export type BulkEncoding = (typeof bulkEncodings)[number];

/** `spaces`: columns that stand under each other. `json` and `html`: what such a text lists. `lines`: no columns. */
export const bulkDelimiters = [
  ',',
  ';',
  '\t',
  '|',
  'spaces',
  'lines',
  'pairs',
  'records',
  'json',
  'html',
] as const;
export type BulkDelimiter = (typeof bulkDelimiters)[number];

/** Why a row is not taken. */
export const bulkRefusals = [
  /** It has fewer columns than the token's. */
  'no-token-column',
  /** A NUL or another control character stands in the token. */
  'control-character',
  'too-long',
  /** A character that was not what the encoding says. */
  'bad-encoding',
  /** The quotes are broken. */
  'broken-quotes',
  /** Several words stand where one token was expected. */
  'several-words',
  /** It sums up the rows above it. */
  'footer',
  /** A line that only explains, as behind `#`. */
  'comment',
  /** It stands above the row that names the columns. */
  'before-header',
  /** The names of the columns once more. */
  'header-again',
  /** A line of JSON that cannot be read. */
  'not-json',
  /** JSON has no text there, or a number of which digits are lost. */
  'no-text',
  /** A saved session whose token is lost. */
  'token-lost',
] as const;
export type BulkRefusal = (typeof bulkRefusals)[number];

/** What becomes of rows whose token is doubtful. `ask`: none of them is taken until a person said what. */
export const doubtfulChoices = ['ask', 'clean', 'keep', 'leave-out'] as const;
export type DoubtfulChoice = (typeof doubtfulChoices)[number];

/** `draft`: read. `frozen`: summed up, to be confirmed. */
export const bulkStates = ['draft', 'frozen', 'running', 'paused', 'done', 'cancelled'] as const;
export type BulkState = (typeof bulkStates)[number];

export const rowStates = ['waiting', 'sending', ...outcomes] as const;
export type RowState = (typeof rowStates)[number];

export const reportFormats = ['csv', 'json', 'html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** The columns of a run's rows: each can be sorted by. */
export const rowColumns = ['row', 'token', 'label', 'state', 'answer', 'waited', 'took'] as const;
export type RowColumn = (typeof rowColumns)[number];
