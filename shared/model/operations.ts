/** A parameter of an operation: all are strings. */
export interface Parameter {
  /** On the wire. */
  readonly name: string;
  /** Its name in a call of ours; null: it is always sent empty. */
  readonly from: 'token' | 'databaseName' | 'userName' | 'password' | 'language' | null;
  /** It must be masked wherever it is shown or kept. */
  readonly secret?: 'token' | 'password';
}

/** How an answer is read: nothing may stand in it, whether the session is active, or what a login came to. */
export type AnswerSort = 'nothing' | 'active' | 'login';

interface OperationRow {
  /** In the order of the contract. */
  readonly parameters: readonly Parameter[];
  readonly answers: AnswerSort;
  /** What it does to a session where it works. `none`: it may be sent at any time, and changes nothing. */
  readonly effect: 'ends' | 'begins' | 'none';
}

const token = { name: 'token', from: 'token', secret: 'token' } as const;

/** All that there is to know of an operation; whatever handles operations asks here. */
export const operationTable = {
  Logout: { parameters: [token], answers: 'nothing', effect: 'ends' },
  CheckToken: { parameters: [token], answers: 'active', effect: 'none' },
  Login: {
    parameters: [
      { name: 'databaseName', from: 'databaseName' },
      { name: 'userName', from: 'userName' },
      { name: 'password', from: 'password', secret: 'password' },
      { name: 'Language', from: 'language' },
      { name: 'dmn', from: null },
      { name: 'ipAdrs', from: null },
      { name: 'ipCode', from: null },
    ],
    answers: 'login',
    effect: 'begins',
  },
} as const satisfies Record<string, OperationRow>;

export type Operation = keyof typeof operationTable;
export const operations = Object.keys(operationTable) as readonly Operation[];

/** The operations that an act is made of: what ends a session, and what tells whether it is active. */
export const actOperations = ['Logout', 'CheckToken'] as const satisfies readonly Operation[];
export type ActOperation = (typeof actOperations)[number];
export const isActOperation = (operation: Operation | null | undefined): operation is ActOperation =>
  actOperations.some((one) => one === operation);

/** For what is about one certain operation: a button, a channel, a check before a logout. */
export const wellKnown = { logOut: 'Logout', check: 'CheckToken', logIn: 'Login' } as const;

export const rowOf = (operation: Operation): OperationRow => operationTable[operation];

/** The names on the wire, in order. */
export function parameterNames(operation: Operation): readonly string[] {
  return rowOf(operation).parameters.map(({ name }) => name);
}

/** What of it must not be seen. */
export const secretIn = (operation: Operation): 'token' | 'password' =>
  rowOf(operation).parameters.find(({ secret }) => secret !== undefined)?.secret ?? 'token';

/** Null: none of the contract's, of which nothing is known. */
export const endsSession = (operation: Operation | null | undefined): boolean =>
  effectOf(operation) === 'ends';
export const beginsSession = (operation: Operation | null | undefined): boolean =>
  effectOf(operation) === 'begins';
export const changesNothing = (operation: Operation | null | undefined): boolean =>
  effectOf(operation) === 'none';
export const tellsActive = (operation: Operation | null | undefined): boolean =>
  operation != null && rowOf(operation).answers === 'active';

function effectOf(operation: Operation | null | undefined): OperationRow['effect'] | null {
  return operation == null ? null : rowOf(operation).effect;
}

/** By its name, in whatever case. */
export function operationNamed(name: string): Operation | undefined {
  return operations.find((operation) => operation.toLowerCase() === name.toLowerCase());
}

/** Matches each of the names, in a regular expression. */
export const anyOperation = operations.join('|');
export const anyTokenOperation = operations
  .filter((operation) => rowOf(operation).parameters.some(({ secret }) => secret === 'token'))
  .join('|');
