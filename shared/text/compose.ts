import { textOf } from './text-of.js';

export const composeText = textOf('compose');
