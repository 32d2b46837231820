import { type Operation, parameterNames } from '../../shared/model/operations.js';

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
  },
  CheckToken: {
    description: 'Checks if the user is logged in or not based on the token passed.',
    returns: { name: 'boolean', fields: null },
  },
  Logout: {
    description: 'Logs the user out from Sejour Web Services based on the token passed.',
    returns: null,
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
