import type { BulkState } from '../../model/bulk-words.js';
import { count } from './counting.js';

const number = (n: number): string => n.toLocaleString('en');

/** A run of logging out many: how it goes, what came of each row, and what can be done then. */
export const bulkRunText = {
  state: {
    draft: 'Not started',
    frozen: 'Not started',
    running: 'Running',
    paused: 'Paused',
    done: 'Done',
    cancelled: 'Cancelled',
  } satisfies Record<BulkState, string>,
  of: (environment: string, source: string): string => `${environment} · ${source}`,
  progress: (ended: number, total: number): string => `${number(ended)} of ${number(total)}`,
  bar: 'Rows done',
  rate: (perSecond: number): string => `${number(Math.round(perSecond * 10) / 10)} a second`,
  left: (time: string): string => `about ${time} left`,
  took: (time: string): string => `${time} of sending`,
  /** Always balances: the parts come from the same counts as the whole. */
  balance: (total: number, parts: readonly { readonly n: number; readonly word: string }[]): string =>
    `${number(total)} = ${parts.map(({ n, word }) => `${number(n)} ${word}`).join(' + ') || '0'}`,
  retryAt: (time: string): string => `It may be tried again at ${time}.`,
  pause: 'Pause',
  resume: 'Resume',
  resumeNamed: 'Resume…',
  resumeTitle: (waiting: number, environment: string): string =>
    `Go on logging out ${count(waiting, 'session', 'sessions')} of ${environment}?`,
  resumeUnknown: (n: number): string =>
    `${count(n, 'row is', 'rows are')} unknown: CheckToken is asked of each first, and no Logout is sent again.`,
  cancel: 'Cancel the rest…',
  cancelSure: 'Rows that were not sent stay so, for good.',
  cancelYes: 'Cancel the rest',
  keep: 'Keep it',
  gone: 'This run is no longer there.',
  rows: 'Rows',
  columns: {
    row: 'Row',
    token: 'Token',
    label: 'Label',
    state: 'Outcome',
    answer: 'Answer',
    waited: 'Waited',
    took: 'Took',
  },
  filter: 'Outcome',
  all: (n: number): string => `All (${number(n)})`,
  failed: (n: number): string => `Did not end well (${number(n)})`,
  state1: (word: string, n: number): string => `${word} (${number(n)})`,
  search: 'Search label, end of token or fingerprint',
  latest: 'Show the latest',
  none: 'No row is like that.',
  shown: (n: number): string => count(n, 'row', 'rows'),
  hint: 'Choose a row to read what came of it. Enter marks a row that did not end well.',
  openExchange: 'Open the exchange',
  exchange: (mask: string): string => `Exchange of ${mask}`,
  mark: 'Mark to send again',
  unmark: 'Unmark',
  marked: 'marked',
  markAll: (n: number): string => `Mark all that did not end well (${number(n)})`,
  unmarkAll: 'Unmark all',
  again: (n: number): string => (n === 0 ? 'Send again…' : `Send ${count(n, 'row', 'rows')} again…`),
  againTitle: (n: number, environment: string): string =>
    `Send the logout of ${count(n, 'session', 'sessions')} of ${environment} once more?`,
  againEffect:
    'Each is sent again whatever became of it. A session that was unknown may be out already, or logged in anew.',
  againYes: (n: number): string => `Send ${count(n, 'row', 'rows')} again`,
  resendUnknown: (n: number): string => `Send ${number(n)} unknown again…`,
  resendEffect:
    'CheckToken is asked of each first. What it calls out is done; every other is sent once more, though its logout may have arrived.',
  askAgain: 'Ask again',
  noneActive: 'Not one of these tokens was active. Are they of this environment?',
  report: 'Save a report',
  reports: { csv: 'CSV…', json: 'JSON…', html: 'HTML…', pdf: 'PDF…' },
  saved: (path: string): string => `Saved as ${path}`,
  supply: {
    title: 'The same tokens are needed once more',
    why: 'They were in memory only. Nothing is taken but the same tokens in the same order.',
    use: 'Use the pasted text and resume',
  },
  notice: {
    done: (environment: string): string => `Logging out many is done: ${environment}`,
    paused: (environment: string): string => `Logging out many stands still: ${environment}`,
  },
  list: 'Earlier runs',
  empty: 'No run yet.',
  open: 'Open',
  remove: 'Remove…',
  removeSure: 'Its rows and tokens are removed for good. The history of exchanges stays.',
  removeYes: 'Remove the run',
} as const;
