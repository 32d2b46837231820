/** What can be wrong with a request that a person writes: what it is, and what to do. */
export const composeProblemText = {
  noSession: '{{token}} stands for a session’s token: choose the session.',
  noAddress: 'The first line has no address that can be called: write METHOD http://host/path, or a path.',
  emptyRequestLine: 'The first line is empty: write METHOD URL, as POST http://host/path.',
  badMethod: (method: string) => `“${method}” is no method: it must be one word of letters, as GET or POST.`,
  lowerMethod: (method: string) => `Methods are case-sensitive: ${method} is not ${method.toUpperCase()}.`,
  oddVersion: (version: string) => `${version} is not HTTP/1.1 or HTTP/1.0.`,
  badUrlCharacter: 'A character that cannot stand in an address: percent-encode it.',
  userInUrl: 'The address holds a user name or password: use an Authorization header.',
  fragment: 'What is behind # is not sent.',
  otherHost: (host: string, own: string) =>
    `This goes to ${host}, not to the environment’s ${own}. A token in it goes there, too.`,
  notEnded: 'No empty line ends the headers: the server will wait for more.',
  emptyName: 'A header without a name.',
  noColon: 'No colon: a header is written Name: value.',
  badName: (name: string) => `“${name}” is no header name: letters, digits and !#$%&’*+-.^_\`|~ only.`,
  spaceBeforeColon: 'White space before the colon: servers must refuse this header.',
  folded: 'A line that begins with white space goes on with the header above; servers may refuse it.',
  badValue: 'A control character in a header’s value.',
  notAscii: 'Headers are ASCII: servers read other characters each in their own way.',
  noHost: 'Host is missing: HTTP/1.1 requires it, and servers answer 400 without.',
  twice: (name: string) => `${name} is there more than once.`,
  hostDiffers: (host: string, target: string) => `Host says ${host}, but the connection goes to ${target}.`,
  lengthNoNumber: 'Content-Length is not a number.',
  noToken: 'No token stands here.',
  lengthWrong: (said: string, is: number) => `Content-Length says ${said}, but the body has ${is} bytes.`,
  lengthMissing: (is: number) =>
    `Content-Length is missing: the server will not read the body’s ${is} bytes.`,
  setLength: (is: number) => `Set to ${is}`,
  addLength: (is: number) => `Add Content-Length: ${is}`,
  lengthAndCoding:
    'Transfer-Encoding and Content-Length contradict each other: servers refuse this, or read it each in their own way.',
  oddCoding: (coding: string) =>
    `Transfer-Encoding “${coding}” does not end in chunked: the server cannot find the body’s end.`,
  notChunked: 'Transfer-Encoding says chunked, but the body is not written in chunks.',
  expects: 'The server may wait for leave to read on: the body is sent at once here.',
  getBody: 'A GET with a body: servers ignore it or refuse it.',
  actionMissing: 'SOAPAction is missing: over SOAP 1.1 it says which operation runs.',
  actionNotQuoted: 'SOAPAction must stand in quotes.',
  quoteAction: 'Put it in quotes',
  actionDiffers: (action: string, operation: string) =>
    `SOAPAction says ${action}, but the body is about ${operation}.`,
  setAction: (action: string) => `Set to "${action}"`,
  actionUnknown: (action: string) => `${action} is no operation of the contract.`,
  actionOver12: 'SOAP 1.2 has no SOAPAction header: it stands in the Content-Type, if at all.',
  typeMissing: 'Content-Type is missing: the service refuses a body without.',
  typeForVersion: (type: string, version: string) => `${type} does not fit an envelope of ${version}.`,
  typeForXml: (type: string) => `The body is XML, but Content-Type says ${type}.`,
  typeForForm: (type: string) => `Content-Type says ${type}, but the body is not XML.`,
  postForm: 'The contract’s POST wants application/x-www-form-urlencoded.',
  charsetDiffers: (said: string, is: string) => `It says charset ${said}, but the body is sent as ${is}.`,
  declarationDiffers: (said: string, is: string) =>
    `The XML declaration says ${said}, but the body is sent as ${is}.`,
  lost: (charset: string) => `${charset} cannot carry this character: a ? is sent.`,
  malformed: (message: string) => `Not well-formed XML: ${message}.`,
  incomplete: (message: string) => `The XML stops in the middle: ${message}.`,
  tooLarge: 'The body is too large to be checked while you type.',
  doctype: 'A document type: the service refuses it, and so does this program.',
  emptyBody: 'The body is empty.',
  notEnvelope: (name: string) => `${name} is no SOAP envelope: it is in neither SOAP namespace.`,
  noBody: 'The envelope has no Body of its namespace with exactly one element in it.',
  elementNamespace: (name: string, namespace: string) =>
    `${name} is in ${namespace === '' ? 'no namespace' : namespace}: the contract’s is http://www.sansejour.com/.`,
  unknownElement: (name: string) => `The contract has no operation ${name}.`,
  unknownParameter: (name: string, operation: string) =>
    `${operation} has no parameter ${name}: the service ignores it.`,
  missingParameter: (name: string, operation: string) =>
    `${operation} without ${name}: the service takes it as empty, and still answers as if all were well.`,
  parameterNamespace: (name: string) =>
    `${name} is not in the contract’s namespace: the service takes it as missing, and still answers as if all were well.`,
  unknownPlaceholder: (text: string) =>
    `${text} is no placeholder: it is sent as it stands. There are {{token}} and {{token:raw}}.`,
  masked:
    'Masked: what stood here was not kept, or is not the session’s token. Write what should stand here.',
} as const;
