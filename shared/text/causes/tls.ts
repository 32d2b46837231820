import type { causesOf } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** Certificates and handshakes; nothing was sent. */
export const tlsFailures = {
  'tls-expired': proved('the failure’s code (tls-expired)', 'edit-environment'),
  'tls-not-yet-valid': proved('the failure’s code (tls-not-yet-valid)', 'edit-environment'),
  'tls-self-signed': proved('the failure’s code (tls-self-signed)', 'edit-environment'),
  'tls-wrong-host': proved('the failure’s code (tls-wrong-host)', 'edit-environment'),
  'tls-untrusted-root': proved('the failure’s code (tls-untrusted-root)', 'edit-environment'),
  'tls-pin-mismatch': proved('the failure’s code (tls-pin-mismatch)', 'edit-environment'),
  'tls-revoked': proved('the failure’s code (tls-revoked)', 'edit-environment'),
  'tls-old-version': proved('the failure’s code (tls-old-version)', 'edit-environment'),
  'tls-client-certificate': proved('the failure’s code (tls-client-certificate)', 'edit-environment'),
  'tls-timeout': proved('the failure’s code (tls-timeout)', 'send-again'),
  'tls-failed': likely('the failure’s code (tls-failed)', 'edit-environment'),
  'tls-common-name-only': proved('the failure’s code (tls-common-name-only)', 'edit-environment'),
  'tls-small-key': proved('the failure’s code (tls-small-key)', 'edit-environment'),
  'tls-weak-signature': proved('the failure’s code (tls-weak-signature)', 'edit-environment'),
  'tls-chain-invalid': proved('the failure’s code (tls-chain-invalid)', 'edit-environment'),
  'tls-not-tls': likely('the failure’s code (tls-not-tls)', 'edit-environment'),
  'tls-nothing-shared': likely('the failure’s code (tls-nothing-shared)', 'edit-environment'),
  'tls-weak-key-exchange': proved('the failure’s code (tls-weak-key-exchange)', 'edit-environment'),
  'tls-no-secure-renegotiation': proved(
    'the failure’s code (tls-no-secure-renegotiation)',
    'edit-environment',
  ),
  'tls-server-name': proved('the failure’s code (tls-server-name)', 'edit-environment'),
  'tls-refused': proved('the failure’s code (tls-refused)', 'edit-environment'),
  'tls-broken': likely('the failure’s code (tls-broken)', 'edit-environment'),
  'tls-closed': likely('the failure’s code (tls-closed)', 'edit-environment'),
  'client-key-locked': proved('the failure’s code (client-key-locked)', 'edit-environment'),
  'client-key-passphrase': proved('the failure’s code (client-key-passphrase)', 'edit-environment'),
  'client-key-mismatch': proved('the failure’s code (client-key-mismatch)', 'edit-environment'),
  'client-certificate-unreadable': proved(
    'the failure’s code (client-certificate-unreadable)',
    'edit-environment',
  ),
  'ca-unreadable': proved('the failure’s code (ca-unreadable)', 'edit-environment'),
} satisfies Partial<CauseRows<(typeof causesOf)['not-sent'][number]>>;
