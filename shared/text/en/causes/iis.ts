import type { Cause } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { checkFirst, pathOf, wayForLong } from './phrases.js';

const stated = 'substatus';
const host = 'Tell whoever runs the host, with the number.';
const code = (named: string | undefined): string => (named === undefined ? '' : ` (IIS ${named})`);

/** IIS states the reason by its substatus. */
export const iis = {
  'iis-bad-header': proved(
    `${stated} 400.*`,
    (at) => `IIS found the request’s form invalid${code(at.facts.named)}: something on the way changed it.`,
    'Try from another network, or ask whoever runs the proxy in between.',
    'send-again',
  ),
  'iis-login': proved(
    `${stated} 401.*`,
    (at) => `IIS asks for a login of its own for this address${code(at.facts.named)}.`,
    'Ask whoever runs the host to allow anonymous callers for the service.',
    'edit-environment',
  ),
  'iis-execute-forbidden': proved(
    `${stated} 403.1, 403.3, 403.9, 403.18, 403.19`,
    (at) => `IIS does not let programs run at this address${code(at.facts.named)}.`,
    host,
  ),
  'iis-read-forbidden': proved(
    `${stated} 403.2, 403.20, 403.21`,
    (at) => `IIS may not read what lies at this address${code(at.facts.named)}.`,
    host,
  ),
  'iis-https-wanted': proved(
    `${stated} 403.4, 403.5`,
    (at) => `IIS takes only https (TLS) for this address${code(at.facts.named)}.`,
    (at) =>
      at.url?.https
        ? 'The connection was https already: something in front ends it. Tell whoever runs that.'
        : 'Write https:// in the endpoint.',
    'edit-environment',
  ),
  'iis-address-refused': proved(
    `${stated} 403.6, 403.8, 403.50*`,
    (at) => `IIS refuses the address that this computer comes from${code(at.facts.named)}.`,
    'Try from the office network or the VPN, or ask whoever runs the host to let your address through.',
    'send-again',
  ),
  'iis-certificate-wanted': proved(
    `${stated} 403.7`,
    (at) => `IIS asks for a client certificate${code(at.facts.named)}.`,
    'Choose your client certificate (PFX or PEM) in the environment.',
    'edit-environment',
  ),
  'iis-certificate-refused': proved(
    `${stated} 403.12, 403.13, 403.16, 403.17`,
    (at) =>
      `IIS does not accept the client certificate: revoked, expired, or of an authority that it does not trust${code(at.facts.named)}.`,
    'Choose another client certificate in the environment, or have it renewed.',
    'edit-environment',
  ),
  'iis-too-many-users': proved(
    `${stated} 403.10, 403.11, 403.15, 403.22`,
    (at) => `IIS counts too many users or refuses the way in${code(at.facts.named)}.`,
    'Wait a minute, then check the session.',
    'check',
  ),
  'iis-directory': proved(
    `${stated} 403.14`,
    (at) =>
      `The address is a folder, whose contents IIS does not list${code(at.facts.named)}: the file’s name is missing at its end.`,
    'End the endpoint with Authentication.asmx.',
    'edit-environment',
  ),
  'iis-path': proved(
    `404 of IIS, ${stated} 404.0 or none`,
    (at) => `IIS runs there, but has nothing at ${pathOf(at)}.`,
    'Compare the path with the address of the service’s help page.',
    'edit-environment',
  ),
  'iis-handler-missing': proved(
    `${stated} 404.2, 404.3, 404.4, 404.17, 405.0, 500.21, 500.23`,
    (at) =>
      `IIS has no handler for .asmx${code(at.facts.named)}: ASP.NET is not installed or not allowed on that server. The file itself may be there.`,
    'Tell whoever runs the host to switch ASP.NET on for this site.',
  ),
  'iis-filtered': proved(
    `${stated} 404.5, 404.7, 404.8, 404.12, 404.18, 404.19 …`,
    (at) =>
      `A filter rule of IIS refuses the request${code(at.facts.named)}: a part of the address, a file type or a folder is forbidden.`,
    (at) =>
      at.binding === 'get'
        ? 'Use SOAP or HTTP POST: the token is then not in the address. Otherwise tell whoever runs the host.'
        : host,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'iis-escaped-twice': proved(
    `${stated} 404.11`,
    (at) =>
      `IIS refuses the address because it is escaped twice${code(at.facts.named)}: a + or % of the token stands in it.`,
    (at) =>
      at.binding === 'get'
        ? 'Use SOAP or HTTP POST: the token is then not in the address.'
        : 'Look for a + or % in the endpoint.',
    (at) => (at.binding === 'get' ? 'other-binding' : 'edit-environment'),
  ),
  'iis-too-long': proved(
    `${stated} 404.13, 413.1`,
    (at) => `The request’s content is over the length limit of IIS${code(at.facts.named)}.`,
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'iis-url-too-long': proved(
    `${stated} 404.14`,
    (at) => `The address is over the length limit of IIS${code(at.facts.named)}.`,
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'iis-query-too-long': proved(
    `${stated} 404.15`,
    (at) =>
      `The query, which carries the token, is over the length limit of IIS${code(at.facts.named)}. The path is right.`,
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'iis-headers-too-long': proved(
    `${stated} 404.10`,
    (at) => `A header is over the length limit of IIS${code(at.facts.named)}.`,
    'Something on the way added headers: tell whoever runs the host.',
  ),
  'iis-verb-refused': proved(
    `${stated} 404.6, 405.1`,
    (at) => `IIS does not allow requests of this method${code(at.facts.named)}.`,
    (at) =>
      at.binding === 'get'
        ? 'Use SOAP or HTTP POST.'
        : 'Tell whoever runs the host to allow POST for the service.',
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'iis-config-broken': proved(
    `${stated} 500.19, 500.22, 500.24`,
    (at) =>
      `The configuration (web.config) of the application is invalid${code(at.facts.named)}; every request fails so.`,
    host,
  ),
  'iis-module-broken': proved(
    `${stated} 500.0, 500.11 … 500.3x`,
    (at) => `A module of IIS or of the application failed${code(at.facts.named)}.`,
    `${host} ${checkFirst}`,
    'check-whether-out',
  ),
  'iis-stopping': proved(
    `${stated} 500.15, 503.3, 503.4`,
    (at) => `The application is shutting down or starting anew${code(at.facts.named)}.`,
    'Wait a minute, then check the session.',
    'check-whether-out',
  ),
  'iis-overloaded': proved(
    `${stated} 500.13, 503.0, 503.2, 503.5`,
    (at) => `IIS is too busy${code(at.facts.named)}.`,
    'Wait a minute, then check the session.',
    'check-whether-out',
  ),
  'iis-gateway': proved(
    `${stated} 502.*`,
    (at) =>
      `IIS passes the request on, and got no usable answer from the program behind it${code(at.facts.named)}. The logout may have run.`,
    `${checkFirst} Tell whoever runs the host if this stays so.`,
    'check-whether-out',
  ),
  'iis-substatus': likely(
    `any other ${stated}`,
    (at) => `IIS refuses the request${code(at.facts.named)}.`,
    host,
  ),
} satisfies Partial<CauseEntries<Cause>>;

/** Windows itself answers: the request never came to IIS. */
export const httpSys = {
  'http-sys-too-long': proved(
    'HTTP.sys: “Request Too Long”, 413, 414, 431',
    'Windows (HTTP.sys) refuses the request for its length: the address or the headers are over its limit.',
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'http-sys-url': proved(
    'HTTP.sys: “Invalid URL”',
    'Windows (HTTP.sys) refuses the address: a character or an escape in it is not allowed.',
    (at) =>
      at.binding === 'get'
        ? 'Use SOAP or HTTP POST: the token is then not in the address.'
        : 'Look for odd characters in the endpoint.',
    (at) => (at.binding === 'get' ? 'other-binding' : 'edit-environment'),
  ),
  'http-sys-host': proved(
    'HTTP.sys: “Invalid Hostname”',
    (at) =>
      `Windows (HTTP.sys) answers: no site is bound to the name ${at.url?.host ?? 'that was asked for'} there.`,
    'Use the exact host name of the help page instead of an IP address or an alias.',
    'edit-environment',
  ),
  'http-sys-header': proved(
    'HTTP.sys: “Invalid Header”, “Invalid Verb”, 411',
    'Windows (HTTP.sys) refuses a header or the form of the request: something on the way changed it.',
    'Try from another network, or ask whoever runs the proxy in between.',
    'send-again',
  ),
  'http-sys-bad-request': likely(
    'HTTP.sys: 400 with no known heading',
    'Windows (HTTP.sys) refused the request before IIS saw it (HTTP 400), and does not say why.',
    'Show the exchange to whoever runs the host: its HTTPERR log has the reason.',
  ),
  'http-sys-not-bound': proved(
    'HTTP.sys: 404',
    (at) =>
      `Windows itself answers: no site is set up for ${at.url?.host ?? 'this host name'} and this path.`,
    'Use the host name of the help page instead of an address or an alias, and compare the path.',
    'edit-environment',
  ),
  'http-sys-queue-full': proved(
    'HTTP.sys: 503 “queue is full”',
    'Windows (HTTP.sys) holds more requests for the service than it may: it is overloaded.',
    'Wait a minute, then check the session.',
    'check-whether-out',
  ),
  'http-sys-pool-stopped': likely(
    'HTTP.sys: 503 “Service Unavailable”',
    'Windows itself answers in the web server’s place: most likely the application pool of the service is stopped, or stops again and again.',
    'Ask whoever runs the host to look at the application pool.',
    'check-whether-out',
  ),
  'http-sys-unavailable': likely(
    'HTTP.sys: 503 with no known heading',
    'Windows (HTTP.sys) answers that the service is not available, and does not say why.',
    'Ask whoever runs the host to look at the application pool; wait a minute, then check the session.',
    'check-whether-out',
  ),
} satisfies Partial<CauseEntries<Cause>>;
