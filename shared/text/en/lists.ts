import type { BulkRefusal } from '../../model/bulk-words.js';
import type { NoList } from '../../model/no-list.js';
import { count } from './counting.js';

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly todo: string;
}

const asCsv = 'Save it as CSV UTF-8 and give that file.';
const oneALine = 'Put one token on each line, or write CSV with a column named token.';

const isNoList: Record<NoList, readonly [what: string, todo: string]> = {
  'excel-workbook': ['is an Excel workbook, not a text', asCsv],
  'old-excel-workbook': ['is a workbook or document of old Microsoft Office, not a text', asCsv],
  'open-document': ['is an OpenDocument file, not a text', asCsv],
  'xml-spreadsheet': ['is a workbook in XML (Excel 2003), not a list', asCsv],
  'word-document': ['is a Word document, not a list', 'Copy the tokens out of it into a text file.'],
  archive: ['is a compressed file', 'Unpack it and give the list that is in it.'],
  pdf: ['is a PDF, not a list', 'Copy the tokens out of it into a text file.'],
  picture: ['is a picture', oneALine],
  database: ['is a database file', 'Export the table as CSV and give that file.'],
  'rich-text': ['is a rich-text document, not a list', 'Save it as plain text and give that file.'],
  mail: ['is a mail with its headers, not a list', 'Copy the tokens out of it into a text file.'],
  har: ['is a HAR, the record of a browser', 'Use import to keep its calls, or find to see its tokens.'],
  xml: ['is XML, not a list', oneALine],
  'web-page': ['is a web page without a table', oneALine],
  'utf-32': ['is written in UTF-32, which is not read', 'Save it as UTF-8 and give that file.'],
  binary: ['is no text', oneALine],
  'broken-json': ['begins as JSON and is none: it may be cut', 'Give the whole file, or one token a line.'],
  'no-list': ['holds no list in which it is clear where the tokens are', oneALine],
  empty: ['is empty: there is nothing to send', oneALine],
  'header-only': [
    'holds only the names of columns: there is nothing to send',
    'Give the file with its rows.',
  ],
  'too-large': [
    'is larger than 64 MB of JSON or HTML, which is the limit',
    'Give it as CSV, which has no limit.',
  ],
};

const refusals: Record<BulkRefusal, string> = {
  'no-token-column': 'too few columns for a token',
  'control-character': 'a control character or line end in the token',
  'too-long': 'longer than a token can be',
  'bad-encoding': 'characters that do not fit the encoding',
  'broken-quotes': 'broken quotes',
  'several-words': 'several words where one token was expected',
  comment: 'a comment',
  'before-header': 'above the names of the columns',
  'header-again': 'the names of the columns once more',
  'not-json': 'no JSON, or not like the other rows',
  'no-text': 'no text, or a number of which digits are lost',
  'token-lost': 'a saved session whose token is lost',
};

/** What is said about token lists, in the window and on the command line. */
export const listText = {
  refusals,
  noList: (name: string, kind: NoList): Refused => {
    const [what, todo] = isNoList[kind];
    return { code: 'NO_LIST', message: `${name} ${what}. Nothing was sent.`, todo };
  },
  /** Two columns or more could be the tokens, and the command line cannot be asked which. */
  open: (name: string, columns: readonly string[]): Refused => ({
    code: 'OPEN_COLUMNS',
    message: `It is not clear which column of ${name} holds the tokens: ${columns.map((column) => `"${column}"`).join(' or ')}. Nothing was sent.`,
    todo: 'Name only that column "token" in the first row, or remove the others.',
  }),
  noneToSend: (name: string, rows: number): Refused => ({
    code: 'NO_TOKENS',
    message:
      rows === 0
        ? `${name} holds no token: the column is empty.`
        : `${name} holds no token that could be sent: ${rows === 1 ? 'its one row was' : `all of its ${rows.toLocaleString('en')} rows were`} refused.`,
    todo: oneALine,
  }),
  line: (line: number): string => `line ${line}`,
  /** The first of them each with its line. */
  refusedRows: (rows: readonly { readonly line: number; readonly reason: string }[]): string =>
    [
      `${count(rows.length, 'row was', 'rows were')} refused:`,
      ...rows.slice(0, 20).map(({ line, reason }) => `  line ${line}: ${reason}`),
      ...(rows.length > 20 ? ['  …'] : []),
    ].join('\n'),
  refusedRow: (reason: string): string => `refused: ${reason}`,
  dryRun: (read: {
    readonly tokens: number;
    readonly doubtful: number;
    readonly refused: number;
    readonly blank: number;
    readonly duplicates: number;
  }): string =>
    `${[
      `${count(read.tokens, 'token', 'tokens')} would be sent`,
      ...(read.doubtful > 0 ? [`${read.doubtful.toLocaleString('en')} of them doubtful`] : []),
      ...(read.refused > 0 ? [`${count(read.refused, 'row', 'rows')} refused`] : []),
      ...(read.duplicates > 0 ? [count(read.duplicates, 'duplicate', 'duplicates')] : []),
      ...(read.blank > 0 ? [count(read.blank, 'blank line', 'blank lines')] : []),
    ].join(', ')}. Nothing was sent.`,
  duplicate: (line: number): string => `the same token as in line ${line}`,
} as const;
