/** What a status says where neither the sender nor the page says more. */
export const httpStatus = {
  redirect: {
    meaning:
      'The server points to another address{isPlace, select, true { ({place})} other {}}. It is not followed, so that the token goes nowhere else.',
    advice: 'If that address is the service’s, enter it in the environment.',
  },
  'not-modified': {
    meaning: 'A cache says that nothing has changed (HTTP 304): the service itself was not asked.',
    advice:
      '{binding, select, get {Use SOAP 1.1 or SOAP 1.2, which caches let through.} post {Use SOAP 1.1 or SOAP 1.2, which caches let through.} other {Ask whoever runs the cache to leave this address out.}}',
  },
  'redirect-elsewhere': {
    meaning:
      'The server points to another host ({isPlace, select, true {{place}} other {unnamed}}). It is not followed, so that the token goes nowhere else.',
    advice: 'If the service has moved there, enter that address in the environment.',
  },
  'redirect-to-login': {
    meaning:
      'Callers are sent to a sign-in page ({isPlace, select, true {{place}} other {unnamed}}) before the service is asked.',
    advice: 'Ask whoever runs the host for an address without it, or sign in to the network.',
  },
  'redirect-to-error-page': {
    meaning: 'The application failed: the server points to an error page instead of saying why.',
    advice:
      'Tell whoever runs the service: the reason stands in the server’s event log. {does, select, asks {} other {Check whether it is out.}}',
  },
  'https-required': {
    meaning: 'The host takes https only, and points there.',
    advice: '{writeHttps}',
  },
  'bad-request': {
    meaning: 'The request was refused as unreadable (HTTP 400), and nothing says why. {itSays}',
    advice: 'Try {otherBindings}; if that is refused too, show the exchange to whoever runs the host.',
  },
  unauthorized: {
    meaning: 'A login is asked for before the service is reached (HTTP 401).',
    advice: 'Ask whoever runs the host how this computer may call it.',
  },
  'windows-authentication': {
    meaning: 'The web server asks for a Windows login, which this program does not do.',
    advice: 'Ask whoever runs the host to allow anonymous callers for this path.',
  },
  'basic-authentication': {
    meaning: 'The web server asks for a user name and password of its own.',
    advice: 'Ask whoever runs the host for an address without it.',
  },
  forbidden: {
    meaning:
      'Access is forbidden (HTTP 403), and nothing says why: a rule about the address that you come from is the most usual. {itSays}',
    advice: 'Try from the office network or the VPN, or ask whoever runs the host.',
  },
  'not-found': {
    meaning: 'Nothing is found at {path} on {host} (HTTP {status}).',
    advice:
      'Compare the path with the address of the service’s help page; the probe shows what the service answers to.',
  },
  'method-not-allowed': {
    meaning: 'The address exists, but does not take requests of this kind.',
    advice: 'Use {otherBindings}.',
  },
  'method-only-files': {
    meaning:
      'The address is served as a plain file (it allows {isNamed, select, true {{named}} other {no POST}}): ASP.NET is not set up there.',
    advice: 'Tell whoever runs the host, and compare the path with the address of the service’s help page.',
  },
  'proxy-authentication': {
    meaning: 'The proxy asks for a user name and a password.',
    advice: 'Enter them in the environment’s proxy choice.',
  },
  'request-timeout': {
    meaning: 'The server did not get the whole request in time (HTTP 408): the connection is slow.',
    advice: '{checkFirst}',
  },
  'request-too-long': {
    meaning: 'The request is over a length limit of the server (HTTP {status}). {itSays}',
    advice: '{wayForLong}',
  },
  'wrong-content-type': {
    meaning: 'The server does not take the content type that was sent (HTTP 415). {itSays}',
    advice: 'Use {otherSoap}.',
  },
  'too-many-requests': {
    meaning: 'The server counts too many requests from here.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'retry-after': {
    meaning: 'The server asks to be left alone for a while (HTTP {status}).',
    advice:
      'Wait {waitAs, select, none {a minute} seconds {{wait} seconds} other {until {wait}}}, then check {does, select, asks {again} other {the session}}.',
  },
  'client-error': {
    meaning: 'The request was refused before the service answered (HTTP {status}). {itSays}',
    advice: 'Show the exchange to whoever runs the host.',
  },
  'server-error': {
    meaning: 'Something failed before or behind the service (HTTP {status}). {itSays}',
    advice: '{checkFirst}',
  },
  'server-error-page': {
    meaning:
      'An error page came (HTTP {status}); no sign says whether the service’s host or something in between wrote it. {itSays}',
    advice: 'Show the exchange to whoever runs the host. {checkFirst}',
  },
  'bad-gateway': {
    meaning:
      'A gateway stands in front ({who}), and got no usable answer from the service behind it. {mayHaveRun}',
    advice:
      '{does, select, asks {Check again} other {Check whether it is out}}; if this stays so, ask whoever runs the gateway.',
  },
  unavailable: {
    meaning:
      'The answer is “unavailable” (HTTP 503); no sign says whether the service’s host or something in front says so.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'gateway-timeout': {
    meaning:
      'A gateway gave up waiting{does, select, asks {} other {; the logout may have been carried out behind it}}.',
    advice: '{checkFirst}',
  },
  'odd-status': {
    meaning: 'The answer’s status is none that HTTP knows: no web server of this service writes it.',
    advice: 'Show the exchange to whoever runs the host.',
  },
  'https-on-http-address': {
    meaning: 'The port speaks TLS, and the address begins with http.',
    advice: '{writeHttps}',
  },
} as const;
