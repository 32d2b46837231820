import type { Operation } from '../../shared/model/words.js';

export interface OperationDefinition {
  readonly name: Operation;
  readonly description: string;
  /** Names on the wire, in order. All are strings, all may be absent over SOAP. */
  readonly parameters: readonly string[];
  readonly returns: 'void' | 'boolean' | 'login';
}

/** In the order in which the real service's WSDL lists them. */
export const operationDefinitions: readonly OperationDefinition[] = [
  {
    name: 'Login',
    description: 'Logs the user in',
    parameters: ['databaseName', 'userName', 'password', 'Language', 'dmn', 'ipAdrs', 'ipCode'],
    returns: 'login',
  },
  {
    name: 'CheckToken',
    description: 'Checks if the user is logged in or not based on the token passed.',
    parameters: ['token'],
    returns: 'boolean',
  },
  {
    name: 'Logout',
    description: 'Logs the user out from Sejour Web Services based on the token passed.',
    parameters: ['token'],
    returns: 'void',
  },
];

/** The fields of a Login's answer; only strings may be absent. */
export const loginResultFields = [
  { name: 'Authenticated', type: 'boolean' },
  { name: 'Description', type: 'string' },
  { name: 'AuthKey', type: 'string' },
  { name: 'Language', type: 'string' },
  { name: 'TourOperatorCode', type: 'string' },
] as const;

export function operationNamed(name: string): OperationDefinition | undefined {
  return operationDefinitions.find((each) => each.name === name);
}

/** Null is .NET's null: the parameter did not arrive, and the method runs all the same. */
export type Parameters = ReadonlyMap<string, string | null>;

export type OperationResult =
  | { readonly kind: 'void' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'login'; readonly fields: readonly (readonly [name: string, value: string])[] };
