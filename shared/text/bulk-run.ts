import { textOf } from './text-of.js';

export const bulkRunText = textOf('bulkRun');
