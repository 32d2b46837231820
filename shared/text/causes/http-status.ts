import type { Cause } from '../../model/causes.js';
import { type CauseRows, likely, overGet, overHttp, proved } from './cause-row.js';

/** What a status says where neither the sender nor the page says more. */
export const httpStatus = {
  redirect: proved('3xx', 'edit-environment'),
  'not-modified': proved('304', overHttp('none')),
  'redirect-elsewhere': proved('3xx to another host', 'edit-environment'),
  'redirect-to-login': proved('3xx to a sign-in page', 'check'),
  'redirect-to-error-page': proved(
    '3xx with aspxerrorpath= in its target, or to a page of errors',
    'check-whether-out',
  ),
  'https-required': proved('3xx to the same host with https', 'edit-environment'),
  'bad-request': likely('400 without a word on its reason', 'other-binding'),
  unauthorized: proved('401', 'edit-environment'),
  'windows-authentication': proved('401 with WWW-Authenticate: NTLM or Negotiate', 'edit-environment'),
  'basic-authentication': proved('401 with WWW-Authenticate: Basic', 'edit-environment'),
  forbidden: likely('403 without a word on its reason', 'send-again'),
  'not-found': likely('404 or 410 without a word on its reason', 'probe', 404),
  'method-not-allowed': proved('405 over GET or POST', 'other-binding'),
  'method-only-files': proved('405 with Allow: and no POST in it', 'edit-environment'),
  'proxy-authentication': proved('407', 'edit-environment'),
  'request-timeout': likely('408', 'check-whether-out'),
  'request-too-long': proved('413, 414 or 431', overGet('none'), 413),
  'wrong-content-type': proved('415', 'other-binding'),
  'too-many-requests': proved('429', 'check'),
  'retry-after': proved('429 or 503 with Retry-After', 'check-whether-out', 503),
  'client-error': likely('any other 4xx', 'none', 400),
  'server-error': likely('any other 5xx', 'check-whether-out', 500),
  'server-error-page': likely('5xx with a page that no known sender wrote', 'check-whether-out', 500),
  'bad-gateway': proved('502', 'check-whether-out'),
  unavailable: likely('503 without a word on its reason', 'check-whether-out'),
  'gateway-timeout': proved('504', 'check-whether-out'),
  'odd-status': proved('a status that HTTP does not know'),
  'https-on-http-address': proved('400 “plain HTTP request was sent to HTTPS port”', 'edit-environment'),
} satisfies Partial<CauseRows<Cause>>;
