import { outcomes } from './words.js';

/** The words of a run, apart from their schemas: the window lists them and carries no schema library. */

export const bulkEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254'] as const;
export type BulkEncoding = (typeof bulkEncodings)[number];

export const bulkDelimiters = [',', ';', '\t', '|', 'lines'] as const;
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
  /** A saved session whose token is lost. */
  'token-lost',
] as const;
export type BulkRefusal = (typeof bulkRefusals)[number];

/** `draft`: read. `frozen`: summed up, to be confirmed. */
export const bulkStates = ['draft', 'frozen', 'running', 'paused', 'done', 'cancelled'] as const;
export type BulkState = (typeof bulkStates)[number];

export const rowStates = ['waiting', 'sending', ...outcomes] as const;
export type RowState = (typeof rowStates)[number];

export const reportFormats = ['csv', 'json', 'html', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];
