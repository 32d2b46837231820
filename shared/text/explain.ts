import { textOf } from './text-of.js';
export const explainTexts = textOf('explainTexts');
