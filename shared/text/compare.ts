import { textOf } from './text-of.js';

export const compareText = textOf('compare');
