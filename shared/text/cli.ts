import { textOf } from './text-of.js';

export const cliText = textOf('cli');
