import { textOf } from './text-of.js';
export const backupText = textOf('backup');
