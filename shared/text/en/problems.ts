/** Why something could not be done, and what to do. */
export const problems = {
  input: 'The input does not fit.',
  notSaved: {
    message: 'This could not be saved: {why}.',
    todo: 'Make room, or see to it that the folder can be written to; then do it again.',
  },
  internal: {
    message: 'Session Desk made a mistake of its own. Nothing was sent again because of it.',
    todo: 'Details are in the log file.',
  },
  documentType: 'a document type declaration is not accepted',
  alreadyRunning: 'This call is already under way.',
  gone: {
    message:
      'This {what, select, session {session} removedSession {removed session} removedEnvironment {removed environment} other {environment}} is no longer there.',
    todo: 'The list has been brought up to date.',
  },
  environmentGone: 'This environment is not there any more.',
  sessionGone: 'This session is not there any more.',
  exchangeGone: 'This exchange is not in the history any more.',
  secretNotKept: 'What stood in the masked places was not kept, or the key to it is gone.',
  nothingSent: 'Nothing of this request was sent, so there is nothing to edit.',
  tokenLost: {
    message:
      'The token of this session is no longer there: it was kept in memory only, or the keyring gave it back unreadable.',
    todo: 'Edit the session and enter its token again.',
  },
  noAddress: { todo: 'Give a host name, or the address of the help page.' },
  production: {
    confirm: {
      message: '{name} is a production environment: a Logout there must be confirmed.',
      todo: 'Confirm, then send it.',
    },
    inAddress: {
      message:
        'Over HTTP GET the {secret, select, password {password} other {token}} would stand in the address, and in the logs on the way to {name}.',
      todo: 'Choose another binding, or another one for checks in the environment.',
    },
    raw: {
      message: '{name} is a production environment, and this request is or may be a Logout there.',
      todo: 'Type “{name}”, then send it.',
    },
    four: {
      message: '{name} is a production environment: a Logout is not sent over all bindings there.',
      todo: 'Send CheckToken over all bindings, or use a session of a test environment or the sandbox.',
    },
  },
  pem: {
    message: '{file} holds no "{block}" block, so it is not the PEM file that is needed here.',
    todo: 'Choose a text file that begins with -----BEGIN. A DER or PFX file must be converted first.',
  },
  notRead: {
    message:
      '{file} could not be read: {code, select, ENOENT {there is no such file} EACCES {access is not allowed} EPERM {access is not allowed} EISDIR {it is a folder} none {reading failed} other {{code}}}.',
    todo: 'Choose a file that exists and that you may read.',
  },
  fragment: {
    message: 'The address carries the fragment {fragment}, which no server ever sees.',
    todo: 'Leave it out.',
  },
  queryInEndpoint: 'The endpoint holds a ? or # part, as the help page and the WSDL do. Remove it.',
  savedSecretIn: {
    message:
      'The {field, select, notes {notes hold} operator {name of the operator holds} other {name holds}} a token or a password that is saved here, and would be kept readable. Nothing was saved.',
    todo: 'Leave it out.',
  },
  nameTaken: {
    message: 'There is an environment with the name {name} already.',
    todo: 'Choose another name.',
  },
  field: '{where}: {why}',
  notValid: 'not valid',
  queryDropped: 'The address of {name} was saved as {endpoint}, without {dropped}.',
  history: {
    message: 'The history could not be read: {why}.',
    todo: 'Try once more. If it stays so, restart Session Desk.',
  },
  historyNotWritten: {
    message:
      '{n, plural, one {# exchange} other {# exchanges}} could not be written to the history ({why}). {isHeld, select, true {{n, plural, one {It is} other {They are}} held back and tried again} other {{n, plural, one {It is} other {They are}} lost}}.',
    todo: 'Check that the disk is not full and that the data folder can be written to.',
  },
  unknownReason: 'unknown reason',
  writingFailed: 'writing failed',
  itFailed: 'it failed',
  proxyPassword: 'the password of its proxy',
  either: '{a} or {b}',
  eitherOf: '{a}, {b} or {c}',
  threadEnded: 'the thread has ended',
  demo: { notSetUp: 'not set up', notLoggedIn: 'not logged in' },
  character: {
    message:
      'Character {position, number} of the {parameter} is {name}, which the service’s messages cannot carry. Delete it, or copy the {parameter} again from where it came from.',
  },
} as const;

/** A character that cannot be carried. */
export const characters = {
  surrogate: '{hex} (half of a surrogate pair)',
  none: '{hex} (not a character)',
  control: '{hex} (control character)',
  named: '{hex} ({name})',
} as const;

/** What the program gives a name of its own. */
export const names = {
  sandbox: 'Local sandbox',
  sandboxNotes:
    'The service that runs inside this program, for training and for trying things out. Nothing here is real.',
  /** Who is logged in on it from its start. */
  demo: {
    reservations: 'Reservation desk',
    nightAudit: 'Night audit',
    signs: 'Training: signs in the token',
    letters: 'Training: letters beyond ASCII',
    owner: 'Demo',
  },
  pasted: 'Pasted text',
  savedSessions: 'Saved sessions',
  report: 'logouts {day}',
  column: 'Column {n}',
  fromExchange: 'exchange {id}',
  files: {
    open: 'Choose a file: {what}',
    save: 'Save as',
    all: 'All files',
    tokens: 'Tokens',
    certificates: 'Certificates',
    keys: 'Private keys',
    pfx: 'Certificates with key',
    backup: 'Backups',
    environments: 'Environments',
  },
} as const;
