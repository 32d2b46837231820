import {
  type Operation,
  type operationTable,
  type Parameter,
  rowOf,
  type wellKnown,
} from '../model/operations.js';

type ValuesOf<Name extends Operation> = Exclude<
  (typeof operationTable)[Name]['parameters'][number]['from'],
  null
>;

/** An operation with a value for each parameter that is not always empty. Secrets among them must never be stored or shown. */
export type OperationCall = {
  [Name in Operation]: { readonly operation: Name } & { readonly [Value in ValuesOf<Name>]: string };
}[Operation];

export type LoginCall = Extract<OperationCall, { readonly operation: typeof wellKnown.logIn }>;

/** A call whose values are asked for one by one. */
export function callOf(operation: Operation, value: (parameter: Parameter) => string): OperationCall {
  const values = rowOf(operation).parameters.flatMap((parameter) =>
    parameter.from === null ? [] : [[parameter.from, value(parameter)]],
  );
  // The table says of each operation which values it has, and each was asked for.
  return { operation, ...Object.fromEntries(values) } as OperationCall;
}

const valueIn = (call: OperationCall, { from }: Parameter): string =>
  (from === null ? undefined : (call as Partial<Record<typeof from, string>>)[from]) ?? '';

/** The call's parameters by their name on the wire, in the order in which they are written. */
export function parametersOf(call: OperationCall): readonly (readonly [name: string, value: string])[] {
  return rowOf(call.operation).parameters.map((parameter) => [parameter.name, valueIn(call, parameter)]);
}

/** The texts in a call that must be masked wherever its bytes are shown or kept. */
export function secretsOf(call: OperationCall): readonly { kind: SecretKind; text: string }[] {
  const secrets: { kind: SecretKind; text: string }[] = [];
  for (const parameter of rowOf(call.operation).parameters)
    if (parameter.secret !== undefined)
      secrets.push({ kind: parameter.secret, text: valueIn(call, parameter) });
  return secrets;
}

/** The token that a call is about; null where it is about none. */
export const tokenIn = (call: OperationCall): string | null => ('token' in call ? call.token : null);

type SecretKind = 'token' | 'password' | 'credential';
