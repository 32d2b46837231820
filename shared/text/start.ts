import { textOf } from './text-of.js';
export const startText = textOf('start');
