import type { causesOf } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** No connection, and nothing was sent. */
export const connections = {
  'dns-not-found': likely('ENOTFOUND', 'edit-environment'),
  'dns-failed': likely('any other failure of the name service', 'send-again'),
  refused: likely('ECONNREFUSED', 'send-again'),
  unreachable: likely('EHOSTUNREACH, ENETUNREACH', 'send-again'),
  'connect-timeout': likely('no connection in time', 'send-again'),
  'connect-failed': likely('the failure’s code (connect-failed)', 'send-again'),
  'proxy-authentication-scheme': proved(
    'the failure’s code (proxy-authentication-scheme)',
    'edit-environment',
  ),
  'proxy-credentials-refused': proved('the failure’s code (proxy-credentials-refused)', 'edit-environment'),
  'proxy-script-failed': proved('the failure’s code (proxy-script-failed)', 'edit-environment'),
  'proxy-address': proved('the failure’s code (proxy-address)', 'edit-environment'),
  'proxy-not-found': proved('the failure’s code (proxy-not-found)', 'edit-environment'),
  'proxy-not-http': proved('the failure’s code (proxy-not-http)', 'edit-environment'),
  'proxy-tls-failed': proved('the failure’s code (proxy-tls-failed)', 'edit-environment'),
  'proxy-authentication-needed': proved(
    'the failure’s code (proxy-authentication-needed)',
    'edit-environment',
  ),
  'proxy-refused': proved('the failure’s code (proxy-refused)', 'edit-environment'),
  'proxy-timeout': proved('the failure’s code (proxy-timeout)', 'send-again'),
  'proxy-failed': proved('the failure’s code (proxy-failed)', 'edit-environment'),
  'spoke-first': proved('bytes before anything was asked', 'edit-environment'),
  'send-failed': proved('the failure’s code (send-failed)', 'send-again'),
  'request-problem': proved('a character that XML or a header cannot carry', 'other-binding'),
} satisfies Partial<CauseRows<(typeof causesOf)['not-sent'][number]>>;
