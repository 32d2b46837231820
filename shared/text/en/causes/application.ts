/** ASP.NET or WCF was reached, and the application failed. */
export const application = {
  'dangerous-value': {
    meaning:
      'ASP.NET’s request validation refuses a character of the token, such as < or &, before the service sees it. The binding itself works.',
    advice:
      '{binding, select, get {Compare the token; if it is right, use SOAP 1.1 or SOAP 1.2: their content is not validated so.} post {Compare the token; if it is right, use SOAP 1.1 or SOAP 1.2: their content is not validated so.} other {Show the page’s title to whoever runs the service.}}',
  },
  'request-too-large': {
    meaning: 'The request is over ASP.NET’s length limit.',
    advice: '{wayForLong}',
  },
  'application-not-loaded': {
    meaning:
      'The application cannot start: a part of its program (an assembly) could not be loaded. {itSays}',
    advice: 'Show the page’s title to whoever runs the service.',
  },
  'application-config': {
    meaning: 'The application’s configuration or a page of it is broken. {itSays}',
    advice: 'Show the page’s title to whoever runs the service.',
  },
  'application-compilation': {
    meaning: 'The application’s source could not be compiled on the server.',
    advice: 'Show the page’s title to whoever runs the service.',
  },
  'application-database': {
    meaning: 'The application was reached, but its database cannot be reached or refuses it. {itSays}',
    advice:
      'Tell whoever runs the database, and check {does, select, asks {again} other {the session}} when it is back.',
  },
  'application-timeout': {
    meaning:
      'The application took too long and was stopped{does, select, asks {} other {; the logout may have run}}.',
    advice: '{checkFirst}',
  },
  'application-session': {
    meaning: 'ASP.NET’s own session store failed, not the session that is to be logged out.',
    advice: 'Show the page’s title to whoever runs the service.',
  },
  'application-error': {
    meaning: 'The application failed with an error page. {itSays}',
    advice: 'Show the page’s title to whoever runs the service. {checkFirst}',
  },
  'application-error-hidden': {
    meaning: 'The application failed, and the page hides why (customErrors).',
    advice: 'Tell whoever runs the service: the reason stands in the server’s event log. {checkFirst}',
  },
  'path-not-found': {
    meaning: 'ASP.NET runs there, but has nothing at {path}.',
    advice: 'Compare the path with the address of the service’s help page.',
  },
} as const;
