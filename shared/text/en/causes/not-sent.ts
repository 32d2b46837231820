import type { CauseText, CauseTexts } from './cause-text.js';

const nothing = 'Nothing was sent.';
const again = (meaning: string, advice = 'Sending it again is safe.'): CauseText => ({
  meaning: `${meaning} ${nothing}`,
  advice,
  next: 'send-again',
});
const edit = (meaning: string, advice: string): CauseText => ({
  meaning: `${meaning} ${nothing}`,
  advice,
  next: 'edit-environment',
});

const knowHost = 'If you know the host, trust its CA file or pin its certificate in the environment.';

export const notSentTexts: CauseTexts<'not-sent'> = {
  'dns-not-found': edit('No host has this name.', 'Compare the endpoint’s host, or connect to the VPN.'),
  'dns-failed': again(
    'The host’s name could not be looked up.',
    'Is the network there? Sending again is safe.',
  ),
  refused: again('The host refused the connection.', 'Are port and service right? Sending again is safe.'),
  unreachable: again('No way leads to the host.', 'Is the network or the VPN there? Sending again is safe.'),
  'connect-timeout': again(
    'The host did not answer in time.',
    'A firewall may drop it. Sending again is safe.',
  ),
  'connect-failed': again('The connection could not be made.'),
  'tls-expired': edit('The host’s certificate has expired.', 'Ask who runs this host to renew it.'),
  'tls-not-yet-valid': edit(
    'The host’s certificate is not valid yet.',
    'Is this computer’s clock right? Else ask who runs this host.',
  ),
  'tls-self-signed': edit('The host’s certificate is signed by itself.', knowHost),
  'tls-wrong-host': edit(
    'The host’s certificate is for another name.',
    'Compare the endpoint’s host with the certificate, or pin the certificate.',
  ),
  'tls-untrusted-root': edit('Nobody this computer trusts has signed the host’s certificate.', knowHost),
  'tls-pin-mismatch': edit(
    'The host’s certificate is not the pinned one.',
    'Ask who runs this host whether it was renewed before you pin the new one.',
  ),
  'tls-revoked': edit('The host’s certificate was revoked.', 'Ask who runs this host.'),
  'tls-old-version': edit(
    'The host speaks only a version of TLS that is not safe any more.',
    'Ask who runs this host to enable TLS 1.2.',
  ),
  'tls-client-certificate': edit(
    'The host did not accept our certificate, or wants one.',
    'Choose it in the environment.',
  ),
  'tls-timeout': again('The host did not finish the TLS handshake in time.'),
  'tls-failed': edit('The TLS handshake failed.', 'Is it https, and the right port?'),
  'tls-common-name-only': edit(
    'The host’s certificate has a common name only, and no name in its SAN.',
    'Ask who runs this host for a certificate with its name in the SAN, or pin this one.',
  ),
  'tls-small-key': edit(
    'A key in the host’s chain of certificates is too small: RSA needs 2048 bits.',
    'Ask who runs this host for a new certificate, or pin this one.',
  ),
  'tls-weak-signature': edit(
    'A certificate of the host is signed with SHA-1 or an older hash, which can be forged.',
    'Ask who runs this host for a new certificate, or pin this one.',
  ),
  'tls-chain-invalid': edit(
    'The host’s chain of certificates breaks a rule: a purpose, a length or a signature is wrong.',
    'Ask who runs this host to set up its certificates anew.',
  ),
  'tls-not-tls': edit(
    'What answers on that port does not speak TLS, or only a version that is too old.',
    'Is it https, and the right port?',
  ),
  'tls-nothing-shared': edit(
    'The host refused the handshake: no cipher or signature is shared, or it wants a client certificate.',
    'Ask who runs this host which ciphers it offers, and whether it wants a client certificate.',
  ),
  'tls-weak-key-exchange': edit(
    'The host’s key exchange is too weak to be safe.',
    'Ask who runs this host to offer ECDHE, or DH parameters of 2048 bits.',
  ),
  'tls-no-secure-renegotiation': edit(
    'The host does not know secure renegotiation, so that somebody in between could begin its requests.',
    'Ask who runs this host to update its TLS library.',
  ),
  'tls-server-name': edit(
    'The host does not know the name that it was asked for.',
    'Compare the endpoint’s host with the name in the help page’s address.',
  ),
  'tls-refused': edit(
    'The host ended the TLS handshake with an alert of its own.',
    'Pass the failure’s code on to who runs this host.',
  ),
  'tls-broken': edit(
    'What came in the TLS handshake does not keep the rules: it was damaged or changed on the way.',
    'A firewall or virus scanner may stand in between; try from another network.',
  ),
  'tls-closed': edit(
    'The connection was closed during the TLS handshake.',
    'Is it https, and the right port? A firewall may also close it.',
  ),
  'client-key-locked': edit(
    'The key of the client certificate is encrypted, and no passphrase was given.',
    'Enter the passphrase in the environment, or give it with --passphrase-stdin.',
  ),
  'client-key-passphrase': edit(
    'The passphrase does not open the key of the client certificate.',
    'Enter it again.',
  ),
  'client-key-mismatch': edit(
    'The key is not the one of the client certificate.',
    'Choose the two files that were made together.',
  ),
  'client-certificate-unreadable': edit(
    'The client certificate or its key cannot be read.',
    'Choose a PFX file, or PEM files of certificate and key.',
  ),
  'ca-unreadable': edit(
    'The CA file holds no certificate that can be read.',
    'Choose a PEM file that begins with -----BEGIN CERTIFICATE-----.',
  ),
  'proxy-authentication-needed': edit(
    'The proxy asks for a user name and a password.',
    'Enter them in the environment.',
  ),
  'proxy-authentication-scheme': edit(
    'The proxy asks for a login by NTLM or Negotiate, which this program does not speak.',
    'Ask who runs the proxy for Basic authentication or an exception, or run a local proxy that logs in.',
  ),
  'proxy-credentials-refused': edit(
    'The proxy does not take the user name and the password.',
    'Enter them again in the environment.',
  ),
  'proxy-script-failed': edit(
    'The proxy script (PAC) could not be fetched or run.',
    'Check its address, or enter the proxy by hand.',
  ),
  'proxy-address': edit(
    'The address of the proxy is not one.',
    'It begins with http://, https:// or socks5:// and has a host and a port.',
  ),
  'proxy-not-found': edit(
    'No host has the name of the proxy.',
    'Check the proxy’s address, or connect to the office network.',
  ),
  'proxy-not-http': edit(
    'What answers at the proxy’s address does not speak as a proxy of that kind.',
    'Check scheme and port of the proxy.',
  ),
  'proxy-tls-failed': edit(
    'The TLS handshake with the proxy failed, or its certificate is not trusted.',
    'Check the proxy’s scheme and port, or choose its CA file in the environment.',
  ),
  'proxy-refused': edit('The proxy refused the connection.', 'Check the proxy’s address in the environment.'),
  'proxy-timeout': again('The proxy did not answer in time.'),
  'proxy-failed': edit(
    'The proxy did not let the connection through.',
    'Check the proxy in the environment.',
  ),
  'spoke-first': edit(
    'Something came before anything was asked, so that another program listens there.',
    'Compare host and port of the endpoint.',
  ),
  'send-failed': again('The connection broke before a byte had left.'),
  'request-problem': {
    meaning: `The request cannot be built: the token has a character that this binding cannot carry. ${nothing}`,
    advice: 'Is the token complete and right? Else try another binding.',
    next: 'other-binding',
  },
};
