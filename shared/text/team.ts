import { textOf } from './text-of.js';
export const teamText = textOf('team');
