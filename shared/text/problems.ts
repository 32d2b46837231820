import type { AppError } from '../model/app-error.js';
import { textOf } from './text-of.js';

export const problemText = textOf('problems');
export const namesText = textOf('names');
export const characterText = textOf('characters');

/** Where a secret that is saved here was typed, it would be kept as it stands. */
export function savedSecretIn(where: 'name' | 'notes' | 'operator'): AppError {
  return { code: 'token-left', where, ...problemText.savedSecretIn({ field: where }) };
}
