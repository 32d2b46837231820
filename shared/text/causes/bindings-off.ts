import type { causesOf } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** The endpoint does not offer this binding. */
export const bindingsOff = {
  'soap-off': likely(
    '405 to a SOAP request, from the service’s own host or without any other sender’s sign',
    'other-binding',
  ),
  'soap12-off': proved('a fault of SOAP 1.1 about the version, to a request of SOAP 1.2', 'other-binding'),
  'http-binding-off': proved(
    '“Request format is unrecognized for URL unexpectedly ending in …”, or the handler’s factory in the stack',
    'other-binding',
  ),
  'http-binding-probably-off': likely(
    'ASP.NET’s own error page (500) over GET or POST that states no reason',
    'other-binding',
  ),
} satisfies CauseRows<(typeof causesOf)['binding-off'][number]>;
