import type { HandoverFormat } from '../../model/handover-format.js';
import type { Imported, ImportedEntry } from '../../model/imported.js';
import type { LeftOutReason } from '../../model/left-out.js';
import { count } from './counting.js';
import { wordsText } from './words.js';

/** Handing exchanges over to others: the menu, what is said after, and the words in what is handed over. */
const leftOut: Record<LeftOutReason, string> = {
  'no-entry': 'There is no entry, only an empty place.',
  'no-request': 'It holds no request.',
  'no-address': 'Its request has no address.',
  'not-http': 'It is no HTTP call.',
  'other-site': 'It is no call of this service: nothing of it is kept.',
  preflight: 'It is the question of a browser whether it may call, not the call.',
  page: 'It is a page of the service, no call.',
  'other-operation': 'It is another operation than Logout, CheckToken or Login.',
  'other-method': 'Its method is neither GET nor POST.',
};

export const handoverText = {
  /** In a file's name, where the request is none of the contract's. */
  request: 'Request',
  menu: 'Hand over',
  format: {
    'curl-bash': 'cURL for bash',
    'curl-powershell': 'cURL for PowerShell',
    'curl-cmd': 'cURL for cmd',
    http: '.http file',
    har: 'HAR 1.2',
    text: 'plain text',
    markdown: 'Markdown for a ticket',
  } satisfies Record<HandoverFormat, string>,
  copyAs: (format: string): string => `Copy as ${format}`,
  saveAs: (format: string): string => `Save as ${format}…`,
  saveAct: 'Save the whole act as HAR 1.2…',
  more: 'More formats, or with the token…',
  evidence: 'Ticket evidence…',
  importHar: 'Import HAR…',
  importPasted: 'Import into the history',
  reconstructed: 'Reconstructed, not recorded',
  copied: (format: string, masked: boolean): string =>
    `Copied as ${format}, ${masked ? 'token masked' : 'WITH the token'}.`,
  saved: (path: string, masked: boolean): string =>
    `Saved to ${path}, ${masked ? 'token masked' : 'WITH the token'}.`,
  imported: (n: number, skipped: number): string =>
    `${count(n, 'exchange', 'exchanges')} imported into the history, reconstructed from the HAR${
      skipped === 0 ? '' : `; ${count(skipped, 'entry', 'entries')} left out`
    }.`,
  importedEntry: (one: ImportedEntry): string =>
    one.kept
      ? `entry ${one.entry}  kept: ${one.operation ?? ''} over ${one.binding ?? ''}, ${one.outcome}`
      : `entry ${one.entry}  left out: ${leftOut[one.reason]}${one.host === null ? '' : ` (${one.host})`}`,
  leftOut,
  /** What a HAR gave, entry by entry. */
  import: {
    title: 'Import HAR',
    entries: 'Entries of the HAR',
    reading: (done: number, total: number): string =>
      total === 0
        ? 'Reading the file…'
        : `${done.toLocaleString('en')} of ${count(total, 'entry', 'entries')} looked at…`,
    result: ({ exchanges, total, entries }: Imported): string => {
      if (total === 0) return 'The HAR has no entries.';
      const reasons = new Map<LeftOutReason, number>();
      for (const one of entries) if (!one.kept) reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + 1);
      const left = [...reasons].map(
        ([reason, n]) => `${n.toLocaleString('en')} left out: ${leftOut[reason]}`,
      );
      const unseen = total - entries.length;
      return [
        `${count(exchanges, 'exchange', 'exchanges')} imported into the history, reconstructed from the HAR.`,
        ...left,
        ...(unseen > 0 ? [`Stopped: ${count(unseen, 'entry', 'entries')} not looked at.`] : []),
      ].join(' ');
    },
    entry: (one: ImportedEntry): string =>
      one.kept
        ? `Kept: ${one.operation ?? ''}${one.binding === null ? '' : ` over ${wordsText.binding[one.binding]}`}, ${one.outcome}`
        : leftOut[one.reason],
  },
  importedFrom: 'Imported, reconstructed',
  noAnswerInHar: 'The HAR holds no answer to this request.',
  dialog: {
    title: 'Hand over',
    format: 'As',
    scope: 'What',
    one: 'This exchange',
    wholeAct: 'The whole act, with the checks around it',
    withToken: 'With the token in the clear',
    masked: 'No form of the token is in it, wherever it stood in the request or the answer.',
    warning:
      'Whoever gets it can use the session while it lives. The clipboard keeps it until something else is copied, a file until it is deleted. Passwords stay masked.',
    copy: 'Copy',
    save: 'Save…',
    copyWithToken: 'Copy with the token',
    saveWithToken: 'Save with the token…',
  },
  wrong: {
    nothingChosen: 'No exchange was chosen.',
    nothingSent: 'Nothing was sent in this exchange, so there is no request to hand over.',
    zeroByte: 'A header of this request holds a zero byte, which no command can carry.',
    otherFormatTodo: 'Hand it over as plain text, Markdown or HAR: they need no request.',
    tokenNotKept: 'The token of this exchange was not kept, so it cannot be put in.',
    tokenNotKeptTodo: 'Hand it over masked, and put the token in its place by hand.',
    leak: 'The token would still have stood in it, so nothing was handed over.',
    leakTodo: 'Tell the maintainers the format and the binding; do not send them the token.',
    notWritten: (path: string, code: string): string => `${path} could not be written (${code}).`,
    notWrittenTodo: 'Choose another folder, or make room on the disk.',
    notRead: (path: string, code: string): string => `${path} could not be read (${code}).`,
    notReadTodo: 'Choose another file.',
    noHar: 'This is no HAR: it is not JSON with log.entries in it.',
    noHarTodo: 'Save the requests once more from the browser or tool, as HAR.',
    emptyHar: 'The HAR holds no call of Logout, CheckToken or Login.',
    emptyHarTodo: 'Record again while the call is made, and save all entries with their content.',
    tooLarge: 'The file is larger than 256 MB, which is the limit.',
    tooLargeTodo: 'Save only the requests to the service.',
  },
  facts: {
    title: (operation: string, binding: string, at: string): string => `${operation} over ${binding}, ${at}`,
    result: 'Result',
    operation: 'Operation',
    binding: 'Binding',
    environment: 'Environment',
    address: 'Address',
    token: 'Token',
    fingerprint: 'Token fingerprint',
    began: 'Began',
    took: 'Took',
    ms: (ms: number): string => `${ms.toFixed(1)} ms`,
    status: 'Status',
    noAnswer: 'no answer',
    fault: 'Fault',
    failure: 'Failure',
    sent: 'Sent',
    sentHow: { none: 'nothing', part: 'a part of the request', whole: 'the whole request' },
    server: 'Server',
    proxy: 'Proxy',
    tls: 'TLS',
    madeBy: 'Made by',
    origin: {
      window: 'a person in the window',
      cli: 'the command line',
      bulk: 'a bulk run',
      probe: 'a probe',
      raw: 'a person who edited the request by hand',
      import: 'somebody else: reconstructed from a HAR, not recorded here',
    },
    exchange: 'Exchange',
  },
  message: {
    request: 'Request',
    answer: 'Answer',
    fact: 'What',
    value: 'Value',
    nothingSent: 'Nothing was sent.',
    noAnswer: 'No answer came.',
    decoded: 'The body is shown with its transfer and content coding undone.',
    truncated: 'Cut: only the beginning was kept.',
    notText: (size: number): string => `[${size} bytes that are no text, in hexadecimal]`,
  },
  httpFile: {
    notText: (size: number): string => `The body is no text (${size} bytes); in base64 it is:`,
    variables: 'The body holds {{, which the client would take for a variable.',
    separator: 'The body holds a line that begins with ###, which the client would take for the end.',
    include: 'The body holds a line that begins with <, which the client would take for a file.',
    lineEnds: 'The body was sent with CR line ends; the client may change them.',
  },
} as const;
