/** What a service's own description says otherwise than the contract. */
export const wsdl = {
  notRead: 'The WSDL cannot be read: {where}.',
  none: 'This is no WSDL: its root element is {root}.',
  at: 'line {line}, column {column}: {message}',
  unread:
    'The description has {n, plural, one {a part elsewhere that was} other {# parts elsewhere that were}} not read: what is not named here may be there.',
  namespace: 'The service’s namespace is {found}, not {expected}: no request of ours would be understood.',
  unqualified: 'The messages’ elements are in no namespace: a token that we send would not arrive.',
  noBinding: 'The endpoint does not offer {binding}.',
  notOver: '{operation} is not offered over {binding}.',
  action: '{operation} over {binding} is called as {found}, not as {expected}.',
  rpc: '{operation} over {binding} is described as RPC, not as document: a token that we send may not arrive.',
  noOperation: 'The endpoint has no {operation}.',
  noParameter: '{operation} has no parameter {name}.',
  extraParameter: '{operation} has a further parameter, {name}.',
  parameterType: '{operation} takes {name} as {found}, not as string.',
  result:
    '{operation} answers {isFound, select, true {{found}} other {nothing}}, not {isExpected, select, true {{expected}} other {nothing}}.',
} as const;
