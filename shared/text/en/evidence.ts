import { count } from './counting.js';

/** Ticket evidence: the dialog, the page, and what the command that verifies it says. */
export const evidenceText = {
  dialog: {
    title: 'Ticket evidence',
    body: 'One file that stands by itself: who, why, when, the verdict, the exchanges with the token masked, and a chain of hashes that proves that nothing was changed since.',
    operator: 'Operator',
    reason: 'Reason',
    reasonHint: 'Why the session was forced out, or looked at.',
    ticket: 'Ticket',
    ticketHint: 'Its number, if there is one.',
    scope: 'Exchanges',
    wholeAct: 'The whole act',
    one: 'This exchange only',
    submit: 'Save evidence…',
    running: 'Saving…',
    required: 'Needed',
    saved: (path: string): string => `Evidence saved to ${path}.`,
  },
  page: {
    title: (what: string): string => `Ticket evidence: ${what}`,
    operator: 'Operator',
    reason: 'Reason',
    ticket: 'Ticket',
    noTicket: 'none given',
    made: 'Made',
    madeBy: 'Made with',
    verdict: 'Verdict',
    exchanges: (n: number): string => count(n, 'exchange', 'exchanges'),
    masked:
      'Tokens are masked: an asterisk stands for each byte; passwords and credentials are gone for good.',
    proof: 'Proof',
    position: 'Place in the chain of the history',
    digest: 'Digest',
    head: 'Head of the chain when this was made',
    removed: 'Removed from the history before that',
    removedNone: 'nothing',
    how: 'To verify: session-desk verify FILE.html. It recomputes every digest of this file, and where the history is at hand it compares the chain with it.',
    requestSha: 'SHA-256 of the request',
    answerSha: 'SHA-256 of the answer',
  },
  verify: {
    noBlock: 'The block with the evidence is not there, or is there more than once.',
    unreadable: 'The block with the evidence cannot be read.',
    seal: 'The block with the evidence was changed: its SHA-256 is not the one that stands beside it.',
    page: 'The page that people read was changed.',
    message: (number: number, which: 'request' | 'answer'): string =>
      `The ${which} of exchange ${number} was changed: its bytes do not fit their SHA-256.`,
    digest: (number: number): string => `Exchange ${number} was changed: its digest is another one.`,
    place: (number: number): string => `Exchange ${number} is not at its place in the chain.`,
    chain: 'The chain does not hold: its links do not follow from each other.',
    good: 'The file holds: nothing in it was changed.',
    bad: 'The file does not hold.',
    about: (operator: string, at: string, exchanges: number): string =>
      `Made by ${operator} at ${at}, with ${count(exchanges, 'exchange', 'exchanges')}.`,
    live: {
      none: 'No history is at hand here, so only the file itself was checked.',
      good: (links: number): string =>
        `The history here holds the same chain: ${count(links, 'exchange', 'exchanges')}, unbroken.`,
      removed: (n: number): string =>
        `${count(n, 'exchange', 'exchanges')} of it removed since they were made.`,
      other: 'The history here is another one, or was changed: the chain of this file is not in it.',
      broken: (position: number): string => `The history’s own chain is broken at position ${position}.`,
      changed: (position: number): string =>
        `The exchange at position ${position} was changed in the history.`,
    },
    notEvidence: 'This is no ticket evidence of Session Desk.',
    notEvidenceTodo: 'Give the HTML file as it was saved.',
    outsiders:
      'A file alone proves that it was not damaged; that nobody made all of it anew is proved by the history it came from.',
  },
  wrong: {
    noExchangeGiven: 'Name the exchange with --exchange.',
    noExchangeTodo: 'Copy the id from the exchange: Hand over, plain text, last fact.',
    noHistory: 'There is no history in the data folder.',
    noReason: 'Give the reason with --reason.',
    noOut: 'Name the file with --out.',
    chainFailed: 'The chain of the history could not be written.',
    chainFailedTodo: 'Check that the disk is not full, then try again.',
  },
} as const;
