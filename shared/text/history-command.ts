import { textOf } from './text-of.js';

export const historyCommandText = textOf('historyCommand');
