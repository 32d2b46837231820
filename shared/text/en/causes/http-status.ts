import type { Cause } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import {
  checkFirst,
  hostOf,
  namedIn,
  nameOf,
  otherBindings,
  otherSoap,
  overHttp,
  pathOf,
  wayForLong,
  whoRuns,
} from './phrases.js';

const waited = (wait: string | undefined): string =>
  wait === undefined ? 'a minute' : /^\d{1,6}$/.test(wait) ? `${wait} seconds` : `until ${wait}`;

/** What a status says where neither the sender nor the page says more. */
export const httpStatus = {
  redirect: proved(
    '3xx',
    (at) =>
      `The server points to another address${at.facts.place ? ` (${at.facts.place})` : ''}. It is not followed, so that the token goes nowhere else.`,
    'If that address is the service’s, enter it in the environment.',
    'edit-environment',
  ),
  'not-modified': proved(
    '304',
    'A cache says that nothing has changed (HTTP 304): the service itself was not asked.',
    (at) =>
      overHttp(at)
        ? 'Use SOAP 1.1 or SOAP 1.2, which caches let through.'
        : 'Ask whoever runs the cache to leave this address out.',
    (at) => (overHttp(at) ? 'other-binding' : 'none'),
  ),
  'redirect-elsewhere': proved(
    '3xx to another host',
    (at) =>
      `The server points to another host (${at.facts.place ?? 'unnamed'}). It is not followed, so that the token goes nowhere else.`,
    'If the service has moved there, enter that address in the environment.',
    'edit-environment',
  ),
  'redirect-to-login': proved(
    '3xx to a sign-in page',
    (at) =>
      `Callers are sent to a sign-in page (${at.facts.place ?? 'unnamed'}) before the service is asked.`,
    'Ask whoever runs the host for an address without it, or sign in to the network.',
    'check',
  ),
  'redirect-to-error-page': proved(
    '3xx with aspxerrorpath= in its target, or to a page of errors',
    'The application failed: the server points to an error page instead of saying why.',
    'Tell whoever runs the service: the reason stands in the server’s event log. Check whether it is out.',
    'check-whether-out',
  ),
  'https-required': proved(
    '3xx to the same host with https',
    'The host takes https only, and points there.',
    (at) =>
      at.url?.https
        ? 'Something in front ends TLS before the host: show the exchange to whoever runs it.'
        : 'Write https:// in the endpoint.',
    'edit-environment',
  ),
  'bad-request': likely(
    '400 without a word on its reason',
    (at) => `The request was refused as unreadable (HTTP 400), and nothing says why.${namedIn(at)}`,
    (at) => `Try ${otherBindings(at)}; if that is refused too, show the exchange to whoever runs the host.`,
    'other-binding',
  ),
  unauthorized: proved(
    '401',
    'A login is asked for before the service is reached (HTTP 401).',
    'Ask whoever runs the host how this computer may call it.',
    'edit-environment',
  ),
  'windows-authentication': proved(
    '401 with WWW-Authenticate: NTLM or Negotiate',
    'The web server asks for a Windows login, which this program does not do.',
    'Ask whoever runs the host to allow anonymous callers for this path.',
    'edit-environment',
  ),
  'basic-authentication': proved(
    '401 with WWW-Authenticate: Basic',
    'The web server asks for a user name and password of its own.',
    'Ask whoever runs the host for an address without it.',
    'edit-environment',
  ),
  forbidden: likely(
    '403 without a word on its reason',
    (at) =>
      `Access is forbidden (HTTP 403), and nothing says why: a rule about the address that you come from is the most usual.${namedIn(at)}`,
    'Try from the office network or the VPN, or ask whoever runs the host.',
    'send-again',
  ),
  'not-found': likely(
    '404 or 410 without a word on its reason',
    (at) => `Nothing is found at ${pathOf(at)} on ${hostOf(at)} (HTTP ${at.status ?? 404}).`,
    'Compare the path with the address of the service’s help page; the probe shows what the service answers to.',
    'probe',
  ),
  'method-not-allowed': proved(
    '405 over GET or POST',
    'The address exists, but does not take requests of this kind.',
    (at) => `Use ${otherBindings(at)}.`,
    'other-binding',
  ),
  'method-only-files': proved(
    '405 with Allow: and no POST in it',
    (at) =>
      `The address is served as a plain file (it allows ${at.facts.named ?? 'no POST'}): ASP.NET is not set up there.`,
    'Tell whoever runs the host, and compare the path with the address of the service’s help page.',
    'edit-environment',
  ),
  'proxy-authentication': proved(
    '407',
    'The proxy asks for a user name and a password.',
    'Enter them in the environment’s proxy choice.',
    'edit-environment',
  ),
  'request-timeout': likely(
    '408',
    'The server did not get the whole request in time (HTTP 408): the connection is slow.',
    checkFirst,
    'check-whether-out',
  ),
  'request-too-long': proved(
    '413, 414 or 431',
    (at) => `The request is over a length limit of the server (HTTP ${at.status ?? 413}).${namedIn(at)}`,
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'wrong-content-type': proved(
    '415',
    (at) => `The server does not take the content type that was sent (HTTP 415).${namedIn(at)}`,
    (at) => `Use ${otherSoap(at)}.`,
    'other-binding',
  ),
  'too-many-requests': proved(
    '429',
    'The server counts too many requests from here.',
    'Wait a minute, then check the session.',
    'check',
  ),
  'retry-after': proved(
    '429 or 503 with Retry-After',
    (at) => `The server asks to be left alone for a while (HTTP ${at.status ?? 503}).`,
    (at) => `Wait ${waited(at.facts.wait)}, then check the session.`,
    'check-whether-out',
  ),
  'client-error': likely(
    'any other 4xx',
    (at) => `The request was refused before the service answered (HTTP ${at.status ?? 400}).${namedIn(at)}`,
    whoRuns,
  ),
  'server-error': likely(
    'any other 5xx',
    (at) => `Something failed before or behind the service (HTTP ${at.status ?? 500}).${namedIn(at)}`,
    checkFirst,
    'check-whether-out',
  ),
  'server-error-page': likely(
    '5xx with a page that no known sender wrote',
    (at) =>
      `An error page came (HTTP ${at.status ?? 500}); no sign says whether the service’s host or something in between wrote it.${namedIn(at)}`,
    `${whoRuns} ${checkFirst}`,
    'check-whether-out',
  ),
  'bad-gateway': proved(
    '502',
    (at) =>
      `A gateway stands in front (${nameOf(at)}), and got no usable answer from the service behind it. The logout may have run.`,
    'Check whether it is out; if this stays so, ask whoever runs the gateway.',
    'check-whether-out',
  ),
  unavailable: likely(
    '503 without a word on its reason',
    'The answer is “unavailable” (HTTP 503); no sign says whether the service’s host or something in front says so.',
    'Wait a minute, then check the session.',
    'check-whether-out',
  ),
  'gateway-timeout': proved(
    '504',
    'A gateway gave up waiting; the logout may have been carried out behind it.',
    checkFirst,
    'check-whether-out',
  ),
  'odd-status': proved(
    'a status that HTTP does not know',
    'The answer’s status is none that HTTP knows: no web server of this service writes it.',
    whoRuns,
  ),
  'https-on-http-address': proved(
    '400 “plain HTTP request was sent to HTTPS port”',
    'The port speaks TLS, and the address begins with http.',
    (at) =>
      at.url?.https
        ? 'Something in front ends TLS before the host: show the exchange to whoever runs it.'
        : 'Write https:// in the endpoint.',
    'edit-environment',
  ),
} satisfies Partial<CauseEntries<Cause>>;
