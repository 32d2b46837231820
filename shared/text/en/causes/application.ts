import type { Cause } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { checkFirst, namedIn, overHttp, pathOf, wayForLong } from './phrases.js';

const tell = 'Show the page’s title to whoever runs the service.';

/** ASP.NET or WCF was reached, and the application failed. */
export const application = {
  'dangerous-value': proved(
    'HttpRequestValidationException, “A potentially dangerous Request.QueryString value …”',
    'ASP.NET’s request validation refuses a character of the token, such as < or &, before the service sees it. The binding itself works.',
    (at) =>
      overHttp(at)
        ? 'Compare the token; if it is right, use SOAP 1.1 or SOAP 1.2: their content is not validated so.'
        : tell,
    (at) => (overHttp(at) ? 'other-binding' : 'none'),
  ),
  'request-too-large': proved(
    '“Maximum request length exceeded”',
    'The request is over ASP.NET’s length limit.',
    wayForLong,
    (at) => (at.binding === 'get' ? 'other-binding' : 'none'),
  ),
  'application-not-loaded': proved(
    '“Could not load file or assembly …”, BadImageFormatException',
    (at) =>
      `The application cannot start: a part of its program (an assembly) could not be loaded.${namedIn(at)}`,
    tell,
  ),
  'application-config': proved(
    'ConfigurationErrorsException, “Parser Error”',
    (at) => `The application’s configuration or a page of it is broken.${namedIn(at)}`,
    tell,
  ),
  'application-compilation': proved(
    '“Compilation Error”, CS….',
    'The application’s source could not be compiled on the server.',
    tell,
  ),
  'application-database': proved(
    'SqlException, ORA-… on an error page',
    (at) => `The application was reached, but its database cannot be reached or refuses it.${namedIn(at)}`,
    'Tell whoever runs the database, and check the session when it is back.',
    'check',
  ),
  'application-timeout': proved(
    '“Request timed out.”, TimeoutException',
    'The application took too long and was stopped; the logout may have run.',
    checkFirst,
    'check-whether-out',
  ),
  'application-session': proved(
    'session state on an error page',
    'ASP.NET’s own session store failed, not the session that is to be logged out.',
    tell,
    'check',
  ),
  'application-error': proved(
    'ASP.NET’s error page with another reason',
    (at) => `The application failed with an error page.${namedIn(at)}`,
    `${tell} ${checkFirst}`,
    'check-whether-out',
  ),
  'application-error-hidden': likely(
    'ASP.NET’s error page that hides its reason',
    'The application failed, and the page hides why (customErrors).',
    `Tell whoever runs the service: the reason stands in the server’s event log. ${checkFirst}`,
    'check-whether-out',
  ),
  'path-not-found': proved(
    'ASP.NET’s own page with 404',
    (at) => `ASP.NET runs there, but has nothing at ${pathOf(at)}.`,
    'Compare the path with the address of the service’s help page.',
    'edit-environment',
  ),
} satisfies Partial<CauseEntries<Cause>>;
