import type { betweenCauses } from '../../model/causes.js';
import { type CauseRows, likely, overGet, proved } from './cause-row.js';

/** Something between this program and the service answered: nothing here is about the service itself. */
export const between = {
  'between-blocked': proved('a firewall’s refusal (403, 406, “Request Rejected”, “blocked” …)', 'send-again'),
  'between-challenge': proved(
    'a page that wants to see a browser or a human (cf-mitigated, captcha …)',
    'send-again',
  ),
  'between-login': proved('a sign-in page, 401 or 511 of something in between', 'check'),
  'between-too-many': proved('429 or a rate limit of something in between', 'check'),
  'between-no-name': proved('ERR_DNS_FAIL, “could not resolve”, error 1016', 'edit-environment'),
  'between-no-connection': proved(
    '521, 522, 523, 530, ERR_CONNECT_FAIL, “no healthy upstream” …',
    'send-again',
  ),
  'between-no-tls': proved('525, 526, ERR_SECURE_CONNECT_FAIL', 'send-again'),
  'between-no-answer': proved('502, 504, 520, 524, ERR_READ_TIMEOUT …', 'check-whether-out'),
  'between-unavailable': likely(
    '503 of something in between that does not say why',
    'check-whether-out',
    503,
  ),
  'between-too-long': proved('413, 414, 431 or “too large” of something in between', overGet('none')),
  'between-bad-request': likely('400, 411, 417 or 421 of something in between', 'none', 400),
  'between-not-found': likely('404 of something in between'),
  'between-method': likely('405 or 501 of something in between'),
  'between-redirect': proved('3xx of something in between', 'check'),
  'between-error': likely('any other answer of something in between', 'check'),
  'site-suspended': proved('“account suspended”, “site disabled”, a hosting panel’s page'),
  'captive-portal': likely('a sign-in page over http, 511, a page that sends a browser on', 'check'),
  'client-certificate-wanted': proved('“No required SSL certificate was sent”', 'edit-environment'),
} satisfies CauseRows<(typeof betweenCauses)[number]>;
