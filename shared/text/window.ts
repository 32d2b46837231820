import { textOf } from './text-of.js';

export const windowText = textOf('window');
