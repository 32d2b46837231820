import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';

/** Certificates and handshakes; nothing was sent. */
export const tlsFailures = {
  'tls-expired': proved(
    'the failure’s code (tls-expired)',
    'The certificate of the host has expired.',
    'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
    'edit-environment',
  ),
  'tls-not-yet-valid': proved(
    'the failure’s code (tls-not-yet-valid)',
    'The certificate of the host is not valid yet, or the clock of this computer is behind.',
    'Compare the date and time of this computer first.',
    'edit-environment',
  ),
  'tls-self-signed': proved(
    'the failure’s code (tls-self-signed)',
    'The certificate of the host is signed by itself, as on test machines.',
    'If you know the host, pin the SHA-256 fingerprint of its certificate in the environment.',
    'edit-environment',
  ),
  'tls-wrong-host': proved(
    'the failure’s code (tls-wrong-host)',
    'The certificate was made for another host name.',
    'Use the name that the certificate was made for, or pin its SHA-256 fingerprint.',
    'edit-environment',
  ),
  'tls-untrusted-root': proved(
    'the failure’s code (tls-untrusted-root)',
    'The certificate is signed by an authority that is not known here, such as a company’s own.',
    'Choose the authority’s CA file in the environment, or pin the certificate’s SHA-256 fingerprint.',
    'edit-environment',
  ),
  'tls-pin-mismatch': proved(
    'the failure’s code (tls-pin-mismatch)',
    'The host shows another certificate than the pinned one: it was renewed, or somebody stands in between.',
    'Ask whoever runs the host for the new fingerprint; pin it only if it is the same.',
    'edit-environment',
  ),
  'tls-revoked': proved(
    'the failure’s code (tls-revoked)',
    'The certificate of the host was revoked.',
    'Send nothing there, and tell whoever runs the host.',
    'edit-environment',
  ),
  'tls-old-version': proved(
    'the failure’s code (tls-old-version)',
    'The host offers no TLS version that is safe: 1.0 and 1.1 are refused here.',
    'Ask whoever runs the host to switch on TLS 1.2.',
    'edit-environment',
  ),
  'tls-client-certificate': proved(
    'the failure’s code (tls-client-certificate)',
    'The host asks for a client certificate, and none that it accepts was shown.',
    'Choose your client certificate (PFX or PEM) in the environment.',
    'edit-environment',
  ),
  'tls-timeout': proved(
    'the failure’s code (tls-timeout)',
    'The host took the connection, but did not answer the TLS handshake.',
    'Check the port: it may speak something other than HTTPS.',
    'send-again',
  ),
  'tls-failed': likely(
    'the failure’s code (tls-failed)',
    'The TLS handshake failed.',
    'Check scheme and port of the endpoint, and look at the failure’s code.',
    'edit-environment',
  ),
  'tls-common-name-only': proved(
    'the failure’s code (tls-common-name-only)',
    'The certificate of the host has a common name only, and no name in its SAN, as old tools make them.',
    'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
    'edit-environment',
  ),
  'tls-small-key': proved(
    'the failure’s code (tls-small-key)',
    'A key in the chain of the host is too small: RSA needs 2048 bits.',
    'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
    'edit-environment',
  ),
  'tls-weak-signature': proved(
    'the failure’s code (tls-weak-signature)',
    'A certificate in the chain of the host is signed with SHA-1 or an older hash, which can be forged.',
    'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.',
    'edit-environment',
  ),
  'tls-chain-invalid': proved(
    'the failure’s code (tls-chain-invalid)',
    'The chain of certificates breaks a rule: a purpose, a length or a signature is wrong.',
    'Pass the failure’s code on to whoever runs the host.',
    'edit-environment',
  ),
  'tls-not-tls': likely(
    'the failure’s code (tls-not-tls)',
    'What answers on that port does not speak TLS: it is plain http or another program, or only a TLS version that is too old.',
    'Compare scheme and port with the address of the help page.',
    'edit-environment',
  ),
  'tls-nothing-shared': likely(
    'the failure’s code (tls-nothing-shared)',
    'The host refused the handshake: it shares no cipher or signature with this program, or wants a client certificate.',
    'Ask whoever runs the host which ciphers it offers and whether it wants a client certificate.',
    'edit-environment',
  ),
  'tls-weak-key-exchange': proved(
    'the failure’s code (tls-weak-key-exchange)',
    'The key exchange that the host offers is too weak to be safe.',
    'Ask whoever runs the host to offer ECDHE, or DH parameters of 2048 bits.',
    'edit-environment',
  ),
  'tls-no-secure-renegotiation': proved(
    'the failure’s code (tls-no-secure-renegotiation)',
    'The host does not know secure renegotiation (RFC 5746), so that somebody in between could begin its requests.',
    'Ask whoever runs the host to update its TLS library.',
    'edit-environment',
  ),
  'tls-server-name': proved(
    'the failure’s code (tls-server-name)',
    'The host does not know the name that it was asked for.',
    'Compare the host with the name in the address of the help page.',
    'edit-environment',
  ),
  'tls-refused': proved(
    'the failure’s code (tls-refused)',
    'The host ended the handshake with an alert of its own, and does not say why.',
    'Pass the failure’s code on to whoever runs the host.',
    'edit-environment',
  ),
  'tls-broken': likely(
    'the failure’s code (tls-broken)',
    'What came in the handshake does not keep the rules of TLS: it was damaged or changed on the way.',
    'A firewall or virus scanner may stand in between: try from another network.',
    'edit-environment',
  ),
  'tls-closed': likely(
    'the failure’s code (tls-closed)',
    'The connection was closed during the handshake: another program listens there, or a firewall closes it.',
    'Compare scheme and port with the address of the help page, then try from another network.',
    'edit-environment',
  ),
  'client-key-locked': proved(
    'the failure’s code (client-key-locked)',
    'The key of the client certificate is encrypted, and no passphrase was given.',
    'Enter the passphrase in the environment; on the command line, give it with --passphrase-stdin.',
    'edit-environment',
  ),
  'client-key-passphrase': proved(
    'the failure’s code (client-key-passphrase)',
    'The passphrase does not open the key of the client certificate.',
    'Enter it again, and look at capitals and the keyboard’s language.',
    'edit-environment',
  ),
  'client-key-mismatch': proved(
    'the failure’s code (client-key-mismatch)',
    'The key is not the one of the client certificate.',
    'Choose the two files that were made together.',
    'edit-environment',
  ),
  'client-certificate-unreadable': proved(
    'the failure’s code (client-certificate-unreadable)',
    'The client certificate or its key cannot be read: the file is damaged, or of another kind.',
    'Choose a PFX file, or PEM files of certificate and key.',
    'edit-environment',
  ),
  'ca-unreadable': proved(
    'the failure’s code (ca-unreadable)',
    'The CA file holds no certificate that can be read.',
    'Choose a PEM file that begins with -----BEGIN CERTIFICATE-----.',
    'edit-environment',
  ),
} satisfies Partial<CauseEntries<(typeof causesOf)['not-sent'][number]>>;
