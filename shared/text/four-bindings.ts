import type { Proof } from '../model/four-bindings.js';
import { textOf } from './text-of.js';

export const fourBindingsText = textOf('fourBindings');

export function sayProof(proof: Proof, operation: 'CheckToken' | 'Logout'): string {
  const said = fourBindingsText.proof[proof];
  return typeof said === 'string' ? said : said[operation];
}
