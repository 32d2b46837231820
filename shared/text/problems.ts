import { textOf } from './text-of.js';

export const problemText = textOf('problems');
export const namesText = textOf('names');
export const characterText = textOf('characters');
