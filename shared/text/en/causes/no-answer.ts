import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';

/** A part of the request may have left, and no complete answer came. */
export const noAnswer: CauseEntries<(typeof causesOf)['unknown' | 'cancelled'][number]> = {
  timeout: likely(
    'no complete answer in time',
    'The time was over before the answer was complete.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  reset: proved(
    'ECONNRESET after bytes had left',
    'The other side reset the connection after the request was sent.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'closed-early': proved(
    'the end of the connection without an answer',
    'The other side closed the connection without an answer.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'cut-body': proved(
    'the end of the connection within the answer',
    'The answer broke off in the middle.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'cut-head': proved(
    'the failure’s code (cut-head)',
    'The answer broke off in its head.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'bad-http': proved(
    'bytes that are not HTTP at all',
    'What came is not HTTP: another program listens on that port.',
    'Check scheme and port of the endpoint.',
    'check-whether-out',
  ),
  'http-line-ends': proved(
    'line feeds without carriage returns',
    'The answer is HTTP, but outside the strict rules: its lines do not end with CR and LF, as a careless gateway writes them.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-length': proved(
    'two lengths, or one that is none',
    'The answer is HTTP, but outside the strict rules: it states its length twice, or a length that is none.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-framing': proved(
    'a length and a transfer coding',
    'The answer is HTTP, but outside the strict rules: it states both a length and a transfer coding, or a coding that is none.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-chunks': proved(
    'a chunk size that is none',
    'The answer is HTTP, but outside the strict rules: the size of a chunk cannot be read.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-header-form': proved(
    'a folded header, a space before a colon, a forbidden character',
    'The answer is HTTP, but outside the strict rules: a header line is folded, has a space before its colon or a forbidden character.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-status-line': proved(
    'a first line that cannot be read',
    'The answer is HTTP, but outside the strict rules: its first line cannot be read.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-after-end': proved(
    'the failure’s code (http-after-end)',
    'More bytes came after the end of the answer than belong to it.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'http-upgrade': proved(
    'the failure’s code (http-upgrade)',
    'The answer changes to another protocol, which no service of ours does.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'odd-transfer-coding': proved(
    'the failure’s code (odd-transfer-coding)',
    'The transfer coding of the answer does not end with “chunked”, so that a whole answer cannot be told from one that was cut.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'unasked-answer': proved(
    'the failure’s code (unasked-answer)',
    'An answer came that nobody had asked for, so that what came next may belong to another request.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'answer-over-limit': proved(
    'the failure’s code (answer-over-limit)',
    'The answer is larger than this program reads.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'tls-alert': proved(
    'the failure’s code (tls-alert)',
    'The server ended the TLS connection with an alert after the request was sent; its code says more.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'tls-broken-off': proved(
    'the failure’s code (tls-broken-off)',
    'The TLS connection broke after the request was sent: what came does not keep the rules of TLS.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'header-overflow': proved(
    'the failure’s code (header-overflow)',
    'The headers of the answer are larger than any service of ours sends.',
    'Pass the exchange on to whoever runs this host.',
    'check-whether-out',
  ),
  'bad-content-coding': proved(
    'a compression that cannot be undone',
    'The answer’s compression is broken, as some proxies leave it.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'cancelled-after-send': proved(
    'a person stopped it',
    'You stopped it after the request had left.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'client-certificate-required': proved(
    'the failure’s code (client-certificate-required)',
    'The host asks for a client certificate, and none that it accepts was shown.',
    'Choose your client certificate (PFX or PEM) in the environment, then check the session.',
    'check-whether-out',
  ),
  'connection-failed': proved(
    'the failure’s code (connection-failed)',
    'The connection broke after the request had left.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'empty-maybe-cut': proved(
    'an empty answer that only the connection’s end ends',
    'An empty answer ended with the connection, so it may have been cut.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'early-answer': proved(
    'an answer before the whole request had left',
    'The answer came before the whole request had left.',
    'Ask CheckToken whether the session is out; do not send the Logout again before that.',
    'check-whether-out',
  ),
  'reader-failed': proved(
    'an error inside this program',
    'The answer could not be read by this program.',
    'Check the session, and report the exchange.',
    'check-whether-out',
  ),
  'cancelled-before-send': proved(
    'a person stopped it',
    'You stopped it before anything was sent.',
    'Sending again is safe.',
    'send-again',
  ),
};
