/** A success status with something else than the contract’s answer. */
export const content = {
  'html-login-page': {
    meaning: 'A sign-in page came instead of the service’s answer. {itSays}',
    advice:
      'Sign in to the network or the VPN, or ask whoever runs the host for an address without it; then check {does, select, asks {again} other {the session}}.',
  },
  'html-page': {
    meaning:
      '{isWho, select, true {A web page came instead of the service’s answer: the web server has something else at this path.} other {A web page came instead of the service’s answer; no sign says whether the web server or something between this program and the service wrote it.}}',
    advice:
      '{isWho, select, true {Compare the endpoint with the address of the service’s help page.} other {Look at the page in the exchange; the probe shows whether the service answers there at all.}}',
  },
  'from-cache': {
    meaning:
      'A header of the answer says that a cache may have given it: the service said nothing now, so it proves nothing.',
    advice:
      '{binding, select, get {Use SOAP or HTTP POST, which caches let through.} other {Ask whoever runs the cache to leave this address out, and check {does, select, asks {again} other {the session}} over another binding.}}',
  },
  'help-page-instead': {
    meaning:
      'The help page of a web service came instead of an answer: the request lost its operation on the way.',
    advice:
      '{binding, select, soap11 {End the endpoint at .asmx: something on the way may turn POST into GET.} soap12 {End the endpoint at .asmx: something on the way may turn POST into GET.} other {End the endpoint at .asmx, and use SOAP 1.1 or SOAP 1.2.}}',
  },
  'wrapped-multipart': {
    meaning:
      'The answer came as a multipart message (MTOM, with attachments), which this service does not send. {inside}',
    advice: '{notOut}',
  },
  'compressed-unnamed': {
    meaning:
      'The answer came compressed ({isNamed, select, true {{named}} other {gzip}}), and no header says so: something on the way took the header away. {inside}',
    advice: '{notOut}',
  },
  'two-content-types': {
    meaning:
      'The answer names two content types ({isNamed, select, true {{named}} other {}}): something on the way added one. {inside}',
    advice: '{notOut}',
  },
  'utf16-unmarked': {
    meaning: 'The answer’s text is in UTF-16, and its header does not say so. {inside}',
    advice: '{notOut}',
  },
  'part-of-answer': {
    meaning: 'Only a part of the answer came (HTTP 206), which was not asked for.',
    advice: '{notOut}',
  },
  'wrong-media-type': {
    meaning: 'Something other than XML came in place of the service’s answer. {itSays}',
    advice: '{notOut}',
  },
  'wrong-status': {
    meaning: 'The answer’s status is a success, but none that this service uses.',
    advice: '{notOut}',
  },
  'empty-answer': {
    meaning: 'A success came without content, as from a gateway that swallows it.',
    advice: '{notOut}',
  },
  'body-where-none': {
    meaning: 'Content came where this service sends none.',
    advice: '{notOut}',
  },
  'malformed-xml': {
    meaning: 'The answer is not well-formed XML: it was changed on its way, or another program wrote it.',
    advice: '{notOut}',
  },
  'cut-xml': {
    meaning: 'The XML of the answer breaks off.',
    advice: '{notOut}',
  },
  'doctype-refused': {
    meaning:
      'The answer carries a document type, which this service never sends; it was refused unread for safety.',
    advice: '{notOut}',
  },
  'xml-limit': {
    meaning: 'The answer’s XML is nested or filled beyond all measure, so it was not read.',
    advice: '{notOut}',
  },
  'bad-encoding': {
    meaning:
      'The answer’s bytes do not fit the character set that it names{isNamed, select, true { (they were read as {named})} other {}}. {inside}',
    advice: '{notOut}',
  },
  'not-soap': {
    meaning: 'XML came, but no SOAP envelope: another service answers.',
    advice: 'Compare the endpoint with the address of the service’s help page.',
  },
  'wrong-soap-version': {
    meaning: 'The answer is SOAP of another version than the one that was asked in.',
    advice: '{notOut}',
  },
  'wrong-envelope': {
    meaning: 'The SOAP envelope holds no body that can be read.',
    advice: '{notOut}',
  },
  'wrong-root': {
    meaning: 'The answer is about something else than the operation that was asked for.',
    advice: '{notOut}',
  },
  'wrong-namespace': {
    meaning:
      'The answer’s namespace is not that of Sejour Web Services: a service of the same kind, but another.',
    advice: 'Compare the endpoint with the address of the service’s help page.',
  },
  'wrong-content': {
    meaning: 'The answer has other parts than the contract says: a newer or older version.',
    advice: '{notOut}',
  },
  'bad-boolean': {
    meaning: 'CheckToken answered something that is neither true nor false.',
    advice: 'Check again, or over another binding.',
  },
  'answer-too-large': {
    meaning: 'The answer is far larger than any answer of the service, and was cut.',
    advice: '{notOut}',
  },
  'raw-not-judged': {
    meaning:
      'The server answered a raw request that is none of the contract’s, so nothing follows from the answer.',
    advice: 'Look at what came back. If the request could log a session out, check that session.',
  },
} as const;
