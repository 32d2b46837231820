import { textOf } from './text-of.js';

export const probeText = textOf('probe');
