import type { ActResult } from '../../model/act.js';
import type { BindingFinding } from '../../model/probe.js';
import { fileReasons, wrong } from './cli-problems.js';

const story: Record<ActResult['story'], string> = {
  'was-active-now-out': 'Was active, is out now.',
  'now-out': 'Is out now.',
  'was-out': 'Was out before; no Logout was sent.',
  'was-out-or-wrong':
    'Is not active and was never seen active here: out, or a wrong token; no Logout was sent.',
  'now-out-or-wrong': 'Is not active now, and was never seen active here: out, or a wrong token.',
  'still-active': 'Is still active after the Logout.',
  'sent-not-checked': 'Sent; whether it is out was not checked.',
  'could-not-find-out': 'Sent; could not find out whether it is out.',
  'not-sent': 'Nothing was sent.',
  refused: 'Refused.',
  active: 'Is active.',
  out: 'Is out.',
  'no-answer': 'No usable answer.',
};

const finding: Record<BindingFinding, string> = {
  works: 'works',
  off: 'off',
  'wrong-content-type': 'wrong content type',
  'needs-authentication': 'needs authentication',
  'not-this-service': 'not this service',
  failing: 'answers an error',
  'no-answer': 'no answer',
  unreachable: 'unreachable',
};

const help = {
  logout: 'Force sessions out.',
  check: 'Ask whether sessions are active (CheckToken).',
  login: 'Log in and say whether the service let the user in.',
  probe: 'Which bindings an endpoint offers. Never sends a Logout.',
  find: 'What a text holds: tokens, operations, addresses, doubts. Nothing is sent or saved.',
  findFile:
    'the text: a mail, a log, a cURL command, a HAR, a collection (the standard input where none is named)',
  findReveal: 'print the tokens whole, as they would be used',
  sandbox: 'Run the embedded service until Ctrl-C; prints its address.',
  demo: 'Log in, check, log out and check over all four bindings, printing every exchange.',
  url: 'address of the service, up to .asmx',
  env: 'name of an environment that the app saved',
  binding: 'soap11, soap12, get or post (soap11, or what the environment says)',
  timeout: 'longest time for one exchange, in ms (30000)',
  ca: 'PEM file with the certificates to trust instead of the built-in ones',
  pin: 'trust exactly the certificate with this SHA-256 fingerprint',
  cert: 'PEM file with the client certificate',
  clientKey: 'PEM file with its key',
  pfx: 'PFX file with the client certificate and its key',
  passphraseStdin: 'read the passphrase of that key from the first line of the standard input',
  proxy:
    'http://[user:password@]host:port, https://…, socks5://…, pac+https://…/proxy.pac, system (HTTP_PROXY and its kin) or none',
  token: 'one token; other users of this machine can see it in the list of processes',
  tokenStdin: 'read one token from the standard input',
  tokens: 'a list: one token a line, or CSV, JSON or another table with a column named token',
  dryRun: 'say which tokens would be sent and what is doubtful about them; send nothing',
  doubtful: 'what becomes of doubtful tokens: refuse (send nothing), clean, or keep as they are (refuse)',
  reveal: 'with --dry-run: the tokens whole instead of their last four characters',
  verify: 'check before and after: says whether the session is really out',
  explain: 'what a recorded answer means; nothing is sent or kept',
  explainFile:
    'raw HTTP, a HAR, a Fiddler or Wireshark text, a browser’s copy, a bare fault; without it: stdin',
  explainOperation: 'Logout, CheckToken or Login, where the text does not say it',
  acceptNotActive: 'a token that is not active and was never seen so counts as out',
  confirm: 'with --tokens on a production environment: its name once more, as it is written',
  confirmLogin:
    'over GET, which puts the password into the address, on a production environment: its name once more',
  concurrency: 'tokens at a time (4; most 256)',
  rate: 'most requests that begin in a second',
  json: 'one JSON object a line',
  raw: 'the bytes of each request and answer, exactly, tokens included',
  report:
    'write a CSV file for a spreadsheet as well; logout --tokens keeps a journal beside it (FILE.csv.journal): the same command with the same file goes on where it ended, and nothing is sent twice',
  database: 'databaseName of the login',
  user: 'userName of the login',
  passwordStdin: 'read the password from the standard input',
  language: 'Language of the login (EN)',
  port: 'port to listen on (a free one)',
  scenario: 'how the sandbox behaves (normal)',
  verifyEvidence:
    'Check a ticket evidence against itself and, where it is, against the history it came from.',
  import: "Keep the service's calls of a HAR in the history; says of each entry whether, and why not.",
  importFile: 'the file as a browser or proxy saved it',
  verifyFile: 'the file as it was saved',
  key: 'fingerprint of a key that you vouch for, as its owner told you by another way',
  evidence: 'Make a ticket evidence of an exchange in the history.',
  exchange: 'id of the exchange',
  act: 'with all exchanges of its act: the checks around a Logout',
  reason: 'why it was done',
  operator: 'who did it (the name the system knows you by)',
  ticket: 'number of the ticket',
  out: 'the file to write',
  again: 'begin a run anew whose journal says that it is done',
  resendUnknown: 'send the Logout of unknown tokens once more, unless CheckToken calls them out',
  exit: `
Exit status:
  0  all accepted, confirmed or already out (check: answered)
  1  some refused, not sent, still active, or not active and never seen so (see --accept-not-active)
  2  wrong usage
  3  some unknown: the request left and no complete answer came`,
};

