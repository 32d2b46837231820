/**
 * Parts of sentences that depend on what was sent, each made in one place so that no advice contradicts it. The sentences
 * of causes name them as arguments.
 */
export const causePhrases = {
  /** The beginning of a sentence about whoever answered. */
  inFront:
    '{whoAs, select, nobody {Something between this program and the service} likely {Most likely {whoName}, in front of the service (its name stands in the answer’s headers),} thing {The {whoName} in front of the service} other {{whoName}, in front of the service,}}',
  /** Whoever answered, within a sentence. */
  who: '{whoAs, select, nobody {what stands in between} likely {what is most likely {whoName}} other {{whoName}}}',
  itSays: 'It says “{named}”.',
  iis: ' (IIS {named})',
  host: 'the host',
  path: 'this path',
  subject: 'of the host',
  issuer: 'an unnamed authority',
  otherNames: 'another name',
  later: 'later',
  earlier: 'earlier',
  noName: 'no name',
  certificate: '{name}, valid until {until}, SHA-256 {sha256}',
  /** The bindings that were not used, as a person may try them. */
  otherBindings:
    '{binding, select, soap11 {SOAP 1.2 or HTTP POST} soap12 {SOAP 1.1 or HTTP POST} none {another binding} other {SOAP 1.1 or SOAP 1.2}}',
  /** The other version of SOAP, or either where no SOAP was sent. */
  otherSoap: '{binding, select, soap11 {SOAP 1.2} soap12 {SOAP 1.1} other {SOAP 1.1 or SOAP 1.2}}',
  sentOver:
    '{binding, select, soap11 {SOAP 1.1} soap12 {SOAP 1.2} get {HTTP GET} post {HTTP POST} other {this binding}}',
  /** Where a token is too long for what carried it. */
  wayForLong:
    'Compare the token with where it came from. If it is right, {binding, select, get {use HTTP POST or SOAP: they do not carry it in the address} other {the limit must be raised by whoever runs the host}}.',
  writeHttps:
    '{isHttps, select, true {Something in front ends TLS before the host: show the exchange to whoever runs it.} other {Write https:// in the endpoint.}}',
  /** Of a check, which leaves nothing behind, these say nothing. */
  checkFirst: '{does, select, asks {} other {Check whether it is out before sending it again.}}',
  askFirst:
    '{does, select, asks {} other {Ask CheckToken whether the session is out; do not send the Logout again before that.}}',
  notOut: '{does, select, asks {} other {Do not count it as out: check the session.}}',
  mayHaveRun: '{does, select, asks {} other {The logout may have run.}}',
  nothingLoggedOut: '{does, select, asks {} other {Nothing was logged out.}}',
  /** The advice on a check where no other is left. */
  checkAgain: 'Nothing was changed. Check again.',
  nothingSent: 'Nothing was sent.',
  /** What a request did that left, and was not answered. */
  leftBehind:
    '{does, select, ends {The logout may or may not have worked.} asks {It changes nothing about the session.} other {The service may or may not have carried it out.}}',
  /** What stands inside a wrapping. */
  inside:
    '{found, select, contract {Inside stands exactly what the contract says.} unread {What is inside could not be read.} other {What stands inside is not the contract’s answer either.}}',
  /** What a fault or an error was read in all the same. */
  around: {
    'wrapped-multipart': 'It came inside a multipart message (MTOM).',
    'compressed-unnamed': 'It came compressed, and no header says so.',
    'two-content-types': 'It came under two content types.',
    'utf16-unmarked': 'It came in UTF-16, and its header does not say so.',
    'bad-encoding':
      'Its letters do not fit the character set that it names; they were read as {isNamed, select, true {{named}} other {another}}.',
  },
  /** A cause that a newer program wrote. */
  unlisted: {
    meaning:
      '{status, select, none {Something came that is not known here.} other {HTTP status {status} came.}}',
    advice: 'Look at the exchange, and check the session before sending again.',
  },
  /** Why a check told nothing, where its cause does not say it. */
  checkCancelled: 'The check was cancelled.',
  checkUnread: 'Its answer could not be read.',
} as const;
