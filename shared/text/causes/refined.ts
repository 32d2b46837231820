import type { Cause } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** What certificate, clock, proxy and failure code say beyond a cause. */
export const refined = {
  'clock-behind': likely('a certificate that is not valid yet by this computer’s clock', 'edit-environment'),
  'clock-off': likely(
    'a refused login or token, and more than five minutes between the two clocks',
    'send-again',
  ),
  'tls-inspected': likely('a certificate issued by a product that opens connections', 'edit-environment'),
  'no-tls-on-port': proved('the first bytes are not TLS', 'edit-environment'),
  'tls-on-http-address': likely('no HTTP came from port 443 or 8443 over http', 'edit-environment'),
  'proxy-not-reached': proved('no connection, and a proxy is set', 'edit-environment'),
  'proxy-forbids': proved('CONNECT was answered with 403 or 405', 'edit-environment'),
  'proxy-cannot-reach': proved('CONNECT was answered with 5xx', 'edit-environment'),
} satisfies Partial<CauseRows<Cause>>;
