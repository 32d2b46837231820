/** A Fault, or the error text of GET and POST. */
export const faults = {
  'fault-server': {
    meaning: 'The service tried and failed.',
    advice: 'Check the session; if it is still active, pass the fault on to the engineer.',
  },
  'fault-client': {
    meaning: 'The service says that the request is wrong, most often because of a token that it cannot read.',
    advice: 'Compare the token with where it came from.',
  },
  'fault-version-mismatch': {
    meaning: 'The host does not take {sentOver}.',
    advice: 'Use {otherSoap}.',
  },
  'fault-must-understand': {
    meaning:
      'The host did not understand a SOAP header that it was told to. This program sends none: something on the way added it.',
    advice: 'Pass the fault on to whoever runs the service.',
  },
  'fault-other': {
    meaning: 'The service answered with an error of its own.',
    advice: 'Check the session; if it is still active, pass the fault on to the engineer.',
  },
  'fault-text': {
    meaning: 'The service failed while it worked on the request.',
    advice: 'Check the session; if it is still active, pass the fault on to the engineer.',
  },
  'fault-unknown-operation': {
    meaning:
      'There is a web service at this address, but it has no such operation: it is another service or version.',
    advice: 'Compare the endpoint: it must be that of Authentication.asmx.',
  },
  'fault-missing-parameter': {
    meaning: 'The token did not arrive as the service expects it.',
    advice: 'Use {otherBindings}.',
  },
  'fault-request-format': {
    meaning: 'The host does not take requests of this format.',
    advice: 'Use {otherBindings}.',
  },
  'fault-security': {
    meaning:
      'The host wants WS-Security (a security header in the message), which this service does not have: most likely a gateway or another service answers.',
    advice: 'Compare the endpoint with the address of the service’s help page, and pass the fault on.',
  },
  'fault-action': {
    meaning: 'The service there has no such action: it is another service, or another version of it.',
    advice: 'Compare the endpoint: it must be that of Authentication.asmx.',
  },
  'fault-contract-filter': {
    meaning:
      'A WCF service answered that has another contract: its actions or its security are not those of this service.',
    advice: 'Compare the endpoint: it must be that of Authentication.asmx.',
  },
  'fault-destination': {
    meaning: 'The host was reached, and says that no service of it listens at this address.',
    advice: 'Compare host and path with those of the help page, also the host’s exact name.',
  },
  'fault-access': {
    meaning: 'The service was reached and refuses access: the caller, or its own account, lacks a right.',
    advice: 'Pass the fault on to whoever runs the service.',
  },
  'fault-database': {
    meaning: 'The service was reached, but its database cannot be reached or refuses it.',
    advice:
      'Tell whoever runs the database, and check {does, select, asks {again} other {the session}} when it is back.',
  },
  'fault-session-locked': {
    meaning: 'The service could not change the session’s record: it is locked by somebody else’s work.',
    advice: 'Wait a minute, then check {does, select, asks {again} other {the session}}.',
  },
  'fault-timeout': {
    meaning: 'The service gave up waiting for something behind it, most often its database. {mayHaveRun}',
    advice: '{does, select, asks {Check again.} other {Check the session before sending again.}}',
  },
  'fault-licence': {
    meaning: 'The service was reached, but says that its licence has ended or is not valid.',
    advice: 'Tell whoever runs the service; nothing helps from here.',
  },
  'fault-token': {
    meaning: 'The service says that it does not know this token, or that its session is over.',
    advice:
      'Compare the token and the environment with where they came from. If both are right, check the session.',
  },
  'fault-gateway': {
    meaning:
      'A gateway in front of the service answered with a fault of its own, as its words show; the service may not have been asked.',
    advice:
      'Pass the fault on to whoever runs the gateway, and check {does, select, asks {again} other {the session}}.',
  },
  'fault-not-loaded': {
    meaning:
      'The service was reached, but a part of its program could not be loaded: it is not installed completely.',
    advice: 'Pass the fault on to whoever runs the service.',
  },
  'fault-dangerous-value': {
    meaning:
      'ASP.NET’s request validation refuses a character of the token, such as <, before the service sees it.',
    advice:
      '{binding, select, get {Use SOAP 1.1 or SOAP 1.2: they are not validated so.} post {Use SOAP 1.1 or SOAP 1.2: they are not validated so.} other {Pass the fault on to whoever runs the service.}}',
  },
} as const;
