import { textOf } from './text-of.js';

export const checkAllText = textOf('checkAll');
