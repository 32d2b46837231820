import type { causesOf } from '../../../model/causes.js';

/** Why it is not known, as the beginning of a sentence; what that means is the same for all. */
export const unknownReasons: Readonly<Record<(typeof causesOf)['unknown'][number], string>> = {
  timeout: 'The time was over before the answer was complete.',
  reset: 'The connection was reset after the request had left.',
  'closed-early': 'The server closed the connection without an answer.',
  'cut-body': 'The answer was cut off in the middle.',
  'cut-head': 'The answer was cut off in its head.',
  'bad-http': 'What came back is not HTTP.',
  'http-line-ends': 'The answer breaks a strict rule of HTTP: its lines do not end with CR and LF.',
  'http-length': 'The answer breaks a strict rule of HTTP: it states its length twice, or no valid one.',
  'http-framing':
    'The answer breaks a strict rule of HTTP: it states a length and a transfer coding, so that its end is in doubt.',
  'http-chunks': 'The answer breaks a strict rule of HTTP: the size of a chunk cannot be read.',
  'http-header-form':
    'The answer breaks a strict rule of HTTP: a header line is folded, has a space before its colon, or a forbidden character.',
  'http-status-line': 'The answer breaks a strict rule of HTTP: its first line cannot be read.',
  'http-after-end': 'More bytes came after the answer’s end.',
  'http-upgrade': 'The answer changes to another protocol.',
  'odd-transfer-coding':
    'The answer’s transfer coding does not end with “chunked”, so that its end cannot be told from a cut.',
  'unasked-answer': 'An answer came that nobody had asked for, so that the one after it may not be ours.',
  'answer-over-limit': 'The answer is larger than this program reads.',
  'tls-alert': 'The server ended the TLS connection with an alert after the request had left.',
  'tls-broken-off': 'The TLS connection broke after the request had left: what came does not keep its rules.',
  'header-overflow': 'The answer’s headers are larger than allowed.',
  'bad-content-coding': 'The answer’s compression could not be undone.',
  'cancelled-after-send': 'You cancelled after the request had left.',
  'client-certificate-required': 'The server asked for a client certificate after the request had left.',
  'connection-failed': 'The connection failed after the request had left.',
  'empty-maybe-cut': 'The answer is empty and may have been cut.',
  'early-answer': 'The server answered before the whole request had left.',
  'interrupted-still-active':
    'It was interrupted, and CheckToken says that the session is still active: the logout may not have left, or not have arrived.',
  'reader-failed': 'Reading the answer failed inside this program.',
};
