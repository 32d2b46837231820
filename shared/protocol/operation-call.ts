/** `Logout` and `CheckToken` take the token and nothing else. */
export interface TokenCall {
  readonly operation: 'Logout' | 'CheckToken';
  readonly token: string;
}

/** `Login`, in the parameter order of the contract. `password` must never be stored or shown. */
export interface LoginCall {
  readonly operation: 'Login';
  readonly databaseName: string;
  readonly userName: string;
  readonly password: string;
  readonly language: string;
}

export type OperationCall = TokenCall | LoginCall;

/** The call's parameters by their name on the wire, in the order in which they are written. */
export function parametersOf(call: OperationCall): readonly (readonly [name: string, value: string])[] {
  if (call.operation !== 'Login') return [['token', call.token]];
  return [
    ['databaseName', call.databaseName],
    ['userName', call.userName],
    ['password', call.password],
    ['Language', call.language],
    ['dmn', ''],
    ['ipAdrs', ''],
    ['ipCode', ''],
  ];
}

/** The texts in a call that must be masked wherever its bytes are shown or kept. */
export function secretsOf(call: OperationCall): readonly { kind: SecretKind; text: string }[] {
  return call.operation === 'Login'
    ? [{ kind: 'password', text: call.password }]
    : [{ kind: 'token', text: call.token }];
}

export type SecretKind = 'token' | 'password' | 'credential';
