/** IIS states the reason by its substatus. */
export const iis = {
  'iis-bad-header': {
    meaning: 'IIS found the request’s form invalid{iis}: something on the way changed it.',
    advice: 'Try from another network, or ask whoever runs the proxy in between.',
  },
  'iis-login': {
    meaning: 'IIS asks for a login of its own for this address{iis}.',
    advice: 'Ask whoever runs the host to allow anonymous callers for the service.',
  },
  'iis-execute-forbidden': {
    meaning: 'IIS does not let programs run at this address{iis}.',
    advice: 'Tell whoever runs the host, with the number.',
  },
  'iis-read-forbidden': {
    meaning: 'IIS may not read what lies at this address{iis}.',
    advice: 'Tell whoever runs the host, with the number.',
  },
  'iis-https-wanted': {
    meaning: 'IIS takes only https (TLS) for this address{iis}.',
    advice:
      '{isHttps, select, true {The connection was https already: something in front ends it. Tell whoever runs that.} other {Write https:// in the endpoint.}}',
  },
  'iis-address-refused': {
    meaning: 'IIS refuses the address that this computer comes from{iis}.',
    advice:
      'Try from the office network or the VPN, or ask whoever runs the host to let your address through.',
  },
  'iis-certificate-wanted': {
    meaning: 'IIS asks for a client certificate{iis}.',
    advice: 'Choose your client certificate (PFX or PEM) in the environment.',
  },
  'iis-certificate-refused': {
    meaning:
      'IIS does not accept the client certificate: revoked, expired, or of an authority that it does not trust{iis}.',
    advice: 'Choose another client certificate in the environment, or have it renewed.',
  },
  'iis-too-many-users': {
    meaning: 'IIS counts too many users or refuses the way in{iis}.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'iis-directory': {
    meaning:
      'The address is a folder, whose contents IIS does not list{iis}: the file’s name is missing at its end.',
    advice: 'End the endpoint with Authentication.asmx.',
  },
  'iis-path': {
    meaning: 'IIS runs there, but has nothing at {path}.',
    advice: 'Compare the path with the address of the service’s help page.',
  },
  'iis-handler-missing': {
    meaning:
      'IIS has no handler for .asmx{iis}: ASP.NET is not installed or not allowed on that server. The file itself may be there.',
    advice: 'Tell whoever runs the host to switch ASP.NET on for this site.',
  },
  'iis-filtered': {
    meaning:
      'A filter rule of IIS refuses the request{iis}: a part of the address, a file type or a folder is forbidden.',
    advice:
      '{binding, select, get {Use SOAP or HTTP POST: the token is then not in the address. Otherwise tell whoever runs the host.} other {Tell whoever runs the host, with the number.}}',
  },
  'iis-escaped-twice': {
    meaning: 'IIS refuses the address because it is escaped twice{iis}: a + or % of the token stands in it.',
    advice:
      '{binding, select, get {Use SOAP or HTTP POST: the token is then not in the address.} other {Look for a + or % in the endpoint.}}',
  },
  'iis-too-long': {
    meaning: 'The request’s content is over the length limit of IIS{iis}.',
    advice: '{wayForLong}',
  },
  'iis-url-too-long': {
    meaning: 'The address is over the length limit of IIS{iis}.',
    advice: '{wayForLong}',
  },
  'iis-query-too-long': {
    meaning: 'The query, which carries the token, is over the length limit of IIS{iis}. The path is right.',
    advice: '{wayForLong}',
  },
  'iis-headers-too-long': {
    meaning: 'A header is over the length limit of IIS{iis}.',
    advice: 'Something on the way added headers: tell whoever runs the host.',
  },
  'iis-verb-refused': {
    meaning: 'IIS does not allow requests of this method{iis}.',
    advice:
      '{binding, select, get {Use SOAP or HTTP POST.} other {Tell whoever runs the host to allow POST for the service.}}',
  },
  'iis-config-broken': {
    meaning: 'The configuration (web.config) of the application is invalid{iis}; every request fails so.',
    advice: 'Tell whoever runs the host, with the number.',
  },
  'iis-module-broken': {
    meaning: 'A module of IIS or of the application failed{iis}.',
    advice: 'Tell whoever runs the host, with the number. {checkFirst}',
  },
  'iis-stopping': {
    meaning: 'The application is shutting down or starting anew{iis}.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'iis-overloaded': {
    meaning: 'IIS is too busy{iis}.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'iis-gateway': {
    meaning:
      'IIS passes the request on, and got no usable answer from the program behind it{iis}. {mayHaveRun}',
    advice: '{checkFirst} Tell whoever runs the host if this stays so.',
  },
  'iis-substatus': {
    meaning: 'IIS refuses the request{iis}.',
    advice: 'Tell whoever runs the host, with the number.',
  },
} as const;

/** Windows itself answers: the request never came to IIS. */
export const httpSys = {
  'http-sys-too-long': {
    meaning:
      'Windows (HTTP.sys) refuses the request for its length: the address or the headers are over its limit.',
    advice: '{wayForLong}',
  },
  'http-sys-url': {
    meaning: 'Windows (HTTP.sys) refuses the address: a character or an escape in it is not allowed.',
    advice:
      '{binding, select, get {Use SOAP or HTTP POST: the token is then not in the address.} other {Look for odd characters in the endpoint.}}',
  },
  'http-sys-host': {
    meaning:
      'Windows (HTTP.sys) answers: no site is bound to the name {isHost, select, true {{host}} other {that was asked for}} there.',
    advice: 'Use the exact host name of the help page instead of an IP address or an alias.',
  },
  'http-sys-header': {
    meaning:
      'Windows (HTTP.sys) refuses a header or the form of the request: something on the way changed it.',
    advice: 'Try from another network, or ask whoever runs the proxy in between.',
  },
  'http-sys-bad-request': {
    meaning: 'Windows (HTTP.sys) refused the request before IIS saw it (HTTP 400), and does not say why.',
    advice: 'Show the exchange to whoever runs the host: its HTTPERR log has the reason.',
  },
  'http-sys-not-bound': {
    meaning:
      'Windows itself answers: no site is set up for {isHost, select, true {{host}} other {this host name}} and this path.',
    advice: 'Use the host name of the help page instead of an address or an alias, and compare the path.',
  },
  'http-sys-queue-full': {
    meaning: 'Windows (HTTP.sys) holds more requests for the service than it may: it is overloaded.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'http-sys-pool-stopped': {
    meaning:
      'Windows itself answers in the web server’s place: most likely the application pool of the service is stopped, or stops again and again.',
    advice: 'Ask whoever runs the host to look at the application pool.',
  },
  'http-sys-unavailable': {
    meaning: 'Windows (HTTP.sys) answers that the service is not available, and does not say why.',
    advice:
      'Ask whoever runs the host to look at the application pool; wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
} as const;
