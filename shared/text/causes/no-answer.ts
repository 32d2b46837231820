import type { causesOf } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** A part of the request may have left, and no complete answer came. */
export const noAnswer = {
  timeout: likely('no complete answer in time', 'check-whether-out'),
  reset: proved('ECONNRESET after bytes had left', 'check-whether-out'),
  'closed-early': proved('the end of the connection without an answer', 'check-whether-out'),
  'cut-body': proved('the end of the connection within the answer', 'check-whether-out'),
  'cut-head': proved('the failure’s code (cut-head)', 'check-whether-out'),
  'bad-http': proved('bytes that are not HTTP at all', 'check-whether-out'),
  'http-line-ends': proved('line feeds without carriage returns', 'check-whether-out'),
  'http-length': proved('two lengths, or one that is none', 'check-whether-out'),
  'http-framing': proved('a length and a transfer coding', 'check-whether-out'),
  'http-chunks': proved('a chunk size that is none', 'check-whether-out'),
  'http-header-form': proved(
    'a folded header, a space before a colon, a forbidden character',
    'check-whether-out',
  ),
  'http-status-line': proved('a first line that cannot be read', 'check-whether-out'),
  'http-after-end': proved('the failure’s code (http-after-end)', 'check-whether-out'),
  'http-upgrade': proved('the failure’s code (http-upgrade)', 'check-whether-out'),
  'odd-transfer-coding': proved('the failure’s code (odd-transfer-coding)', 'check-whether-out'),
  'unasked-answer': proved('the failure’s code (unasked-answer)', 'check-whether-out'),
  'answer-over-limit': proved('the failure’s code (answer-over-limit)', 'check-whether-out'),
  'tls-alert': proved('the failure’s code (tls-alert)', 'check-whether-out'),
  'tls-broken-off': proved('the failure’s code (tls-broken-off)', 'check-whether-out'),
  'header-overflow': proved('the failure’s code (header-overflow)', 'check-whether-out'),
  'bad-content-coding': proved('a compression that cannot be undone', 'check-whether-out'),
  'cancelled-after-send': proved('a person stopped it', 'check-whether-out'),
  'client-certificate-required': proved(
    'the failure’s code (client-certificate-required)',
    'check-whether-out',
  ),
  'connection-failed': proved('the failure’s code (connection-failed)', 'check-whether-out'),
  'empty-maybe-cut': proved('an empty answer that only the connection’s end ends', 'check-whether-out'),
  'early-answer': proved('an answer before the whole request had left', 'check-whether-out'),
  'reader-failed': proved('an error inside this program', 'check-whether-out'),
  'interrupted-still-active': proved(
    'a crash or no complete answer, and CheckToken true after it',
    'check-whether-out',
  ),
  'cancelled-before-send': proved('a person stopped it', 'send-again'),
} satisfies CauseRows<(typeof causesOf)['unknown' | 'cancelled'][number]>;
