/** What certificate, clock, proxy and failure code say beyond a cause. */
export const refined = {
  'clock-behind': {
    meaning:
      'The certificate is valid only from {validFrom} on; by this computer’s clock it is {now}, so that clock is probably behind.',
    advice: 'Set date and time of this computer; if they are right, tell whoever runs the host.',
  },
  'clock-off': {
    meaning:
      'The clock of this computer is {minutes, number} minutes {isAhead, select, true {ahead of} other {behind}} the server’s, and logins and tokens depend on it.',
    advice: 'Set date and time of this computer, and try again.',
  },
  'tls-inspected': {
    meaning:
      'The connection is opened and read in between: the certificate comes from {issuer}, not from the host.',
    advice: 'Ask your network’s staff for the CA file, and choose it in the environment.',
  },
  'no-tls-on-port': {
    meaning: 'The port of {host} does not speak TLS: it is probably a plain http address.',
    advice: 'Write http:// in the endpoint, or the port of https.',
  },
  'tls-on-http-address': {
    meaning: 'The port of {host} speaks TLS, and the address begins with http.',
    advice: '{writeHttps}',
  },
  'proxy-not-reached': {
    meaning: 'The proxy itself cannot be reached ({proxy}).',
    advice: 'Compare host and port of the proxy in the environment, or do without it.',
  },
  'proxy-forbids': {
    meaning: 'The proxy does not allow connections to {host}.',
    advice: 'Ask whoever runs the proxy to allow the host, or do without the proxy.',
  },
  'proxy-cannot-reach': {
    meaning: 'The proxy could not reach {host}.',
    advice:
      'Compare the host’s name and port; a host inside your network often must be called without the proxy.',
  },
} as const;
