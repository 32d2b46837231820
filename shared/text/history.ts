import { textOf } from './text-of.js';

export const historyText = textOf('history');
