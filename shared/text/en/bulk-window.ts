import type { BulkCounts, BulkSummary } from '../../model/bulk.js';
import type { BulkDelimiter, BulkEncoding, RowState } from '../../model/bulk-words.js';
import { count } from './counting.js';
import { listText } from './lists.js';
import { wordsText } from './words.js';

const number = (n: number): string => n.toLocaleString('en');

/** The screen that logs out many sessions at once. */
export const bulkWindowText = {
  title: 'Log out many',
  titleOn: (environment: string): string => `Log out many · ${environment}`,
  steps: 'Steps',
  step: { tokens: 'Tokens', options: 'How', guard: 'Confirm', run: 'Run' },
  earlier: (n: number): string => `Earlier runs (${n})`,
  fresh: 'New run',
  back: 'Back',
  next: 'Next',
  environment: 'Environment',
  noEnvironment: 'Add an environment first: a run is sent to one.',
  choose: 'Choose a file…',
  sessions: (n: number): string => `Take the ${count(n, 'saved session', 'saved sessions')}`,
  paste: 'Pasted tokens',
  pasteHint: 'One token a line, or columns with a comma, semicolon, tab or bar. Nothing is sent yet.',
  placeholder: 'Paste tokens here, or drop a text or CSV file',
  readPasted: 'Read the pasted text',
  reading: 'Reading…',
  otherTokens: 'Take other tokens',
  from: 'Tokens from',
  encoding: 'Encoding',
  delimiter: 'Columns',
  header: 'First row names the columns',
  tokenColumn: 'Token in',
  labelColumn: 'Label in',
  noLabel: 'no column',
  sample: 'First rows, as they are read',
  line: 'Row',
  counts: ({ rows, tokens, duplicates, blanks, refused, doubtful }: BulkCounts): string =>
    `${count(rows, 'row', 'rows')} = ${count(tokens, 'token', 'tokens')} + ${count(duplicates, 'duplicate', 'duplicates')} + ${number(blanks)} blank + ${number(refused)} refused${doubtful > 0 ? ` + ${number(doubtful)} doubtful` : ''}`,
  noneToSend: 'No token can be sent: look at how the columns are read.',
  refusedTitle: (n: number): string => `${count(n, 'row', 'rows')} refused:`,
  refusedFor: (reason: string, n: number): string => `${reason} (${number(n)})`,
  refusedLine: (line: number, reason: string): string => `Line ${number(line)}: ${reason}`,
  openColumns: 'Several columns may hold the tokens. Which one does?',
  doubtful: {
    title: (n: number): string => `${count(n, 'row is', 'rows are')} doubtful:`,
    kind: (name: string, n: number): string => `${name} (${number(n)})`,
    row: (line: number, token: string, cleaned: string | null, names: readonly string[]): string =>
      `Line ${number(line)}: ${token}, ${names.join(', ')}${cleaned === null ? '. What it was cannot be known.' : ` → ${cleaned}`}`,
    ask: 'What becomes of them?',
    choice: {
      clean: (rows: number, cleanable: number): string =>
        cleanable === rows
          ? `Send them cleaned (${number(cleanable)})`
          : `Send ${number(cleanable)} cleaned and leave out ${number(rows - cleanable)} that cannot be cleaned`,
      keep: (rows: number): string => `Send them as they are (${number(rows)})`,
      'leave-out': (rows: number): string => `Leave them out (${number(rows)})`,
    },
  },
  notKept:
    'The tokens stay in memory only: to go on after a restart, the same file or text is needed once more.',
  refusal: listText.refusals,
  delimiters: {
    ',': 'Comma',
    ';': 'Semicolon',
    '\t': 'Tab',
    '|': 'Bar',
    spaces: 'Spaces',
    lines: 'One token a line',
    json: 'JSON',
    html: 'Table of a page',
  } satisfies Record<BulkDelimiter, string>,
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 LE',
    'utf-16be': 'UTF-16 BE',
    'windows-1254': 'Windows-1254 (Turkish)',
    'windows-1251': 'Windows-1251 (Cyrillic)',
    'windows-1252': 'Windows-1252 (Western)',
  } satisfies Record<BulkEncoding, string>,
  options: {
    target: (environment: string, host: string): string => `${environment} · ${host}`,
    binding: 'Binding',
    getNote: 'The token stands in the address of each request: logs along the way may keep it.',
    verify: 'Verify: check each session before and after its logout',
    concurrency: 'At a time',
    concurrencyHint: 'Sessions worked on at once, 1 to 64.',
    rate: 'Requests a second',
    rateHint: 'At most so many begin in a second, checks included. Empty: as fast as they go.',
    stop: 'Stop after',
    stopHint: 'Pause after so many in a row that did not end well. Empty: never.',
    retry: 'When the service asks to be left alone, go on by itself after that time',
    withoutWindow: 'Go on while no window is open',
    reason: 'Reason',
    reasonHint: 'Stands in the report.',
    between: (least: number, most: number): string =>
      `A number from ${number(least)} to ${number(most)} is needed.`,
    summary: 'Look at what will happen',
  },
  guard: {
    title: ({ tokens, environmentName }: BulkSummary): string =>
      `Log out ${count(tokens, 'session', 'sessions')} of ${environmentName}?`,
    effect: 'Whoever works in one of these sessions is thrown out at once. It cannot be taken back.',
    pace: ({ options }: BulkSummary): string =>
      [
        `${number(options.concurrency)} at a time`,
        options.ratePerSecond === null
          ? 'as fast as they go'
          : `at most ${number(options.ratePerSecond)} requests a second`,
        options.stopAfterFailures === null
          ? 'never stopped by failures'
          : `paused after ${number(options.stopAfterFailures)} failures in a row`,
        ...(options.resumeAfterRetry ? ['goes on by itself after Retry-After'] : []),
        ...(options.withoutWindow ? ['also while no window is open'] : []),
      ].join(', '),
    once: 'A logout that may have left is never sent again by itself: its row becomes unknown and is checked.',
    verify: 'Each is checked before and after.',
    noVerify: 'None is checked: “accepted” is all that can be known.',
    facts: {
      environment: 'Environment',
      endpoint: 'Address',
      tokens: 'Sessions',
      range: 'First and last',
      binding: 'Binding',
      pace: 'Pace',
      reason: 'Reason',
    },
    tier: ({ environmentName, tier }: BulkSummary): string => `${environmentName} · ${wordsText.tier[tier]}`,
    range: (first: string, last: string): string => `${first} to ${last}`,
    name: (name: string): string => `Type ${name} to confirm`,
    start: (n: number): string => `Log out ${count(n, 'session', 'sessions')}`,
    starting: 'Starting…',
  },
} as const;

export const bulkStateText = {
  waiting: 'waiting',
  sending: 'under way',
  confirmed: 'confirmed',
  accepted: 'accepted',
  'already-out': 'out already',
  'not-active': 'out or wrong',
  'still-active': 'still active',
  fault: 'fault',
  'binding-off': 'binding off',
  'http-error': 'HTTP error',
  unexpected: 'unexpected',
  'not-sent': 'not sent',
  unknown: 'unknown',
  cancelled: 'cancelled',
} as const satisfies Record<RowState, string>;
