import { textOf } from './text-of.js';
export const menuText = textOf('menu');
