import type { causesOf } from '../../model/causes.js';
import { type CauseRows, likely, overHttp, proved } from './cause-row.js';

/** A Fault, or the error text of GET and POST. */
export const faults = {
  'fault-server': proved('code Server or Receiver', 'check'),
  'fault-client': proved('code Client or Sender', 'check'),
  'fault-version-mismatch': proved('code VersionMismatch', 'other-binding'),
  'fault-must-understand': proved('code MustUnderstand', 'check'),
  'fault-other': proved('any other code', 'check'),
  'fault-text': proved('500 with a text over GET or POST', 'check'),
  'fault-unknown-operation': proved(
    '“did not recognize … SOAPAction”, “method name is not valid”, ProcedureNotPresent',
    'edit-environment',
  ),
  'fault-missing-parameter': proved('“Missing parameter: …”', 'other-binding'),
  'fault-request-format': proved('“Request format is invalid: …”', 'other-binding'),
  'fault-security': likely(
    'a code of WS-Security (InvalidSecurity, FailedAuthentication …), or a missing security header',
    'edit-environment',
  ),
  'fault-action': proved('code ActionNotSupported', 'edit-environment'),
  'fault-contract-filter': proved('“ContractFilter mismatch at the EndpointDispatcher”', 'edit-environment'),
  'fault-destination': proved(
    'code DestinationUnreachable or EndpointNotFound, “AddressFilter mismatch”',
    'edit-environment',
  ),
  'fault-access': proved('code Unauthorized or AccessDenied, UnauthorizedAccessException', 'check'),
  'fault-database': proved('SqlException, ORA-…, “Login failed for user” and their like', 'check'),
  'fault-session-locked': proved(
    'a deadlock or a lock that was waited for (1205, 1222, ORA-00054 …)',
    'check',
  ),
  'fault-timeout': proved('TimeoutException, “Timeout expired”', 'check'),
  'fault-licence': proved('“licence … expired” in a fault', 'check'),
  'fault-token': likely('“invalid token”, “session has expired” and their like', 'check'),
  'fault-gateway': likely(
    '“Policy Falsified”, “(from client)”, BEA-38…: words of gateways that speak SOAP',
    'check',
  ),
  'fault-not-loaded': proved('“Could not load file or assembly …”, TypeInitializationException', 'check'),
  'fault-dangerous-value': proved('“A potentially dangerous Request… value was detected”', overHttp('check')),
} satisfies CauseRows<(typeof causesOf)['fault'][number]>;
