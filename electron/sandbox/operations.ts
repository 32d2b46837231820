import { type Operation, parameterNames } from '../../shared/model/operations.js';
import type { Sessions } from './sessions.js';

interface Field {
  readonly name: string;
  readonly type: 'string' | 'boolean';
}

/** A type of XML Schema, or one of the service's own with its fields; of these only strings may be absent. */
export interface ReturnedType {
  readonly name: string;
  readonly fields: readonly Field[] | null;
}

interface OwnDefinition {
  readonly description: string;
  /** Null: void. */
  readonly returns: ReturnedType | null;
  run(sessions: Sessions, parameters: Parameters): OperationResult;
}

export interface OperationDefinition extends OwnDefinition {
  readonly name: Operation;
  /** Names on the wire, in order. All are strings, all may be absent over SOAP. */
  readonly parameters: readonly string[];
}

/** In the order in which the real service's WSDL lists them. */
const definitions: Readonly<Record<Operation, OwnDefinition>> = {
  Login: {
    description: 'Logs the user in',
    returns: {
      name: 'WebServiceLoginResult',
      fields: [
        { name: 'Authenticated', type: 'boolean' },
        { name: 'Description', type: 'string' },
        { name: 'AuthKey', type: 'string' },
        { name: 'Language', type: 'string' },
        { name: 'TourOperatorCode', type: 'string' },
      ],
    },
    run: login,
  },
  CheckToken: {
    description: 'Checks if the user is logged in or not based on the token passed.',
    returns: { name: 'boolean', fields: null },
    run: (sessions, parameters) => String(sessions.isActive(parameters.get('token') ?? null)),
  },
  Logout: {
    description: 'Logs the user out from Sejour Web Services based on the token passed.',
    returns: null,
    run(sessions, parameters) {
      sessions.logout(parameters.get('token') ?? null);
      return null;
    },
  },
};

export const operationDefinitions: readonly OperationDefinition[] = (
  Object.keys(definitions) as readonly Operation[]
).map((name) => ({ name, parameters: parameterNames(name), ...definitions[name] }));

/** Each type once that an operation returns. */
export const returnedTypes: readonly ReturnedType[] = [
  ...new Map(
    operationDefinitions.flatMap(({ returns }) => (returns === null ? [] : [[returns.name, returns]])),
  ).values(),
];

export function operationNamed(name: string): OperationDefinition | undefined {
  return operationDefinitions.find((each) => each.name === name);
}

/** Null is .NET's null: the parameter did not arrive, and the method runs all the same. */
export type Parameters = ReadonlyMap<string, string | null>;

/** Nothing, a value as XML Schema writes it, or the fields of a type of the service's own. */
export type OperationResult = null | string | readonly (readonly [name: string, value: string])[];

/** A field that is null in .NET is left out; an empty one is written as an empty element. */
function login(sessions: Sessions, parameters: Parameters): readonly (readonly [string, string])[] {
  const read = (name: string) => parameters.get(name) ?? null;
  const attempt = sessions.attempt(read('databaseName'), read('userName'), read('password'));
  if (attempt.kind === 'refused')
    return [
      ['Authenticated', 'false'],
      ['Description', attempt.description],
    ];
  const language = read('Language');
  return [
    ['Authenticated', 'true'],
    ['Description', ''],
    ['AuthKey', attempt.token],
    ...(language === null ? [] : [['Language', language] as const]),
    ['TourOperatorCode', attempt.account.tourOperatorCode],
  ];
}
