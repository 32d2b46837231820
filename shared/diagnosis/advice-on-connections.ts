import type { causesOf } from '../model/causes.js';
import type { Advice } from './diagnosis.js';

type Mine = (typeof causesOf)['not-sent' | 'unknown' | 'cancelled'][number];

const checkFirst = 'Ask CheckToken whether the session is out; do not send the Logout again before that.';
const whoRuns = 'Pass the exchange on to whoever runs this host.';
const certificate =
  'Ask whoever runs the host to renew it, or pin its SHA-256 fingerprint if you know the host.';

/** Nothing left, or no complete answer came. */
export const adviceOnConnections = {
  'dns-not-found': [
    'The host name is not known: it is misspelled, or known only inside the office network or VPN.',
    'Compare the host with the address of the help page, or connect to the VPN, and send again.',
  ],
  'dns-failed': [
    'The name service did not answer: this computer is probably offline.',
    'Check the network connection, and send again.',
  ],
  refused: [
    'The host is there, but nothing listens on that port: the web server is stopped, or the port is wrong.',
    'Compare the port with the address of the help page, or ask whether the service is running.',
  ],
  unreachable: [
    'There is no route to the host: this computer is in another network, or offline.',
    'Connect to the VPN or the office network, and send again.',
  ],
  'connect-timeout': [
    'The host did not answer the connection: it is switched off, or a firewall drops the packets.',
    'Try from the office network or VPN; sending again is safe.',
  ],
  'connect-failed': [
    'The connection could not be made.',
    'Sending again is safe; look at the failure’s code.',
  ],
  'tls-expired': ['The certificate of the host has expired.', certificate],
  'tls-not-yet-valid': [
    'The certificate of the host is not valid yet, or the clock of this computer is behind.',
    'Compare the date and time of this computer first.',
  ],
  'tls-self-signed': [
    'The certificate of the host is signed by itself, as on test machines.',
    'If you know the host, pin the SHA-256 fingerprint of its certificate in the environment.',
  ],
  'tls-wrong-host': [
    'The certificate was made for another host name.',
    'Use the name that the certificate was made for, or pin its SHA-256 fingerprint.',
  ],
  'tls-untrusted-root': [
    'The certificate is signed by an authority that is not known here, such as a company’s own.',
    'Choose the authority’s CA file in the environment, or pin the certificate’s SHA-256 fingerprint.',
  ],
  'tls-pin-mismatch': [
    'The host shows another certificate than the pinned one: it was renewed, or somebody stands in between.',
    'Ask whoever runs the host for the new fingerprint; pin it only if it is the same.',
  ],
  'tls-revoked': [
    'The certificate of the host was revoked.',
    'Send nothing there, and tell whoever runs the host.',
  ],
  'tls-old-version': [
    'The host offers no TLS version that is safe: 1.0 and 1.1 are refused here.',
    'Ask whoever runs the host to switch on TLS 1.2.',
  ],
  'tls-client-certificate': [
    'The host asks for a client certificate, and none that it accepts was shown.',
    'Choose your client certificate (PFX or PEM) in the environment.',
  ],
  'tls-timeout': [
    'The host took the connection, but did not answer the TLS handshake.',
    'Check the port: it may speak something other than HTTPS.',
  ],
  'tls-failed': [
    'The TLS handshake failed.',
    'Check scheme and port of the endpoint, and look at the failure’s code.',
  ],
  'tls-common-name-only': [
    'The certificate of the host has a common name only, and no name in its SAN, as old tools make them.',
    certificate,
  ],
  'tls-small-key': ['A key in the chain of the host is too small: RSA needs 2048 bits.', certificate],
  'tls-weak-signature': [
    'A certificate in the chain of the host is signed with SHA-1 or an older hash, which can be forged.',
    certificate,
  ],
  'tls-chain-invalid': [
    'The chain of certificates breaks a rule: a purpose, a length or a signature is wrong.',
    'Pass the failure’s code on to whoever runs the host.',
  ],
  'tls-not-tls': [
    'What answers on that port does not speak TLS: it is plain http or another program, or only a TLS version that is too old.',
    'Compare scheme and port with the address of the help page.',
  ],
  'tls-nothing-shared': [
    'The host refused the handshake: it shares no cipher or signature with this program, or wants a client certificate.',
    'Ask whoever runs the host which ciphers it offers and whether it wants a client certificate.',
  ],
  'tls-weak-key-exchange': [
    'The key exchange that the host offers is too weak to be safe.',
    'Ask whoever runs the host to offer ECDHE, or DH parameters of 2048 bits.',
  ],
  'tls-no-secure-renegotiation': [
    'The host does not know secure renegotiation (RFC 5746), so that somebody in between could begin its requests.',
    'Ask whoever runs the host to update its TLS library.',
  ],
  'tls-server-name': [
    'The host does not know the name that it was asked for.',
    'Compare the host with the name in the address of the help page.',
  ],
  'tls-refused': [
    'The host ended the handshake with an alert of its own, and does not say why.',
    'Pass the failure’s code on to whoever runs the host.',
  ],
  'tls-broken': [
    'What came in the handshake does not keep the rules of TLS: it was damaged or changed on the way.',
    'A firewall or virus scanner may stand in between: try from another network.',
  ],
  'tls-closed': [
    'The connection was closed during the handshake: another program listens there, or a firewall closes it.',
    'Compare scheme and port with the address of the help page, then try from another network.',
  ],
  'client-key-locked': [
    'The key of the client certificate is encrypted, and no passphrase was given.',
    'Enter the passphrase in the environment; on the command line, give it with --passphrase-stdin.',
  ],
  'client-key-passphrase': [
    'The passphrase does not open the key of the client certificate.',
    'Enter it again, and look at capitals and the keyboard’s language.',
  ],
  'client-key-mismatch': [
    'The key is not the one of the client certificate.',
    'Choose the two files that were made together.',
  ],
  'client-certificate-unreadable': [
    'The client certificate or its key cannot be read: the file is damaged, or of another kind.',
    'Choose a PFX file, or PEM files of certificate and key.',
  ],
  'ca-unreadable': [
    'The CA file holds no certificate that can be read.',
    'Choose a PEM file that begins with -----BEGIN CERTIFICATE-----.',
  ],
  'proxy-authentication-scheme': [
    'The proxy asks for a login by NTLM or Negotiate (Windows), which this program does not speak.',
    'Ask whoever runs the proxy for Basic authentication or an exception, or run a local proxy that logs in for you.',
  ],
  'proxy-credentials-refused': [
    'The proxy does not take the user name and the password.',
    'Enter them again in the environment’s proxy choice.',
  ],
  'proxy-script-failed': [
    'The proxy script (PAC) could not be fetched or run.',
    'Check its address, or enter the proxy by hand in the environment.',
  ],
  'proxy-address': [
    'The address of the proxy is not one that can be used.',
    'Enter it as http://host:port, https://host:port or socks5://host:port.',
  ],
  'proxy-not-found': [
    'The name of the proxy is not known to the name service.',
    'Compare the proxy’s name, or connect to the office network.',
  ],
  'proxy-not-http': [
    'What answers at the proxy’s address does not speak as a proxy of that kind does.',
    'Compare scheme and port of the proxy.',
  ],
  'proxy-tls-failed': [
    'The TLS handshake with the proxy failed, or its certificate is not trusted.',
    'Compare scheme and port of the proxy, or choose the authority’s CA file in the environment.',
  ],
  'proxy-authentication-needed': [
    'The proxy asks for a user name and password.',
    'Enter them in the environment’s proxy choice.',
  ],
  'proxy-refused': [
    'Nothing listens at the proxy’s address.',
    'Compare host and port of the proxy in the environment, or do without it.',
  ],
  'proxy-timeout': ['The proxy did not answer in time.', 'Check the proxy’s address, or do without it.'],
  'proxy-failed': [
    'The proxy did not let the connection through.',
    'Ask whoever runs the proxy to allow this host.',
  ],
  'spoke-first': [
    'Something came before anything was asked, as no web server does: another program listens there.',
    'Compare host and port with the address of the help page.',
  ],
  'send-failed': ['Sending failed before a byte had left.', 'Sending again is safe.'],
  'request-problem': [
    'The request could not be built: the token holds a character that this binding cannot carry.',
    'Compare the token with where it came from, or use another binding.',
  ],
  timeout: ['The service took the request and did not answer in time: it is busy or hangs.', checkFirst],
  reset: ['The other side reset the connection after the request was sent.', checkFirst],
  'closed-early': ['The other side closed the connection without an answer.', checkFirst],
  'cut-body': ['The answer broke off in the middle.', checkFirst],
  'bad-http': [
    'What came is not HTTP: another program listens on that port.',
    'Check scheme and port of the endpoint.',
  ],
  'cut-head': ['The answer broke off in its head.', checkFirst],
  'http-line-ends': [
    'The answer is HTTP, but outside the strict rules: its lines do not end with CR and LF, as a careless gateway writes them.',
    checkFirst,
  ],
  'http-length': [
    'The answer is HTTP, but outside the strict rules: it states its length twice, or a length that is none.',
    checkFirst,
  ],
  'http-framing': [
    'The answer is HTTP, but outside the strict rules: it states both a length and a transfer coding, or a coding that is none.',
    checkFirst,
  ],
  'http-chunks': [
    'The answer is HTTP, but outside the strict rules: the size of a chunk cannot be read.',
    checkFirst,
  ],
  'http-header-form': [
    'The answer is HTTP, but outside the strict rules: a header line is folded, has a space before its colon or a forbidden character.',
    checkFirst,
  ],
  'http-status-line': [
    'The answer is HTTP, but outside the strict rules: its first line cannot be read.',
    checkFirst,
  ],
  'http-after-end': ['More bytes came after the end of the answer than belong to it.', checkFirst],
  'http-upgrade': ['The answer changes to another protocol, which no service of ours does.', checkFirst],
  'odd-transfer-coding': [
    'The transfer coding of the answer does not end with “chunked”, so that a whole answer cannot be told from one that was cut.',
    checkFirst,
  ],
  'unasked-answer': [
    'An answer came that nobody had asked for, so that what came next may belong to another request.',
    checkFirst,
  ],
  'answer-over-limit': ['The answer is larger than this program reads.', checkFirst],
  'tls-alert': [
    'The server ended the TLS connection with an alert after the request was sent; its code says more.',
    checkFirst,
  ],
  'tls-broken-off': [
    'The TLS connection broke after the request was sent: what came does not keep the rules of TLS.',
    checkFirst,
  ],
  'header-overflow': ['The headers of the answer are larger than any service of ours sends.', whoRuns],
  'bad-content-coding': ['The answer’s compression is broken, as some proxies leave it.', checkFirst],
  'cancelled-after-send': ['You stopped it after the request had left.', checkFirst],
  'client-certificate-required': [
    'The host asks for a client certificate, and none that it accepts was shown.',
    'Choose your client certificate (PFX or PEM) in the environment, then check the session.',
  ],
  'connection-failed': ['The connection broke after the request had left.', checkFirst],
  'empty-maybe-cut': ['An empty answer ended with the connection, so it may have been cut.', checkFirst],
  'early-answer': ['The answer came before the whole request had left.', checkFirst],
  'interrupted-still-active': [
    'The Logout was interrupted, and CheckToken says that the session is still active: it may not have left, or not have arrived.',
    'Send it again if it is still wanted.',
  ],
  'reader-failed': [
    'The answer could not be read by this program.',
    'Check the session, and report the exchange.',
  ],
  'cancelled-before-send': ['You stopped it before anything was sent.', 'Sending again is safe.'],
} as const satisfies Record<Mine, Advice>;
