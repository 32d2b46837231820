import { textOf } from './text-of.js';

export const columnsText = textOf('columns');
