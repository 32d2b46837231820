import type { ExchangeSummary } from '../../model/exchange.js';
import type { Outcome } from '../../model/words.js';
import { count } from './counting.js';

/** The screen with every exchange of every session, and what removes exchanges. */
export const historyScreenText = {
  title: 'History',
  /** In the top bar, beside the list of one session which has the same name. */
  open: 'History of all sessions',
  /** In a session's menu. */
  entry: 'Search its history',
  close: 'Back to the sessions',
  allHistory: 'All history',
  region: 'History of all sessions',
  list: 'Exchanges of all sessions',
  search: 'Search the exchanges',
  searchHint: 'Words, “a phrase in quotes”, -without, or a whole token',
  clearSearch: 'Clear the search',
  filters: 'Filters',
  all: 'All exchanges, the newest first',
  clearAll: 'Clear all',
  removeChip: (chip: string): string => `Remove the filter ${chip}`,
  shown: (n: number, more: boolean): string => `${n.toLocaleString('en')}${more ? '+' : ''} shown`,
  picked: (n: number): string => `${n.toLocaleString('en')} selected`,
  news: (n: number, more: boolean): string => `${n}${more ? '+' : ''} new`,
  newsHint: 'Show the exchanges that came since',
  reload: 'Look again',
  loading: 'Looking…',
  loadingMore: 'Loading older ones…',
  unindexed: (n: number): string =>
    `Words of ${count(n, 'recent kind', 'recent kinds')} of exchange cannot be found yet. They are being taken in.`,
  columns: {
    when: 'When',
    outcome: 'Outcome',
    what: 'What',
    session: 'Session',
    environment: 'Environment',
    binding: 'Binding',
    status: 'Status',
    took: 'Took',
    origin: 'From',
  },
  noSession: 'no saved session',
  forgotten: 'session deleted',
  filter: {
    environment: 'Environment',
    session: 'Session',
    operation: 'What',
    binding: 'Binding',
    outcome: 'Outcome',
    origin: 'From',
    status: 'Status',
    time: 'Time',
    any: 'Any',
    one: (label: string): string => `Filter by: ${label}`,
    findSession: 'Label, owner, token end',
    moreSessions: (n: number): string => `${n.toLocaleString('en')} more: type to find them.`,
    noSession: 'No saved session matches.',
    goneEnvironment: 'a deleted environment',
    goneSession: 'a deleted session',
    exact: 'Exactly',
    exactHint: '100 to 599',
    from: 'From',
    to: 'Until',
    apply: 'Apply',
    backwards: '“Until” must be later than “From”.',
    noTimes: 'Give at least one of the two.',
    badStatus: 'A status is a number from 100 to 599.',
  },
  statusClass: {
    2: '2xx success',
    3: '3xx redirect',
    4: '4xx refused',
    5: '5xx server error',
    none: 'No answer',
  },
  time: {
    hour: 'Last hour',
    today: 'Today',
    week: 'Last 7 days',
    custom: 'From … until …',
    since: (from: string): string => `since ${from}`,
    until: (to: string): string => `until ${to}`,
    between: (from: string, to: string): string => `${from} to ${to}`,
  },
  origin: {
    raw: 'Raw',
    window: 'Window',
    cli: 'Command line',
    bulk: 'Bulk run',
    probe: 'Probe',
    import: 'Imported',
  } satisfies Record<ExchangeSummary['origin'], string>,
  outcome: {
    confirmed: 'Out, confirmed',
    accepted: 'Answered: active, out or accepted',
    'already-out': 'It was out already',
    'not-active': 'Out, or wrong',
    'still-active': 'Still active',
    fault: 'The service refused',
    'binding-off': 'This binding is off here',
    'http-error': 'Refused with an HTTP status',
    unexpected: 'Not the service’s answer',
    'not-sent': 'Not sent',
    unknown: 'Unknown',
    cancelled: 'Cancelled',
  } satisfies Record<Outcome, string>,
  empty: {
    nothing: 'No exchanges yet',
    nothingBody:
      'Every request that leaves, and its answer, is kept here: from the window, a bulk run or the command line.',
    noMatch: 'Nothing matches',
    noMatchWords: (words: string): string => `Nothing matches ${words}`,
    noMatchBody: 'Take a filter away, or search for fewer words. A word finds whatever begins with it.',
    clear: 'Clear search and filters',
    failed: 'The history could not be read',
    again: 'Try again',
  },
  nothingOpen: 'Choose an exchange to see every byte of it',
  nothingOpenBody: 'Arrow keys walk through the list; Ctrl or Shift selects several.',
  selectNone: 'Select none',
  tooManyForFile: (most: number): string => `Save as HAR: ${most} at most`,
  several: (n: number): string => `${n.toLocaleString('en')} exchanges selected`,
  opened: {
    toSession: 'Go to its session',
    onlySession: 'Only this session',
    onlyAct: 'Only what was sent with it',
    remove: 'Delete…',
    menu: 'More for this exchange',
  },
  act: 'sent together',
  remove: {
    command: 'Delete the selected exchanges…',
    title: (n: number): string =>
      n === 1 ? 'Delete this exchange?' : `Delete ${n.toLocaleString('en')} exchanges?`,
    body: (n: number): string =>
      `${n === 1 ? 'It goes' : 'They go'} for good: the bytes from the disk and the words from the search. This cannot be undone.`,
    sessions: 'Sessions and their tokens stay.',
    yes: (n: number): string => `Delete ${count(n, 'exchange', 'exchanges')}`,
    removing: 'Deleting…',
    done: (n: number): string => `Deleted ${count(n, 'exchange', 'exchanges')} for good.`,
    gone: 'They were gone already.',
    notErased: (reason: string): string =>
      `But the text is still in the database’s file (${reason}): it is erased when the program starts the next time.`,
  },
  forget: {
    entry: 'Forget this session…',
    title: (label: string): string => `Forget “${label}” for good?`,
    lead: 'This removes, from the disk and from search:',
    session: (label: string): string => `the session “${label}”, with its owner and notes`,
    token: (mask: string): string => `its token ${mask}`,
    exchanges: (n: number): string => `${count(n, 'exchange', 'exchanges')} of it, with every byte`,
    counting: 'its exchanges (counting…)',
    others: 'exchanges without it that carried the same token, as from the command line',
    keeps:
      'The list of a bulk run keeps its line, with the token masked. Nobody is logged out by this. It cannot be undone.',
    yes: 'Forget it',
    forgetting: 'Forgetting…',
    done: (label: string, n: number): string => `Forgot “${label}” and ${count(n, 'exchange', 'exchanges')}.`,
    running: 'A call of this session is under way. Wait for its end, or cancel it.',
  },
  keep: {
    command: 'How much history is kept…',
    title: 'How much history is kept',
    button: 'Keep…',
    figure: (n: number, size: string, oldest: string | null): string =>
      oldest === null
        ? `${count(n, 'exchange', 'exchanges')} · ${size}`
        : `${count(n, 'exchange', 'exchanges')} · ${size} · since ${oldest}`,
    sizeHint: 'The size is that of the database, with sessions and bulk runs.',
    days: 'By age',
    megabytes: 'By size',
    allAges: 'Keep all, however old',
    someDays: 'Keep for',
    daysUnit: 'days',
    allSizes: 'Keep all, however much',
    someSize: 'Keep up to',
    sizeUnit: 'MB',
    daysLabel: 'Days to keep',
    sizeLabel: 'Megabytes to keep',
    badDays: 'A whole number of days from 1 to 36,500.',
    badSize: 'A whole number of megabytes from 16 to 1,000,000.',
    effect:
      'What is older or beyond it is removed for good, the oldest first: when the program starts, and with “Apply now”.',
    apply: 'Apply now',
    applying: 'Removing…',
    saved: 'Saved. It applies when the program starts next.',
    removed: (n: number): string =>
      n === 0 ? 'Saved. Nothing had to go.' : `Removed ${count(n, 'exchange', 'exchanges')} for good.`,
  },
} as const;

/** `512 KB`, `1.4 MB`, `12.3 GB`: steps of 1024, as the settings count. */
export function dataSize(bytes: number): string {
  const steps = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1024;
  let step = 0;
  for (; value >= 1024 && step < steps.length - 1; step += 1) value /= 1024;
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ${steps[step]}`;
}
