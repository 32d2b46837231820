import { textOf } from './text-of.js';
export const updatesText = textOf('updates');
