import type { causesOf } from '../model/causes.js';
import type { Advice } from './diagnosis.js';

type Mine = (typeof causesOf)['accepted' | 'not-active' | 'fault' | 'binding-off' | 'http-error'][number];

const nothing = 'Nothing to do.';
const otherBinding = 'Use another binding; SOAP 1.1 is the one that hosts most often offer.';
const comparePath = 'Compare the path with the address of the service’s help page.';
const checkFirst = 'Check the session before sending again.';

/** The service answered, or the web server in its place. */
export const adviceOnAnswers = {
  'logout-answered': ['The Logout was answered as the contract says.', nothing],
  'token-active': ['The session is active.', nothing],
  'token-not-active': ['The session is out.', nothing],
  'login-authenticated': ['The login was accepted.', nothing],
  'login-not-authenticated': [
    'The service did not let the user in: database, name or password is wrong.',
    'Compare the three, and the language code.',
  ],
  'out-never-seen-active': [
    'The Logout was answered and CheckToken says no; whether this token ever was a session is not known here.',
    'If the person is still stuck, compare the token with where it came from.',
  ],
  'never-seen-active': [
    'CheckToken says no, and this token was never seen active here: it is out, or it is wrong (mistyped, cut, of another deployment).',
    'Compare the token and the environment with where they came from. If both are right, the session is out.',
  ],
  'fault-server': [
    'The service itself failed while it worked on the request, for instance on its database.',
    'Check the session; if the fault comes again, pass its text on to the engineer.',
  ],
  'fault-client': [
    'The service refuses the content of the request, most often a token that it cannot read.',
    'Compare the token with where it came from.',
  ],
  'fault-version-mismatch': ['The host does not speak this version of SOAP.', otherBinding],
  'fault-must-understand': [
    'The host wants a SOAP header that this service does not have, as WS-Security.',
    'This is probably another service: compare the endpoint.',
  ],
  'fault-other': [
    'The service answered with a fault of its own.',
    'Pass its code and text on to the engineer.',
  ],
  'fault-text': ['The service failed while it worked on the request.', checkFirst],
  'fault-unknown-operation': [
    'There is a web service at this address, but it has no such operation: it is another service or version.',
    comparePath,
  ],
  'fault-missing-parameter': ['The service did not find the token in the request.', otherBinding],
  'fault-request-format': ['The host does not take requests of this format.', otherBinding],
  'soap-off': ['The address takes no SOAP request.', 'Use GET or POST, or compare the path of the endpoint.'],
  'soap12-off': ['SOAP 1.2 is switched off here; the host answered in SOAP 1.1.', 'Use SOAP 1.1.'],
  'http-binding-off': [
    'HTTP GET and POST are switched off for remote callers, as ASP.NET has it from the start.',
    'Use SOAP 1.1 or SOAP 1.2.',
  ],
  'http-binding-probably-off': [
    'The host answered with an error page instead of the service, most likely as HTTP GET and POST are off.',
    'Use SOAP 1.1 or SOAP 1.2.',
  ],
  redirect: [
    'The server points to another address; it is not followed, so that no token goes there.',
    'If the new address is right, enter it as the endpoint.',
  ],
  'bad-request': [
    'The web server could not read the request, often since a firewall or proxy changed it.',
    'Use another binding, and show the exchange to the engineer.',
  ],
  unauthorized: [
    'The web server in front of the service asks for a login of its own.',
    'Ask whoever runs the host how this computer may call it.',
  ],
  forbidden: [
    'The web server forbids it, most often because of the address that you come from.',
    'Try from the office network or VPN, or ask whoever runs the host.',
  ],
  'not-found': ['There is no service at this path.', comparePath],
  'method-not-allowed': ['The address exists, but does not take requests of this kind.', otherBinding],
  'proxy-authentication': [
    'The proxy asks for a user name and password.',
    'Enter them in the environment’s proxy choice.',
  ],
  'request-timeout': ['The server did not get the whole request in time: the line is slow.', checkFirst],
  'request-too-long': [
    'The server finds the request too long: the token is too long for an address, or is no token.',
    'Compare the token, or use SOAP 1.1.',
  ],
  'wrong-content-type': [
    'The server does not take this content type; hosts that know only SOAP 1.1 say so to SOAP 1.2.',
    'Use SOAP 1.1.',
  ],
  'too-many-requests': [
    'The server counts too many requests from here.',
    'Wait a minute, then check the session.',
  ],
  'client-error': ['The web server refused the request.', 'Pass the status on to whoever runs the host.'],
  'server-error': ['The web server failed before or behind the service.', checkFirst],
  'server-error-page': [
    'ASP.NET failed with an error page: the application does not start, or its configuration is broken.',
    'Show the page’s title to whoever runs the host, and check the session.',
  ],
  'bad-gateway': [
    'A gateway stands in front, and the service behind it does not answer.',
    'Ask whether the service is running, and check the session.',
  ],
  unavailable: ['The service is stopped or overloaded.', 'Wait a minute, then check the session.'],
  'gateway-timeout': [
    'A gateway gave up waiting; the Logout may have been carried out behind it.',
    'Check the session before sending again.',
  ],
  'not-modified': [
    'A cache says that nothing has changed (304): the service itself was not asked.',
    'Use SOAP or POST, which caches let through.',
  ],
  'odd-status': ['The answer’s status is none that HTTP knows: no web server answered.', comparePath],
} as const satisfies Record<Mine, Advice>;
