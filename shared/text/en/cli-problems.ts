/** What is said about wrong usage. What was typed is quoted only where it cannot be a secret. */
export const cliProblems = {
  binding: { message: 'There is no binding "{text}".', todo: 'Use soap11, soap12, get or post.' },
  whole: {
    message: '"{text}" is not a whole number from {min} to {max}.',
    todo: 'Give a number from {min} to {max}, digits only.',
  },
  rate: {
    message: '"{text}" is not a number of requests per second.',
    todo: 'Give a number above 0, such as 5 or 0.5.',
  },
  pinLength: {
    message:
      'The fingerprint has {digits, plural, one {# hex digit} other {# hex digits}}; a SHA-256 fingerprint has 64.',
    todo: 'Copy the whole SHA-256 fingerprint of the certificate, with or without colons. SHA-1 (40 digits) is not taken.',
  },
  noAnswer: {
    message: 'No answer can be read there.',
    todo: 'Give a file, or a text on stdin, that holds an answer: raw HTTP, a HAR, or a body.',
  },
  operation: { message: 'There is no such operation.', todo: 'Give one of {names}.' },
  pinDigits: {
    message: 'The fingerprint holds something other than hex digits and colons.',
    todo: 'Copy the SHA-256 fingerprint of the certificate: 64 hex digits, with or without colons.',
  },
  url: {
    message: 'This is not an absolute address.',
    todo: 'Write it in full, beginning with http:// or https://.',
  },
  scheme: {
    message: 'Only http:// and https:// addresses can be called.',
    todo: 'Write it with http:// or https://.',
  },
  proxy: {
    address: {
      message: 'This is not the address of a proxy.',
      todo: 'Write http://host:port, https://host:port, socks5://host:port, pac+https://host/proxy.pac, system or none.',
    },
    scheme: {
      message: 'A proxy of this kind is not known.',
      todo: 'Write http://host:port, https://host:port, socks5://host:port, pac+https://host/proxy.pac, system or none.',
    },
    path: {
      message: 'The address of a proxy ends with its port: it has no path.',
      todo: 'Leave out what follows the port. The address of a proxy script begins with pac+http:// or pac+https://.',
    },
  },
  doubtful: {
    message: 'It is refuse, clean or keep.',
    todo: 'refuse sends nothing where a token is doubtful; clean sends the cleaned forms; keep sends all as they are.',
  },
  passphrase: {
    message: 'No passphrase came on the standard input.',
    todo: 'Pipe it in as the first line, as in: session-desk logout … --passphrase-stdin < passphrase-file',
  },
  client: {
    message: 'A client certificate is either a PFX file or a certificate with its key.',
    todo: 'Give --pfx FILE, or --cert FILE and --key FILE.',
  },
  urlQuery: {
    message: 'The address holds a ? or # part, as the help page and the WSDL do.',
    todo: 'End it at .asmx.',
  },
  targetSource: {
    message: 'Say where to send, once.',
    todo: 'Give --url with the .asmx address, or --env with the name of an environment that the app saved.',
  },
  tokenSource: {
    message: 'Say which tokens, once.',
    todo: 'Give exactly one of the three. --token-stdin keeps the token out of the list of processes.',
  },
  emptyToken: {
    message: 'The token is empty.',
    todo: 'Give the token that Login answered as AuthKey.',
  },
  longToken: {
    message: 'A token is longer than 65,536 characters.',
    todo: 'Check that it is a token and nothing else.',
  },
  tokenLines: {
    message: 'The token holds a line end.',
    todo: 'Give one token only. For several, put them into a file, one a line, and use --tokens.',
  },
  noTokens: {
    message: '{file} holds no token.',
    todo: 'Put one token on each line, or write CSV with a column named token.',
  },

  file: {
    message: '{file} could not be read: {why}.',
    todo: 'Give the path of a file that exists and that you may read.',
  },
  readingFailed: 'reading failed',
  writingFailed: 'writing failed',
  report: {
    message: '{file} cannot be written: {why}. Nothing was sent.',
    todo: 'Give a path in a folder that exists and that you may write to.',
  },
  otherJournal: {
    message: '{file} is the journal of another run: of another file, address or options. Nothing was sent.',
    todo: 'Finish that run with its own command, or give another --report.',
  },
  otherJournalDone: {
    message:
      '{file} is the journal of another run: of another file, address or options. It was done on {doneAt}. Nothing was sent.',
    todo: 'Give another --report, or begin anew here with --again: what is kept of that run goes then.',
  },
  notDone: {
    message: 'The run of {file} is not done yet, so it cannot be done again. Nothing was sent.',
    todo: 'Leave --again out: the same command goes on with it. --resend-unknown sends what is unknown once more.',
  },
  needsJournal: {
    message: '{option} is for a run that keeps a journal.',
    todo: 'Give --tokens and --report, as the run was begun.',
  },
  journalDamaged: {
    message:
      'The journal {file} is damaged, or parts of it are missing: what was sent is not known any more. Nothing was sent.',
    todo: 'Put its files back from a backup. Or ask with check which sessions are active, and give another --report.',
  },
  journalInUse: {
    message: 'The journal {file} is in use: another command goes on with that run now. Nothing was sent.',
    todo: 'Wait until it is over, or stop it first; or give another --report for another run.',
  },
  confirm: {
    message:
      '{name} is a production environment: its name must be {given, select, true {given as it is written} other {confirmed}}. Nothing was sent.',
    todo: 'Add --confirm {quoted}.',
  },
  linkedJournal: 'it is a link, or has another name too, and what was sent stands beside that one.',
  nothingSent: 'Nothing was sent.',
  otherBinding: 'Choose another binding, or confirm.',
  journal: {
    message: 'The journal {file} cannot be used: {why} Nothing was sent.',
    todo: 'Give a --report in a folder on a local disk that you may write to.',
  },
  noEnvironment: { message: 'No saved environment has the name "{name}".', todo: 'Saved are: {known}.' },
  noneSaved: {
    message: 'No saved environment has the name "{name}".',
    todo: 'None is saved yet: add one in the app, or use --url.',
  },
  environmentsBroken: {
    message: 'The saved environments could not be read: {message}',
    todo: 'Start the app: it sets a broken file aside and says so. Or use --url.',
  },
  vaultClosed: {
    message: 'This environment needs {what}, which only the app itself can read.',
    todo: 'Run the command with the installed session-desk, or give --proxy with the credentials in it.',
  },
  missing: { message: '{what} is missing.', todo: 'See --help.' },
  password: {
    message: 'No password came on the standard input.',
    todo: 'Pipe it in, as in: session-desk login … --password-stdin < password-file',
  },
  language: { message: 'There is no language "{text}".', todo: 'Use one of: {known}.' },
  scenario: { message: 'There is no scenario "{text}".', todo: 'Use one of: {known}.' },
  port: {
    message:
      'The sandbox cannot listen on port {port}: {code, select, EADDRINUSE {it is taken} other {{code}}}.',
    todo: 'Give another --port, or leave it out to get a free one.',
  },
} as const;

/** Why a file could not be used, by Node's code. */
export const fileReasons = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is not allowed',
  EPERM: 'access is not allowed',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EFBIG: 'the file may not grow any further: a limit of this computer or of your account',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an error',
} as const;
