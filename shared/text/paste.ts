import { textOf } from './text-of.js';

export const pasteText = textOf('paste');
