import type { Cause } from '../../model/causes.js';
import { type CauseRows, likely, overGet, overHttp, proved } from './cause-row.js';

/** ASP.NET or WCF was reached, and the application failed. */
export const application = {
  'dangerous-value': proved(
    'HttpRequestValidationException, “A potentially dangerous Request.QueryString value …”',
    overHttp('none'),
  ),
  'request-too-large': proved('“Maximum request length exceeded”', overGet('none')),
  'application-not-loaded': proved('“Could not load file or assembly …”, BadImageFormatException'),
  'application-config': proved('ConfigurationErrorsException, “Parser Error”'),
  'application-compilation': proved('“Compilation Error”, CS….'),
  'application-database': proved('SqlException, ORA-… on an error page', 'check'),
  'application-timeout': proved('“Request timed out.”, TimeoutException', 'check-whether-out'),
  'application-session': proved('session state on an error page', 'check'),
  'application-error': proved('ASP.NET’s error page with another reason', 'check-whether-out'),
  'application-error-hidden': likely('ASP.NET’s error page that hides its reason', 'check-whether-out'),
  'path-not-found': proved('ASP.NET’s own page with 404', 'edit-environment'),
} satisfies Partial<CauseRows<Cause>>;
