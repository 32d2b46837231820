import type { causesOf } from '../../../model/causes.js';

/** Why it is not known, as the beginning of a sentence; what that means is the same for all. */
export const unknownReasons: Readonly<Record<(typeof causesOf)['unknown'][number], string>> = {
  timeout: 'The time was over before the answer was complete.',
  reset: 'The connection was reset after the request had left.',
  'closed-early': 'The server closed the connection without an answer.',
  'cut-body': 'The answer was cut off in the middle.',
  'bad-http': 'What came back is not HTTP.',
  'header-overflow': 'The answer’s headers are larger than allowed.',
  'bad-content-coding': 'The answer’s compression could not be undone.',
  'cancelled-after-send': 'You cancelled after the request had left.',
  'client-certificate-required': 'The server asked for a client certificate after the request had left.',
  'connection-failed': 'The connection failed after the request had left.',
  'empty-maybe-cut': 'The answer is empty and may have been cut.',
  'early-answer': 'The server answered before the whole request had left.',
  'reader-failed': 'Reading the answer failed inside this program.',
};
