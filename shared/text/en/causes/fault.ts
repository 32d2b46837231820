import type { CauseTexts } from './cause-text.js';

const ask = 'Check the session; if it is still active, pass the fault on to the engineer.';

export const faultTexts: CauseTexts<'fault'> = {
  'fault-server': { meaning: 'The service tried and failed.', advice: ask, next: 'check' },
  'fault-client': { meaning: 'The service says that the request is wrong.', advice: ask, next: 'check' },
  'fault-version-mismatch': {
    meaning: 'The service does not speak this version of SOAP.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
  'fault-must-understand': {
    meaning: 'The service wants a SOAP header that it does not know to be left out.',
    advice: 'Pass the fault on to the engineer.',
    next: 'check',
  },
  'fault-other': { meaning: 'The service answered with an error of its own.', advice: ask, next: 'check' },
  'fault-text': { meaning: 'The service answered with an error text.', advice: ask, next: 'check' },
  'fault-unknown-operation': {
    meaning: 'This service has no such operation.',
    advice: 'Compare the endpoint: it must be that of Authentication.asmx.',
    next: 'edit-environment',
  },
  'fault-missing-parameter': {
    meaning: 'The token did not arrive as the service expects it.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
  'fault-request-format': {
    meaning: 'The service does not take this request format.',
    advice: 'Send it over another binding.',
    next: 'other-binding',
  },
};

export const bindingOffTexts: CauseTexts<'binding-off'> = {
  'soap-off': {
    meaning: 'The endpoint offers neither version of SOAP. Nothing was logged out.',
    advice: 'Try HTTP POST.',
    next: 'other-binding',
  },
  'soap12-off': {
    meaning: 'The endpoint does not offer SOAP 1.2. Nothing was logged out.',
    advice: 'Send it over SOAP 1.1.',
    next: 'other-binding',
  },
  'http-binding-off': {
    meaning: 'The endpoint takes GET and POST from its own machine only. Nothing was logged out.',
    advice: 'Send it over SOAP 1.1.',
    next: 'other-binding',
  },
  'http-binding-probably-off': {
    meaning: 'The endpoint most likely takes GET and POST from its own machine only.',
    advice: 'Send it over SOAP 1.1.',
    next: 'other-binding',
  },
};
