import { textOf } from './text-of.js';

export const actText = textOf('act');
