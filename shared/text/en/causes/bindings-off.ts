/** The endpoint does not offer this binding. */
export const bindingsOff = {
  'soap-off': {
    meaning: 'The host takes no SOAP request here (HTTP 405). {nothingLoggedOut}',
    advice:
      '{binding, select, get {Use {otherBindings}.} post {Use {otherBindings}.} other {Try HTTP POST or GET: if those fail too, it is not the binding.}}',
  },
  'soap12-off': {
    meaning: 'The host does not take SOAP 1.2; it answered in SOAP 1.1. {nothingLoggedOut}',
    advice: '{binding, select, soap12 {Use SOAP 1.1.} other {Use {otherBindings}.}}',
  },
  'http-binding-off': {
    meaning:
      '{binding, select, get {HTTP GET} post {HTTP POST} other {GET and POST}} is switched off here for callers from outside, as ASP.NET has it from the start. {nothingLoggedOut}',
    advice: 'Use {otherBindings}.',
  },
  'http-binding-probably-off': {
    meaning:
      'ASP.NET answered with an error page that hides its reason. Most likely GET and POST are not offered to callers from outside; the application may also have failed.',
    advice: 'Try {otherBindings}: if those fail too, it is not the binding.',
  },
} as const;
