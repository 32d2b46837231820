import type { Situation, Symptoms } from './diagnosis.js';

const comparePath = 'Compare the path with the address of the service’s help page.';

/** What status, headers and (last) the page's title say beyond the cause. */
export const answerSituations: readonly Situation[] = [
  {
    name: 'https-required',
    applies: (at) =>
      at.exchange.cause === 'redirect' &&
      target(at)?.protocol === 'https:' &&
      sameHost(at) &&
      at.url?.protocol === 'http:',
    advice: () => ['The host takes https only, and points there.', 'Write https:// in the endpoint.'],
  },
  {
    name: 'redirect-to-login',
    applies: (at) =>
      at.exchange.cause === 'redirect' &&
      /log-?[io]n|sign-?in|sso|saml|adfs|oauth/i.test(at.header('location')),
    advice: (at) => [
      `The host sends callers to a sign-in page (${place(at)}).`,
      'Ask whoever runs the host for an address without it, or sign in to the network.',
    ],
  },
  {
    name: 'redirect-elsewhere',
    applies: (at) => at.exchange.cause === 'redirect' && target(at) !== null && !sameHost(at),
    advice: (at) => [
      `The server points to another host (${target(at)?.host}); it is not followed, so that no token goes there.`,
      'If the service has moved there, enter that address as the endpoint.',
    ],
  },
  {
    name: 'windows-authentication',
    applies: (at) =>
      at.exchange.cause === 'unauthorized' && /^(ntlm|negotiate)/i.test(at.header('www-authenticate')),
    advice: () => [
      'The web server asks for a Windows login, which this program does not do.',
      'Ask whoever runs the host to allow anonymous callers for this path.',
    ],
  },
  {
    name: 'basic-authentication',
    applies: (at) => at.exchange.cause === 'unauthorized' && /^basic/i.test(at.header('www-authenticate')),
    advice: (at) => [
      `The web server asks for a user name and password of its own (${at.header('www-authenticate').slice(0, 80)}).`,
      'Ask whoever runs the host for an address without it.',
    ],
  },
  {
    name: 'captive-portal',
    applies: ({ exchange }) => exchange.status === 511,
    advice: () => portal,
  },
  {
    name: 'retry-after',
    applies: ({ exchange, header }) =>
      [429, 503].includes(exchange.status ?? 0) && header('retry-after') !== '',
    advice: ({ header }) => [
      'The server is overloaded or in maintenance, and asks to wait.',
      `Wait ${waitOf(header('retry-after'))}, then check the session.`,
    ],
  },
  {
    name: 'application-pool-stopped',
    applies: ({ exchange, header }) =>
      exchange.status === 503 && /^Microsoft-HTTPAPI/i.test(header('server')),
    advice: () => [
      'Windows itself answers in the web server’s place: the application pool of the service is stopped.',
      'Ask whoever runs the host to start it.',
    ],
  },
  {
    name: 'host-not-bound',
    applies: ({ exchange, header }) =>
      [400, 404].includes(exchange.status ?? 0) && /^Microsoft-HTTPAPI/i.test(header('server')),
    advice: ({ url }) => [
      `Windows itself answers: no site is set up for the host name ${url?.hostname ?? ''} on that port.`,
      'Use the host name of the help page instead of an address or an alias.',
    ],
  },
  {
    name: 'iis-path',
    applies: ({ exchange, header }) => exchange.status === 404 && /^Microsoft-IIS/i.test(header('server')),
    advice: ({ url }) => [`IIS runs there, but has nothing at ${url?.pathname ?? 'this path'}.`, comparePath],
  },
  {
    name: 'not-an-application',
    applies: ({ exchange, header }) =>
      exchange.status === 405 && header('allow') !== '' && !/\bpost\b/i.test(header('allow')),
    advice: ({ header }) => [
      `The address is served as a plain file (it allows ${header('allow').slice(0, 60)}): ASP.NET is not set up there.`,
      comparePath,
    ],
  },
  {
    name: 'web-firewall',
    applies: ({ exchange, header }) =>
      exchange.status === 403 &&
      /cloudflare|akamai|awselb|imperva|incapsula|sucuri|f5|big-?ip/i.test(header('server')),
    advice: ({ header }) => [
      `A firewall in front of the host (${header('server').slice(0, 40)}) refuses the request.`,
      'Try from the office network or VPN, or ask for your address to be let through.',
    ],
  },
  {
    name: 'captive-portal',
    // Over https nobody in between can answer for the host.
    applies: ({ exchange, url }) =>
      exchange.outcome === 'unexpected' && exchange.cause === 'html-login-page' && url?.protocol === 'http:',
    advice: () => portal,
  },
  {
    name: 'help-page-instead',
    applies: ({ exchange }) => exchange.cause === 'html-page' && /\bWeb Service$/i.test(exchange.quote ?? ''),
    advice: () => [
      'The help page of a web service came instead of an answer: the request lost its operation on the way.',
      'End the endpoint at .asmx, and use SOAP 1.1.',
    ],
  },
  {
    name: 'https-on-http-address',
    applies: ({ exchange, url }) =>
      exchange.status === 400 &&
      url?.protocol === 'http:' &&
      /plain HTTP request|HTTPS port/i.test(exchange.quote ?? ''),
    advice: () => [
      'The port speaks TLS, and the address begins with http.',
      'Write https:// in the endpoint.',
    ],
  },
  {
    name: 'client-certificate-required',
    applies: ({ exchange }) =>
      [400, 403].includes(exchange.status ?? 0) &&
      /client certificate|SSL certificate/i.test(exchange.quote ?? ''),
    advice: () => [
      'The web server asks for a client certificate.',
      'Choose your client certificate (PFX or PEM) in the environment.',
    ],
  },
];

const portal = [
  'A sign-in page of the network came in the service’s place, as hotels and guest networks have it.',
  'Open any page in a browser, sign in to the network, then check the session.',
] as const;

/** Where a redirect leads; null where that is no address. */
function target({ header, url }: Symptoms): URL | null {
  try {
    return new URL(header('location'), url ?? undefined);
  } catch {
    return null;
  }
}

function sameHost(at: Symptoms): boolean {
  return target(at)?.hostname === at.url?.hostname;
}

/** Without the query, which may repeat what was sent. */
function place(at: Symptoms): string {
  const to = target(at);
  return to === null ? 'no address' : `${to.host}${to.pathname}`.slice(0, 120);
}

function waitOf(value: string): string {
  return /^\d{1,6}$/.test(value) ? `${value} seconds` : `until ${value.slice(0, 40)}`;
}
