/** Something between this program and the service answered: nothing here is about the service itself. */
export const between = {
  'between-blocked': {
    meaning: '{inFront} refuses the request as a firewall does. The service was not asked. {itSays}',
    advice:
      'Ask whoever runs {who} to let this program through, or try from the office network or the VPN. A number in the answer helps them find it.',
  },
  'between-challenge': {
    meaning:
      '{inFront} wants to see a browser with a human before it lets anybody through. The service was not asked.',
    advice:
      'Ask whoever runs {who} to let programs through to the service, or try from the office network or the VPN.',
  },
  'between-login': {
    meaning: '{inFront} asks for a sign-in first. The service was not asked.',
    advice: 'Sign in to the network or the VPN, then check {does, select, asks {again} other {the session}}.',
  },
  'between-too-many': {
    meaning: '{inFront} counts too many requests from here. The service was not asked.',
    advice:
      '{waitAs, select, seconds {Wait {wait} seconds, then check {does, select, asks {again} other {the session}}.} other {Wait a minute, then check {does, select, asks {again} other {the session}}.}}',
  },
  'between-no-name': {
    meaning: '{inFront} does not know the host’s name (a DNS failure). The service was not asked.',
    advice:
      'Compare the host’s name with that of the help page; a host inside your network often must be called without the proxy.',
  },
  'between-no-connection': {
    meaning: '{inFront} got no connection to the machine behind it. The service was not asked.',
    advice: 'Show the exchange to whoever runs {who}.',
  },
  'between-no-tls': {
    meaning:
      '{inFront} could not agree on TLS with the machine behind it, or does not trust its certificate. The service was not asked.',
    advice: 'Show the exchange to whoever runs {who}.',
  },
  'between-no-answer': {
    meaning: '{inFront} got no usable answer from the machine behind it. {mayHaveRun}',
    advice: '{checkFirst} If this stays so, ask whoever runs {who}.',
  },
  'between-unavailable': {
    meaning: '{inFront} answers “unavailable” (HTTP {status}) in the service’s place. {itSays}',
    advice:
      'Wait a minute, then check {does, select, asks {again} other {the session}}; if this stays so, ask whoever runs {who}.',
  },
  'between-too-long': {
    meaning: '{inFront} refuses the request for its length. The service was not asked.',
    advice:
      '{binding, select, get {Compare the token with where it came from. If it is right, use HTTP POST or SOAP: they do not carry it in the address.} other {Compare the token with where it came from. If it is right, ask whoever runs {who} about the limit.}}',
  },
  'between-bad-request': {
    meaning:
      '{inFront} could not read the request or does not pass it on (HTTP {status}). The service was not asked. {itSays}',
    advice: 'Show the exchange to whoever runs {who}.',
  },
  'between-not-found': {
    meaning:
      '{inFront} answers “not found”: it knows nowhere to pass this request on to. The service was not asked.',
    advice: 'Ask whoever runs {who} whether it passes this address on to the service.',
  },
  'between-method': {
    meaning: '{inFront} does not let requests of this method through. The service was not asked.',
    advice: 'Show the exchange to whoever runs {who}.',
  },
  'between-redirect': {
    meaning:
      '{inFront} points elsewhere{isPlace, select, true { ({place})} other {}}. It is not followed, so that the token goes nowhere else.',
    advice: 'Sign in to the network or the VPN if that is a sign-in page; otherwise ask whoever runs {who}.',
  },
  'between-error': {
    meaning: '{inFront} answered in the service’s place (HTTP {status}). {itSays}',
    advice: 'Ask whoever runs {who}, and check {does, select, asks {again} other {the session}}.',
  },
  'site-suspended': {
    meaning:
      'The company that hosts the site has switched it off (suspended or disabled), and answers in its place.',
    advice: 'Tell whoever pays for the host; nothing helps from here.',
  },
  'captive-portal': {
    meaning:
      'A sign-in page of the network came in the service’s place, as hotels and guest networks have it: something between this program and the service.',
    advice:
      'Open any page in a browser, sign in to the network, then check {does, select, asks {again} other {the session}}.',
  },
  'client-certificate-wanted': {
    meaning: '{inFront} asks for a client certificate. The service was not asked.',
    advice: 'Choose your client certificate (PFX or PEM) in the environment.',
  },
} as const;