/** What the command line says. */
export const cliText = {
  wrong,
  help,
  story,
  finding,
  about: 'Force stuck Sejour sessions out, and know whether they are really out.',
  where: (where: string): string => `  where: ${where}`,
  todo: (todo: string): string => `  ${todo}`,
  problem: (message: string): string => `session-desk: ${message}`,
  defect: 'session-desk: a mistake of its own stopped it. Check each token before anything is sent again.',
  readTokens: (tokens: number, blank: number, duplicates: number): string =>
    `Read ${counted(tokens, 'token')}; left out ${counted(blank, 'blank line')} and ${counted(duplicates, 'duplicate')}.`,
  balance: (tokens: number, byWord: readonly (readonly [string, number])[], ms: number): string =>
    `${counted(tokens, 'token')}: ${byWord.map(([word, n]) => `${n} ${word}`).join(', ')}. ${(ms / 1000).toFixed(1)} s`,
  interrupted: 'Stopping: nothing new is sent. Press Ctrl-C again to end at once.',
  sendAgain: 'Send it again whenever you like.',
  notStarted: 'Stopped before it was begun; nothing was sent.',
  checkFailed: (why: string): string => `The check failed: ${why}`,
  cause: (cause: string): string => cause.replaceAll('-', ' '),
  reportFailed: (file: string, code: string): string =>
    `session-desk: the report ${file} is not complete: ${fileReasons[code] ?? code}.`,
  confirm: (tokens: number, name: string, endpoint: string, binding: string): string =>
    `This logs out ${counted(tokens, 'session')} of ${name}, a production environment, at ${endpoint} over ${binding}.`,
  confirmName: (name: string): string => `Type ${name} to confirm: `,
  resuming: (done: number, unknown: number, waiting: number): string =>
    `Going on from the journal: ${done} done before, ${unknown} unknown (CheckToken is asked), ${waiting} not sent yet.`,
  waitsUntil: (why: string, until: string): string => `${why} Going on at ${until}.`,
  stands: (why: string, retryAt: string | null, journalled: boolean): string =>
    `${why}${retryAt === null ? '' : ` It may be tried again at ${retryAt}.`}${journalled ? '\nThe journal keeps the rest: the same command goes on.' : ''}`,
  noneActive: (tokens: number): string =>
    tokens === 1
      ? 'The token was not active. Is it of this environment?'
      : `Not one of the ${tokens} tokens was active. Are they of this environment?`,
  before: 'Done before this run.',
  doneBefore: (at: string): string => `This run was done on ${at}: nothing was sent. --again begins it anew.`,
  damaged: (rows: number): string =>
    `The journal is damaged: ${counted(rows, 'token')} may have been sent and ${rows === 1 ? 'is' : 'are'} unknown.`,
  unknownLeft: (rows: number): string =>
    `${counted(rows, 'token')} unknown: the same command asks CheckToken again; with --resend-unknown it also sends what is not out once more.`,
  notRecorded: (why: string): string => `session-desk: not kept in the history: ${why}`,
  loginYes: (mask: string): string => `Logged in. Token ${mask}`,
  loginNo: 'Not logged in.',
  sandboxRuns: 'The sandbox runs until Ctrl-C. It keeps nothing.',
  demo: {
    sandbox: (url: string): string => `Sandbox at ${url}`,
    title: (what: string, binding: string): string => `──── ${what} over ${binding} ────`,
    sent: '── sent',
    answered: '── answered',
    good: (binding: string): string => `${binding}: was active before the Logout and is gone after it.`,
    bad: (binding: string, outcome: string): string => `${binding}: not as it should be: ${outcome}.`,
    allGood: 'All four bindings logged their session out.',
    notGood: 'Not all bindings did what they should.',
  },
  probe: {
    wsdl: (operations: readonly string[], unread: number): string =>
      operations.length > 0
        ? `describes ${operations.join(', ')}`
        : unread > 0
          ? 'has parts elsewhere that were not read'
          : 'describes none of Logout, CheckToken, Login',
    noWsdl: (status: number | null): string => `not offered${status === null ? '' : ` (HTTP ${status})`}`,
    tls: (version: string, until: string | null): string =>
      until === null ? version : `${version}, certificate valid until ${until}`,
    noTls: 'none',
    notTrusted: (sha256: string | null): string =>
      sha256 === null ? 'not trusted' : `not trusted; to trust exactly it: --pin ${sha256}`,
    suggested: (binding: string, check: string | null): string =>
      check === null ? binding : `${binding}, and ${check} for CheckToken`,
    noneWorks: 'no binding works here',
    nothingTried: 'Stopped before anything was asked.',
    giveAddress:
      'Give a host name, an address of the service or of its help page, or a whole cURL command in quotes.',
    unknownServer: 'does not say',
  },
} as const;

function counted(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
