import { parameterNames } from '../../model/operations.js';
import { type Binding, bindings, type Operation, operations, serviceNamespace } from '../../model/words.js';
import { resultShapeOf } from '../../protocol/answer-sorts.js';
import { wsdlText } from '../../text/wsdl.js';
import { readWsdl, type WsdlFacts, type WsdlField } from './read-wsdl.js';

/** One place where an endpoint's WSDL is not the contract that this program speaks. */
export interface WsdlDifference {
  readonly kind:
    | 'not-a-wsdl'
    | 'unread'
    | 'target-namespace'
    | 'unqualified'
    | 'binding-missing'
    | 'operation-missing'
    | 'operation-not-in-binding'
    | 'action'
    | 'rpc'
    | 'parameter-missing'
    | 'parameter-extra'
    | 'parameter-type'
    | 'result';
  readonly operation?: Operation;
  readonly binding?: Binding;
  readonly expected?: string;
  readonly found?: string;
  /** A sentence for a person. */
  readonly message: string;
}

/** Holds a WSDL against the contract. Further operations are no difference: the service has others that we do not call. */
export function compareWsdl(bytes: Uint8Array, contentType?: string): readonly WsdlDifference[] {
  const read = readWsdl(bytes, contentType);
  if (!read.ok) return [{ kind: 'not-a-wsdl', message: read.error }];
  const facts = read.value;
  return [
    ...unreadParts(facts),
    ...compareNamespace(facts),
    ...bindings.flatMap((binding) => compareBinding(binding, facts)),
    ...operations.flatMap((operation) => compareOperation(operation, facts)),
  ];
}

/** What stands elsewhere is not read: nothing is said to be missing that may be there. */
function unreadParts({ unread }: WsdlFacts): readonly WsdlDifference[] {
  if (unread.length === 0) return [];
  return [{ kind: 'unread', message: wsdlText.unread({ n: unread.length }) }];
}

function compareNamespace({
  targetNamespace: found,
  ofService,
  qualified,
  unread,
}: WsdlFacts): readonly WsdlDifference[] {
  const differences: WsdlDifference[] = [];
  // A wrapper of another namespace that only leads on to ours is no difference.
  if (found !== serviceNamespace && !(ofService && unread.length > 0)) {
    const message = wsdlText.namespace({ found, expected: serviceNamespace });
    differences.push({ kind: 'target-namespace', expected: serviceNamespace, found, message });
  }
  if (!qualified) {
    differences.push({ kind: 'unqualified', message: wsdlText.unqualified });
  }
  return differences;
}

function compareBinding(binding: Binding, facts: WsdlFacts): readonly WsdlDifference[] {
  const offered = facts.bindings.find((one) => one.binding === binding);
  if (offered === undefined) {
    if (facts.unread.length > 0) return [];
    return [{ kind: 'binding-missing', binding, message: wsdlText.noBinding({ binding }) }];
  }
  return operations.flatMap((operation): readonly WsdlDifference[] => {
    if (!isDescribed(operation, facts)) return [];
    const found = offered.actions.get(operation);
    if (found === undefined) {
      if (facts.unread.length > 0) return [];
      const message = wsdlText.notOver({ operation, binding });
      return [{ kind: 'operation-not-in-binding', operation, binding, message }];
    }
    if (offered.rpc.has(operation))
      return [{ kind: 'rpc', operation, binding, message: wsdlText.rpc({ operation, binding }) }];
    const isSoap = binding === 'soap11' || binding === 'soap12';
    const expected = isSoap ? `${serviceNamespace}${operation}` : `/${operation}`;
    if (found === expected) return [];
    const message = wsdlText.action({ operation, binding, found, expected });
    return [{ kind: 'action', operation, binding, expected, found, message }];
  });
}

function compareOperation(operation: Operation, facts: WsdlFacts): readonly WsdlDifference[] {
  const fields = facts.messages.get(operation);
  if (fields === undefined && isDescribed(operation, facts)) return [];
  if (fields === undefined) {
    if (facts.unread.length > 0) return [];
    return [{ kind: 'operation-missing', operation, message: wsdlText.noOperation({ operation }) }];
  }
  return [...compareParameters(operation, fields), ...compareResult(operation, facts)];
}

/** Named among the operations, also where its message stands elsewhere. */
function isDescribed(operation: Operation, { operations: described, messages }: WsdlFacts): boolean {
  return described.has(operation) || messages.has(operation);
}

function compareParameters(operation: Operation, fields: readonly WsdlField[]): readonly WsdlDifference[] {
  const expected = parameterNames(operation);
  const missing = expected
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) =>
      difference('parameter-missing', operation, wsdlText.noParameter({ operation, name }), name),
    );
  const extra = fields
    .filter((field) => !expected.includes(field.name))
    .map(({ name }) =>
      difference('parameter-extra', operation, wsdlText.extraParameter({ operation, name }), '', name),
    );
  const types = fields
    .filter((field) => expected.includes(field.name) && field.type !== 'string')
    .map(({ name, type }) =>
      difference(
        'parameter-type',
        operation,
        wsdlText.parameterType({ operation, name, found: type }),
        'string',
        type,
      ),
    );
  return [...missing, ...extra, ...types];
}

function compareResult(operation: Operation, facts: WsdlFacts): readonly WsdlDifference[] {
  const answered = facts.messages.get(`${operation}Response`);
  if (answered === undefined && facts.unread.length > 0) return [];
  const fields = answered ?? [];
  const shape = resultShapeOf(operation);
  // The name of a type of the service's own is nobody's business.
  const isOwnType = shape !== null && shape.type === null;
  const found = fields.map(({ name, type }) => (isOwnType ? name : `${name}: ${type}`)).join(', ');
  const named = `${operation}Result`;
  const expected = shape === null ? '' : isOwnType ? named : `${named}: ${shape.type}`;
  if (found === expected) return [];
  const isFound = found !== '';
  const message = wsdlText.result({ operation, found, isFound, expected, isExpected: expected !== '' });
  return [difference('result', operation, message, expected, found)];
}

function difference(
  kind: WsdlDifference['kind'],
  operation: Operation,
  message: string,
  expected: string,
  found = '',
): WsdlDifference {
  return { kind, operation, expected, found, message };
}
