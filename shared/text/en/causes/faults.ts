import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { otherBindings, otherSoap, sentOver } from './phrases.js';

const ask = 'Check the session; if it is still active, pass the fault on to the engineer.';
const passOn = 'Pass the fault on to whoever runs the service.';
const anotherService =
  'Compare the endpoint with the address of the service’s help page, and pass the fault on.';

/** A Fault, or the error text of GET and POST. */
export const faults: CauseEntries<(typeof causesOf)['fault'][number]> = {
  'fault-server': proved('code Server or Receiver', 'The service tried and failed.', ask, 'check'),
  'fault-client': proved(
    'code Client or Sender',
    'The service says that the request is wrong, most often because of a token that it cannot read.',
    'Compare the token with where it came from.',
    'check',
  ),
  'fault-version-mismatch': proved(
    'code VersionMismatch',
    (at) => `The host does not take ${sentOver(at)}.`,
    (at) => `Use ${otherSoap(at)}.`,
    'other-binding',
  ),
  'fault-must-understand': proved(
    'code MustUnderstand',
    'The host did not understand a SOAP header that it was told to. This program sends none: something on the way added it.',
    passOn,
    'check',
  ),
  'fault-other': proved('any other code', 'The service answered with an error of its own.', ask, 'check'),
  'fault-text': proved(
    '500 with a text over GET or POST',
    'The service failed while it worked on the request.',
    ask,
    'check',
  ),
  'fault-unknown-operation': proved(
    '“did not recognize … SOAPAction”, “method name is not valid”, ProcedureNotPresent',
    'There is a web service at this address, but it has no such operation: it is another service or version.',
    'Compare the endpoint: it must be that of Authentication.asmx.',
    'edit-environment',
  ),
  'fault-missing-parameter': proved(
    '“Missing parameter: …”',
    'The token did not arrive as the service expects it.',
    (at) => `Use ${otherBindings(at)}.`,
    'other-binding',
  ),
  'fault-request-format': proved(
    '“Request format is invalid: …”',
    'The host does not take requests of this format.',
    (at) => `Use ${otherBindings(at)}.`,
    'other-binding',
  ),
  'fault-security': likely(
    'a code of WS-Security (InvalidSecurity, FailedAuthentication …), or a missing security header',
    'The host wants WS-Security (a security header in the message), which this service does not have: most likely a gateway or another service answers.',
    anotherService,
    'edit-environment',
  ),
  'fault-action': proved(
    'code ActionNotSupported',
    'The service there has no such action: it is another service, or another version of it.',
    'Compare the endpoint: it must be that of Authentication.asmx.',
    'edit-environment',
  ),
  'fault-contract-filter': proved(
    '“ContractFilter mismatch at the EndpointDispatcher”',
    'A WCF service answered that has another contract: its actions or its security are not those of this service.',
    'Compare the endpoint: it must be that of Authentication.asmx.',
    'edit-environment',
  ),
  'fault-destination': proved(
    'code DestinationUnreachable or EndpointNotFound, “AddressFilter mismatch”',
    'The host was reached, and says that no service of it listens at this address.',
    'Compare host and path with those of the help page, also the host’s exact name.',
    'edit-environment',
  ),
  'fault-access': proved(
    'code Unauthorized or AccessDenied, UnauthorizedAccessException',
    'The service was reached and refuses access: the caller, or its own account, lacks a right.',
    passOn,
    'check',
  ),
  'fault-database': proved(
    'SqlException, ORA-…, “Login failed for user” and their like',
    'The service was reached, but its database cannot be reached or refuses it.',
    'Tell whoever runs the database, and check the session when it is back.',
    'check',
  ),
  'fault-session-locked': proved(
    'a deadlock or a lock that was waited for (1205, 1222, ORA-00054 …)',
    'The service could not change the session’s record: it is locked by somebody else’s work.',
    'Wait a minute, then check the session.',
    'check',
  ),
  'fault-timeout': proved(
    'TimeoutException, “Timeout expired”',
    'The service gave up waiting for something behind it, most often its database. The logout may have run.',
    'Check the session before sending again.',
    'check',
  ),
  'fault-licence': proved(
    '“licence … expired” in a fault',
    'The service was reached, but says that its licence has ended or is not valid.',
    'Tell whoever runs the service; nothing helps from here.',
    'check',
  ),
  'fault-token': likely(
    '“invalid token”, “session has expired” and their like',
    'The service says that it does not know this token, or that its session is over.',
    'Compare the token and the environment with where they came from. If both are right, check the session.',
    'check',
  ),
  'fault-gateway': likely(
    '“Policy Falsified”, “(from client)”, BEA-38…: words of gateways that speak SOAP',
    'A gateway in front of the service answered with a fault of its own, as its words show; the service may not have been asked.',
    'Pass the fault on to whoever runs the gateway, and check the session.',
    'check',
  ),
  'fault-not-loaded': proved(
    '“Could not load file or assembly …”, TypeInitializationException',
    'The service was reached, but a part of its program could not be loaded: it is not installed completely.',
    passOn,
    'check',
  ),
  'fault-dangerous-value': proved(
    '“A potentially dangerous Request… value was detected”',
    'ASP.NET’s request validation refuses a character of the token, such as <, before the service sees it.',
    (at) =>
      at.binding === 'get' || at.binding === 'post'
        ? 'Use SOAP 1.1 or SOAP 1.2: they are not validated so.'
        : passOn,
    (at) => (at.binding === 'get' || at.binding === 'post' ? 'other-binding' : 'check'),
  ),
};
