import { textOf } from './text-of.js';
export const composeProblemText = textOf('composeProblem');
