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
  'reader-failed': [
    'The answer could not be read by this program.',
    'Check the session, and report the exchange.',
  ],
  'cancelled-before-send': ['You stopped it before anything was sent.', 'Sending again is safe.'],
} as const satisfies Record<Mine, Advice>;
