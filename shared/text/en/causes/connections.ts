/** No connection, and nothing was sent. */
export const connections = {
  'dns-not-found': {
    meaning: 'The host name is not known: it is misspelled, or known only inside the office network or VPN.',
    advice: 'Compare the host with the address of the help page, or connect to the VPN, and send again.',
  },
  'dns-failed': {
    meaning: 'The name service did not answer: this computer is probably offline.',
    advice: 'Check the network connection, and send again.',
  },
  refused: {
    meaning:
      'Most likely nothing listens on that port: the web server is stopped, or the port is wrong. The host refused the connection.',
    advice: 'Compare the port with the address of the help page, or ask whether the service is running.',
  },
  unreachable: {
    meaning: 'There is no route to the host: this computer is in another network, or offline.',
    advice: 'Connect to the VPN or the office network, and send again.',
  },
  'connect-timeout': {
    meaning: 'The host did not answer the connection: it is switched off, or a firewall drops the packets.',
    advice: 'Try from the office network or VPN; sending again is safe.',
  },
  'connect-failed': {
    meaning: 'The connection could not be made.',
    advice: 'Sending again is safe; look at the failure’s code.',
  },
  'proxy-authentication-scheme': {
    meaning: 'The proxy asks for a login by NTLM or Negotiate (Windows), which this program does not speak.',
    advice:
      'Ask whoever runs the proxy for Basic authentication or an exception, or run a local proxy that logs in for you.',
  },
  'proxy-credentials-refused': {
    meaning: 'The proxy does not take the user name and the password.',
    advice: 'Enter them again in the environment’s proxy choice.',
  },
  'proxy-script-failed': {
    meaning: 'The proxy script (PAC) could not be fetched or run.',
    advice: 'Check its address, or enter the proxy by hand in the environment.',
  },
  'proxy-address': {
    meaning: 'The address of the proxy is not one that can be used.',
    advice: 'Enter it as http://host:port, https://host:port or socks5://host:port.',
  },
  'proxy-not-found': {
    meaning: 'The name of the proxy is not known to the name service.',
    advice: 'Compare the proxy’s name, or connect to the office network.',
  },
  'proxy-not-http': {
    meaning: 'What answers at the proxy’s address does not speak as a proxy of that kind does.',
    advice: 'Compare scheme and port of the proxy.',
  },
  'proxy-tls-failed': {
    meaning: 'The TLS handshake with the proxy failed, or its certificate is not trusted.',
    advice: 'Compare scheme and port of the proxy, or choose the authority’s CA file in the environment.',
  },
  'proxy-authentication-needed': {
    meaning: 'The proxy asks for a user name and password.',
    advice: 'Enter them in the environment’s proxy choice.',
  },
  'proxy-refused': {
    meaning: 'Nothing listens at the proxy’s address.',
    advice: 'Compare host and port of the proxy in the environment, or do without it.',
  },
  'proxy-timeout': {
    meaning: 'The proxy did not answer in time.',
    advice: 'Check the proxy’s address, or do without it.',
  },
  'proxy-failed': {
    meaning: 'The proxy did not let the connection through.',
    advice: 'Ask whoever runs the proxy to allow this host.',
  },
  'spoke-first': {
    meaning:
      'Something came before anything was asked, as no web server does: another program listens there.',
    advice: 'Compare host and port with the address of the help page.',
  },
  'send-failed': {
    meaning: 'Sending failed before a byte had left.',
    advice: 'Sending again is safe.',
  },
  'request-problem': {
    meaning: 'The request could not be built: the token holds a character that this binding cannot carry.',
    advice: 'Compare the token with where it came from, or use another binding.',
  },
} as const;
