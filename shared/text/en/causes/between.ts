import type { betweenCauses } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { checkFirst, namedIn, nameOf, whoInFront, whoRunsFront } from './phrases.js';

const notAsked = 'The service was not asked.';

/** Something between this program and the service answered: nothing here is about the service itself. */
export const between: CauseEntries<(typeof betweenCauses)[number]> = {
  'between-blocked': proved(
    'a firewall’s refusal (403, 406, “Request Rejected”, “blocked” …)',
    (at) => `${whoInFront(at)} refuses the request as a firewall does. ${notAsked}${namedIn(at)}`,
    (at) =>
      `Ask whoever runs ${nameOf(at)} to let this program through, or try from the office network or the VPN. A number in the answer helps them find it.`,
    'send-again',
  ),
  'between-challenge': proved(
    'a page that wants to see a browser or a human (cf-mitigated, captcha …)',
    (at) =>
      `${whoInFront(at)} wants to see a browser with a human before it lets anybody through. ${notAsked}`,
    (at) =>
      `Ask whoever runs ${nameOf(at)} to let programs through to the service, or try from the office network or the VPN.`,
    'send-again',
  ),
  'between-login': proved(
    'a sign-in page, 401 or 511 of something in between',
    (at) => `${whoInFront(at)} asks for a sign-in first. ${notAsked}`,
    'Sign in to the network or the VPN, then check the session.',
    'check',
  ),
  'between-too-many': proved(
    '429 or a rate limit of something in between',
    (at) => `${whoInFront(at)} counts too many requests from here. ${notAsked}`,
    (at) =>
      at.facts.wait && /^\d{1,6}$/.test(at.facts.wait)
        ? `Wait ${at.facts.wait} seconds, then check the session.`
        : 'Wait a minute, then check the session.',
    'check',
  ),
  'between-no-name': proved(
    'ERR_DNS_FAIL, “could not resolve”, error 1016',
    (at) => `${whoInFront(at)} does not know the host’s name (a DNS failure). ${notAsked}`,
    'Compare the host’s name with that of the help page; a host inside your network often must be called without the proxy.',
    'edit-environment',
  ),
  'between-no-connection': proved(
    '521, 522, 523, 530, ERR_CONNECT_FAIL, “no healthy upstream” …',
    (at) => `${whoInFront(at)} got no connection to the machine behind it. ${notAsked}`,
    whoRunsFront,
    'send-again',
  ),
  'between-no-tls': proved(
    '525, 526, ERR_SECURE_CONNECT_FAIL',
    (at) =>
      `${whoInFront(at)} could not agree on TLS with the machine behind it, or does not trust its certificate. ${notAsked}`,
    whoRunsFront,
    'send-again',
  ),
  'between-no-answer': proved(
    '502, 504, 520, 524, ERR_READ_TIMEOUT …',
    (at) => `${whoInFront(at)} got no usable answer from the machine behind it. The logout may have run.`,
    (at) => `${checkFirst} If this stays so, ask whoever runs ${nameOf(at)}.`,
    'check-whether-out',
  ),
  'between-unavailable': likely(
    '503 of something in between that does not say why',
    (at) =>
      `${whoInFront(at)} answers “unavailable” (HTTP ${at.status ?? 503}) in the service’s place.${namedIn(at)}`,
    (at) => `Wait a minute, then check the session; if this stays so, ask whoever runs ${nameOf(at)}.`,
    'check-whether-out',
  ),
  'between-too-long': proved(
    '413, 414, 431 or “too large” of something in between',
    (at) => `${whoInFront(at)} refuses the request for its length. ${notAsked}`,
    (at) =>
      at.binding === 'get'
        ? 'Compare the token with where it came from. If it is right, use HTTP POST or SOAP: they do not carry it in the address.'
        : `Compare the token with where it came from. If it is right, ask whoever runs ${nameOf(at)} about the limit.`,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'between-bad-request': likely(
    '400, 411, 417 or 421 of something in between',
    (at) =>
      `${whoInFront(at)} could not read the request or does not pass it on (HTTP ${at.status ?? 400}). ${notAsked}${namedIn(at)}`,
    whoRunsFront,
  ),
  'between-not-found': likely(
    '404 of something in between',
    (at) => `${whoInFront(at)} answers “not found”: it knows nowhere to pass this request on to. ${notAsked}`,
    (at) => `Ask whoever runs ${nameOf(at)} whether it passes this address on to the service.`,
  ),
  'between-method': likely(
    '405 or 501 of something in between',
    (at) => `${whoInFront(at)} does not let requests of this method through. ${notAsked}`,
    whoRunsFront,
  ),
  'between-redirect': proved(
    '3xx of something in between',
    (at) =>
      `${whoInFront(at)} points elsewhere${at.facts.place ? ` (${at.facts.place})` : ''}. It is not followed, so that the token goes nowhere else.`,
    (at) =>
      `Sign in to the network or the VPN if that is a sign-in page; otherwise ask whoever runs ${nameOf(at)}.`,
    'check',
  ),
  'between-error': likely(
    'any other answer of something in between',
    (at) => `${whoInFront(at)} answered in the service’s place (HTTP ${at.status ?? 'none'}).${namedIn(at)}`,
    (at) => `Ask whoever runs ${nameOf(at)}, and check the session.`,
    'check',
  ),
  'site-suspended': proved(
    '“account suspended”, “site disabled”, a hosting panel’s page',
    'The company that hosts the site has switched it off (suspended or disabled), and answers in its place.',
    'Tell whoever pays for the host; nothing helps from here.',
  ),
  'captive-portal': likely(
    'a sign-in page over http, 511, a page that sends a browser on',
    'A sign-in page of the network came in the service’s place, as hotels and guest networks have it: something between this program and the service.',
    'Open any page in a browser, sign in to the network, then check the session.',
    'check',
  ),
  'client-certificate-wanted': proved(
    '“No required SSL certificate was sent”',
    (at) => `${whoInFront(at)} asks for a client certificate. ${notAsked}`,
    'Choose your client certificate (PFX or PEM) in the environment.',
    'edit-environment',
  ),
};
