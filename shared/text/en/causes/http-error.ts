import type { CauseTexts } from './cause-text.js';

export const httpErrorTexts: CauseTexts<'http-error'> = {
  redirect: {
    meaning: 'The server points to another address. It is not followed, so that the token goes nowhere else.',
    advice: 'If the new address is right, enter it in the environment.',
    next: 'edit-environment',
  },
  'bad-request': {
    meaning: 'The server could not read the request.',
    advice: 'Try another binding, and show the engineer the exchange.',
    next: 'other-binding',
  },
  unauthorized: {
    meaning: 'The web server in front of the service asks for a login of its own.',
    advice: 'Ask who runs this host; the environment may need a client certificate.',
    next: 'edit-environment',
  },
  forbidden: {
    meaning: 'The web server forbids this, often because of the address you come from.',
    advice: 'Try from the office network or the VPN, or ask who runs this host.',
    next: 'send-again',
  },
  'not-found': {
    meaning: 'There is no service at this address.',
    advice: 'Compare the endpoint with the address of the service’s help page.',
    next: 'edit-environment',
  },
  'method-not-allowed': {
    meaning: 'The address exists, but does not take requests of this kind.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
  'proxy-authentication': {
    meaning: 'The proxy asks for a user name and a password.',
    advice: 'Enter them in the environment.',
    next: 'edit-environment',
  },
  'request-timeout': {
    meaning: 'The server says that the request came too slowly.',
    advice: 'Check the session before sending again.',
    next: 'check-whether-out',
  },
  'request-too-long': {
    meaning: 'The server says that the request is too long for it.',
    advice: 'A long token fits better into SOAP or POST than into an address.',
    next: 'other-binding',
  },
  'wrong-content-type': {
    meaning: 'The server does not take this content type.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
  'too-many-requests': {
    meaning: 'The server says that there were too many requests.',
    advice: 'Wait a minute, then check the session.',
    next: 'check',
  },
  'client-error': {
    meaning: 'The web server refused the request before the service answered.',
    advice: 'Check the session, then pass the status on to the engineer.',
    next: 'check',
  },
  'server-error': {
    meaning: 'The server failed, and not in the way in which the service reports its own errors.',
    advice: 'Check the session before sending again.',
    next: 'check-whether-out',
  },
  'server-error-page': {
    meaning: 'The server failed and sent an error page of its own. The logout may have run before that.',
    advice: 'Check the session before sending again.',
    next: 'check-whether-out',
  },
  'bad-gateway': {
    meaning: 'A server in between got no usable answer from the service. The logout may have run.',
    advice: 'Check the session before sending again.',
    next: 'check-whether-out',
  },
  unavailable: {
    meaning: 'The server says that the service is not available now: overloaded, or being restarted.',
    advice: 'Wait a minute, then check the session.',
    next: 'check',
  },
  'gateway-timeout': {
    meaning: 'A server in between waited too long for the service. The logout may have run.',
    advice: 'Check the session before sending again.',
    next: 'check-whether-out',
  },
  'not-modified': {
    meaning: 'A cache says that nothing has changed (304): the service itself was not asked.',
    advice: 'Send it over SOAP or POST, which caches let through.',
    next: 'other-binding',
  },
  'odd-status': {
    meaning: 'The server answered with a status that the service never sends.',
    advice: 'Check the session, and show the engineer the exchange.',
    next: 'check-whether-out',
  },
};
