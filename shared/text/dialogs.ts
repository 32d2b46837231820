import { textOf } from './text-of.js';
export const dialogsText = textOf('dialogs');
