import { operations } from '../model/operations.js';
import type { Binding, Operation } from '../model/words.js';
import { textOf } from './text-of.js';

export const wordsText = textOf('words');

// The keys are all that there are.
const ownNames = Object.fromEntries(operations.map((name) => [name, name])) as Record<Operation, string>;

/** An operation that the texts have no word for is called as on the wire. */
export const operationNames = (): Record<Operation, string> => ({ ...ownNames, ...wordsText.operation });

/** Of an exchange; a raw one may be none of the contract's. */
export function operationName(operation: Operation | null): string {
  return operation === null ? wordsText.step.raw : operationNames()[operation];
}

export function bindingName(binding: Binding | null): string {
  return binding === null ? '–' : wordsText.binding[binding];
}
