import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';

/** No connection, and nothing was sent. */
export const connections = {
  'dns-not-found': likely(
    'ENOTFOUND',
    'The host name is not known: it is misspelled, or known only inside the office network or VPN.',
    'Compare the host with the address of the help page, or connect to the VPN, and send again.',
    'edit-environment',
  ),
  'dns-failed': likely(
    'any other failure of the name service',
    'The name service did not answer: this computer is probably offline.',
    'Check the network connection, and send again.',
    'send-again',
  ),
  refused: likely(
    'ECONNREFUSED',
    'Most likely nothing listens on that port: the web server is stopped, or the port is wrong. The host refused the connection.',
    'Compare the port with the address of the help page, or ask whether the service is running.',
    'send-again',
  ),
  unreachable: likely(
    'EHOSTUNREACH, ENETUNREACH',
    'There is no route to the host: this computer is in another network, or offline.',
    'Connect to the VPN or the office network, and send again.',
    'send-again',
  ),
  'connect-timeout': likely(
    'no connection in time',
    'The host did not answer the connection: it is switched off, or a firewall drops the packets.',
    'Try from the office network or VPN; sending again is safe.',
    'send-again',
  ),
  'connect-failed': likely(
    'the failure’s code (connect-failed)',
    'The connection could not be made.',
    'Sending again is safe; look at the failure’s code.',
    'send-again',
  ),
  'proxy-authentication-scheme': proved(
    'the failure’s code (proxy-authentication-scheme)',
    'The proxy asks for a login by NTLM or Negotiate (Windows), which this program does not speak.',
    'Ask whoever runs the proxy for Basic authentication or an exception, or run a local proxy that logs in for you.',
    'edit-environment',
  ),
  'proxy-credentials-refused': proved(
    'the failure’s code (proxy-credentials-refused)',
    'The proxy does not take the user name and the password.',
    'Enter them again in the environment’s proxy choice.',
    'edit-environment',
  ),
  'proxy-script-failed': proved(
    'the failure’s code (proxy-script-failed)',
    'The proxy script (PAC) could not be fetched or run.',
    'Check its address, or enter the proxy by hand in the environment.',
    'edit-environment',
  ),
  'proxy-address': proved(
    'the failure’s code (proxy-address)',
    'The address of the proxy is not one that can be used.',
    'Enter it as http://host:port, https://host:port or socks5://host:port.',
    'edit-environment',
  ),
  'proxy-not-found': proved(
    'the failure’s code (proxy-not-found)',
    'The name of the proxy is not known to the name service.',
    'Compare the proxy’s name, or connect to the office network.',
    'edit-environment',
  ),
  'proxy-not-http': proved(
    'the failure’s code (proxy-not-http)',
    'What answers at the proxy’s address does not speak as a proxy of that kind does.',
    'Compare scheme and port of the proxy.',
    'edit-environment',
  ),
  'proxy-tls-failed': proved(
    'the failure’s code (proxy-tls-failed)',
    'The TLS handshake with the proxy failed, or its certificate is not trusted.',
    'Compare scheme and port of the proxy, or choose the authority’s CA file in the environment.',
    'edit-environment',
  ),
  'proxy-authentication-needed': proved(
    'the failure’s code (proxy-authentication-needed)',
    'The proxy asks for a user name and password.',
    'Enter them in the environment’s proxy choice.',
    'edit-environment',
  ),
  'proxy-refused': proved(
    'the failure’s code (proxy-refused)',
    'Nothing listens at the proxy’s address.',
    'Compare host and port of the proxy in the environment, or do without it.',
    'edit-environment',
  ),
  'proxy-timeout': proved(
    'the failure’s code (proxy-timeout)',
    'The proxy did not answer in time.',
    'Check the proxy’s address, or do without it.',
    'send-again',
  ),
  'proxy-failed': proved(
    'the failure’s code (proxy-failed)',
    'The proxy did not let the connection through.',
    'Ask whoever runs the proxy to allow this host.',
    'edit-environment',
  ),
  'spoke-first': proved(
    'bytes before anything was asked',
    'Something came before anything was asked, as no web server does: another program listens there.',
    'Compare host and port with the address of the help page.',
    'edit-environment',
  ),
  'send-failed': proved(
    'the failure’s code (send-failed)',
    'Sending failed before a byte had left.',
    'Sending again is safe.',
    'send-again',
  ),
  'request-problem': proved(
    'a character that XML or a header cannot carry',
    'The request could not be built: the token holds a character that this binding cannot carry.',
    'Compare the token with where it came from, or use another binding.',
    'other-binding',
  ),
} satisfies Partial<CauseEntries<(typeof causesOf)['not-sent'][number]>>;
