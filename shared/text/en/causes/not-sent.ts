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
  'proxy-authentication-needed': edit(
    'The proxy asks for a user name and a password.',
    'Enter them in the environment.',
  ),
  'proxy-refused': edit('The proxy refused the connection.', 'Check the proxy’s address in the environment.'),
  'proxy-timeout': again('The proxy did not answer in time.'),
  'proxy-failed': edit(
    'The proxy did not let the connection through.',
    'Check the proxy in the environment.',
  ),
  'send-failed': again('The connection broke before a byte had left.'),
  'request-problem': {
    meaning: `The request cannot be built: the token has a character that this binding cannot carry. ${nothing}`,
    advice: 'Is the token complete and right? Else try another binding.',
    next: 'other-binding',
  },
};
