import { count } from './counting.js';

/** Ticket evidence: the dialog, the page, and what the command that verifies it says. */
export const evidenceText = {
  dialog: {
    title: 'Ticket evidence',
    body: 'One file that stands by itself: who, why, when, the verdict, the exchanges with the token masked, and what proves that nothing was changed since.',
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
    signedWith: (fingerprint: string): string => `Signed with this computer’s key ${fingerprint}`,
    unsigned: 'Not signed: there is no system keyring here that could keep a key.',
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
    stated:
      'Stated by whoever made this, and not proved: who the operator was, why, and the ticket. Proved by the recorded bytes: the verdicts.',
    signedWith: 'Signed with the key (SHA-256)',
    unsigned: 'not signed: no key can be kept on this computer, so who made this page is not proved',
    rules: 'Edition of the judging rules (and of this page)',
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
    badSignature:
      'The signature is not that of the key that the file names: something was changed after it was signed.',
    pageNotOfFacts: 'The page that people read is not what the recorded facts say.',
    judgedOtherwise: (number: number, what: readonly string[]): string =>
      `Exchange ${number}, judged again from its recorded bytes, ends otherwise than it says (${what.join(', ')}).`,
    otherVerdict: 'The verdict is not the one that follows from the exchanges.',
    notJudged: (number: number): string =>
      `Exchange ${number} cannot be judged again: its bytes were sealed, or this program could not read them. What it says of itself is stated, not proved.`,
    newerRules: (then: number, now: number): string =>
      `It was judged by edition ${then} of the rules; this program has edition ${now} and judges otherwise, which is no change of the file:`,
    otherEdition: (generator: string): string =>
      `The page was written by another edition (${generator}): its wording is held by its hash alone.`,
    newer: (version: number): string =>
      `This evidence has format ${version}, which is newer than this program reads.`,
    newerTodo: 'Verify it with a newer Session Desk.',
    proved: 'Proved: the bytes of each exchange as recorded, their verdicts, and the page that says so.',
    stated: (operator: string, at: string): string =>
      `Stated, not proved: that the operator was ${operator || 'nobody named'}, the time ${at}, the reason and the ticket.`,
    statedSigned: (operator: string): string =>
      `Stated by the owner of the key, not proved otherwise: that the operator was ${operator || 'nobody named'}, the reason and the ticket.`,
    signature: {
      own: (fingerprint: string): string => `Signed with this installation’s own key (${fingerprint}).`,
      vouched: (fingerprint: string): string => `Signed with the key that you named (${fingerprint}).`,
      unknown: (fingerprint: string): string =>
        `Signed with a key that is not known here (${fingerprint}). Compare it with what the sender tells you by another way, then name it with --key.`,
      unsigned: (): string => 'Not signed: anybody could have made this file anew.',
      bad: (): string => 'The signature does not hold.',
    },
    good: 'The file holds: nothing in it was changed.',
    agrees: 'All of the file agrees with itself, but who made it is not proved.',
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
    badKey: 'A fingerprint has 64 hexadecimal digits, with or without colons.',
    chainFailed: 'The chain of the history could not be written.',
    chainFailedTodo: 'Check that the disk is not full, then try again.',
  },
} as const;
