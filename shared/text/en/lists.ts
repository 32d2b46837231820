import type { BulkRefusal } from '../../model/bulk-words.js';
import type { NoList } from '../../model/no-list.js';

/** What is said about token lists, in the window and on the command line. */
export const list = {
  refusals: {
    'no-token-column': 'too few columns for a token',
    'control-character': 'a control character or line end in the token',
    'too-long': 'longer than a token can be',
    'bad-encoding': 'characters that do not fit the encoding',
    'broken-quotes': 'broken quotes',
    'several-words': 'several words where one token was expected',
    footer: 'a total of the rows above',
    comment: 'a comment',
    'before-header': 'above the names of the columns',
    'header-again': 'the names of the columns once more',
    'not-json': 'no JSON, or not like the other rows',
    'no-text': 'no text, or a number of which digits are lost',
    'token-lost': 'a saved session whose token is lost',
  } satisfies Record<BulkRefusal, string>,
  noList: {
    'excel-workbook': {
      message: '{name} is an Excel workbook, not a text. Nothing was sent.',
      todo: 'Save it as CSV UTF-8 and give that file.',
    },
    'old-office-document': {
      message: '{name} is a workbook or document of old Microsoft Office, not a text. Nothing was sent.',
      todo: 'Save it as CSV UTF-8 and give that file.',
    },
    'open-document': {
      message: '{name} is an OpenDocument file, not a text. Nothing was sent.',
      todo: 'Save it as CSV UTF-8 and give that file.',
    },
    'xml-spreadsheet': {
      message: '{name} is a workbook in XML (Excel 2003), not a list. Nothing was sent.',
      todo: 'Save it as CSV UTF-8 and give that file.',
    },
    'word-document': {
      message: '{name} is a Word document, not a list. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    'outlook-message': {
      message: '{name} is a mail that Outlook saved, not a text. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    'numbers-document': {
      message: '{name} is a Numbers document, not a text. Nothing was sent.',
      todo: 'Export it as CSV and give that file.',
    },
    presentation: {
      message: '{name} is a PowerPoint presentation, not a list. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    'fiddler-archive': {
      message: '{name} is an archive of Fiddler (SAZ), not a text. Nothing was sent.',
      todo: 'In Fiddler export the sessions as HTTPArchive 1.2 (HAR), and import that.',
    },
    postscript: {
      message: '{name} is a PostScript document, not a list. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    media: {
      message: '{name} is a sound or film, not a text. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    parquet: {
      message: '{name} is a Parquet file, not a text. Nothing was sent.',
      todo: 'Export the table as CSV and give that file.',
    },
    orc: {
      message: '{name} is an ORC file, not a text. Nothing was sent.',
      todo: 'Export the table as CSV and give that file.',
    },
    avro: {
      message: '{name} is an Avro file, not a text. Nothing was sent.',
      todo: 'Export the table as CSV and give that file.',
    },
    arrow: {
      message: '{name} is an Arrow file, not a text. Nothing was sent.',
      todo: 'Export the table as CSV and give that file.',
    },
    program: {
      message: '{name} is a program, not a text. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    'event-log': {
      message: '{name} is an event log of Windows, not a text. Nothing was sent.',
      todo: 'Export its events as CSV or text and give that file.',
    },
    'network-capture': {
      message: '{name} is a record of a network, not a text. Nothing was sent.',
      todo: 'Copy the requests out of it as text.',
    },
    archive: {
      message: '{name} is a compressed file. Nothing was sent.',
      todo: 'Unpack it and give the list that is in it.',
    },
    pdf: {
      message: '{name} is a PDF, not a list. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    picture: {
      message: '{name} is a picture. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    database: {
      message: '{name} is a database file. Nothing was sent.',
      todo: 'Export the table as CSV and give that file.',
    },
    'rich-text': {
      message: '{name} is a rich-text document, not a list. Nothing was sent.',
      todo: 'Save it as plain text and give that file.',
    },
    mail: {
      message: '{name} is a mail with its headers, not a list. Nothing was sent.',
      todo: 'Copy the tokens out of it into a text file.',
    },
    har: {
      message: '{name} is a HAR, the record of a browser. Nothing was sent.',
      todo: 'Use import to keep its calls, or find to see its tokens.',
    },
    xml: {
      message: '{name} is XML, not a list. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    'web-page': {
      message: '{name} is a web page without a table. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    'utf-32': {
      message: '{name} is written in UTF-32, which is not read. Nothing was sent.',
      todo: 'Save it as UTF-8 and give that file.',
    },
    binary: {
      message: '{name} is no text. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    'broken-json': {
      message: '{name} begins as JSON and is none: it may be cut. Nothing was sent.',
      todo: 'Give the whole file, or one token a line.',
    },
    'no-list': {
      message: '{name} holds no list in which it is clear where the tokens are. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    empty: {
      message: '{name} is empty: there is nothing to send. Nothing was sent.',
      todo: 'Put one token on each line, or write CSV with a column named token.',
    },
    'header-only': {
      message: '{name} holds only the names of columns: there is nothing to send. Nothing was sent.',
      todo: 'Give the file with its rows.',
    },
    'too-large': {
      message: '{name} is larger than 64 MB of JSON or HTML, which is the limit. Nothing was sent.',
      todo: 'Give it as CSV, which has no limit.',
    },
  } as const satisfies Record<NoList, object>,
  /** Two columns or more could be the tokens, and the command line cannot be asked which. */
  open: {
    message: 'It is not clear which column of {name} holds the tokens: {columns}. Nothing was sent.',
    todo: 'Name only that column "token" in the first row, or remove the others.',
  },
  noneToSend: {
    message:
      '{rows, plural, =0 {{name} holds no token: the column is empty.} other {{name} holds no token that could be sent: {rows, plural, one {its one row was} other {all of its {rows, number} rows were}} refused.}}',
    todo: 'Put one token on each line, or write CSV with a column named token.',
  },
  line: 'line {line, number}',
  /** The first of them each with its line. */
  refusedCount: '{n, plural, one {# row was} other {# rows were}} refused:',
  refusedAt: '  line {line}: {reason}',
  refusedRow: 'refused: {reason}',
  dryRun: {
    sent: '{n, plural, one {# token} other {# tokens}} would be sent',
    doubtful: '{n, number} of them doubtful',
    refused: '{n, plural, one {# row} other {# rows}} refused',
    duplicates: '{n, plural, one {# duplicate} other {# duplicates}}',
    blank: '{n, plural, one {# blank line} other {# blank lines}}',
    all: '{parts}. Nothing was sent.',
  },
  duplicate: 'the same token as in line {line, number}',
} as const;
