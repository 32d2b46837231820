import { textOf } from './text-of.js';

export const evidenceText = textOf('evidence');
