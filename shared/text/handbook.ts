import { textOf } from './text-of.js';

export const handbookText = textOf('handbook');
