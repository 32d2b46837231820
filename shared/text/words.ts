import type { Binding, Operation } from '../model/words.js';
import { textOf } from './text-of.js';

export const wordsText = textOf('words');

/** Of an exchange; a raw one may be none of the contract's. */
export function operationName(operation: Operation | null): string {
  return operation === null ? wordsText.step.raw : wordsText.operation[operation];
}

export function bindingName(binding: Binding | null): string {
  return binding === null ? '–' : wordsText.binding[binding];
}
