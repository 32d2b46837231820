import { textOf } from './text-of.js';
export const flowText = textOf('flow');
