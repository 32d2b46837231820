import { textOf } from './text-of.js';
export const trustText = textOf('trust');
