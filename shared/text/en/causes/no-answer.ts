/** A part of the request may have left, and no complete answer came. */
export const noAnswer = {
  timeout: {
    meaning: 'The time was over before the answer was complete.',
    advice: '{askFirst}',
  },
  reset: {
    meaning: 'The other side reset the connection after the request was sent.',
    advice: '{askFirst}',
  },
  'closed-early': {
    meaning: 'The other side closed the connection without an answer.',
    advice: '{askFirst}',
  },
  'cut-body': {
    meaning: 'The answer broke off in the middle.',
    advice: '{askFirst}',
  },
  'cut-head': {
    meaning: 'The answer broke off in its head.',
    advice: '{askFirst}',
  },
  'bad-http': {
    meaning: 'What came is not HTTP: another program listens on that port.',
    advice: 'Check scheme and port of the endpoint.',
  },
  'http-line-ends': {
    meaning:
      'The answer is HTTP, but outside the strict rules: its lines do not end with CR and LF, as a careless gateway writes them.',
    advice: '{askFirst}',
  },
  'http-length': {
    meaning:
      'The answer is HTTP, but outside the strict rules: it states its length twice, or a length that is none.',
    advice: '{askFirst}',
  },
  'http-framing': {
    meaning:
      'The answer is HTTP, but outside the strict rules: it states both a length and a transfer coding, or a coding that is none.',
    advice: '{askFirst}',
  },
  'http-chunks': {
    meaning: 'The answer is HTTP, but outside the strict rules: the size of a chunk cannot be read.',
    advice: '{askFirst}',
  },
  'http-header-form': {
    meaning:
      'The answer is HTTP, but outside the strict rules: a header line is folded, has a space before its colon or a forbidden character.',
    advice: '{askFirst}',
  },
  'http-status-line': {
    meaning: 'The answer is HTTP, but outside the strict rules: its first line cannot be read.',
    advice: '{askFirst}',
  },
  'http-after-end': {
    meaning: 'More bytes came after the end of the answer than belong to it.',
    advice: '{askFirst}',
  },
  'http-upgrade': {
    meaning: 'The answer changes to another protocol, which no service of ours does.',
    advice: '{askFirst}',
  },
  'odd-transfer-coding': {
    meaning:
      'The transfer coding of the answer does not end with “chunked”, so that a whole answer cannot be told from one that was cut.',
    advice: '{askFirst}',
  },
  'unasked-answer': {
    meaning:
      'An answer came that nobody had asked for, so that what came next may belong to another request.',
    advice: '{askFirst}',
  },
  'answer-over-limit': {
    meaning: 'The answer is larger than this program reads.',
    advice: '{askFirst}',
  },
  'tls-alert': {
    meaning:
      'The server ended the TLS connection with an alert after the request was sent; its code says more.',
    advice: '{askFirst}',
  },
  'tls-broken-off': {
    meaning: 'The TLS connection broke after the request was sent: what came does not keep the rules of TLS.',
    advice: '{askFirst}',
  },
  'header-overflow': {
    meaning: 'The headers of the answer are larger than any service of ours sends.',
    advice: 'Pass the exchange on to whoever runs this host.',
  },
  'bad-content-coding': {
    meaning: 'The answer’s compression is broken, as some proxies leave it.',
    advice: '{askFirst}',
  },
  'cancelled-after-send': {
    meaning: 'You stopped it after the request had left.',
    advice: '{askFirst}',
  },
  'client-certificate-required': {
    meaning: 'The host asks for a client certificate, and none that it accepts was shown.',
    advice:
      'Choose your client certificate (PFX or PEM) in the environment, then check {does, select, asks {again} other {the session}}.',
  },
  'connection-failed': {
    meaning: 'The connection broke after the request had left.',
    advice: '{askFirst}',
  },
  'empty-maybe-cut': {
    meaning: 'An empty answer ended with the connection, so it may have been cut.',
    advice: '{askFirst}',
  },
  'early-answer': {
    meaning: 'The answer came before the whole request had left.',
    advice: '{askFirst}',
  },
  'reader-failed': {
    meaning: 'The answer could not be read by this program.',
    advice: 'Check {does, select, asks {again} other {the session}}, and report the exchange.',
  },
  'interrupted-still-active': {
    meaning:
      'The Logout was interrupted, and CheckToken says that the session is still active: it may not have left, or not have arrived.',
    advice: 'Send it again if it is still wanted.',
  },
  'cancelled-before-send': {
    meaning: 'You stopped it before anything was sent.',
    advice: 'Sending again is safe.',
  },
} as const;
