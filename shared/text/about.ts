import { textOf } from './text-of.js';
export const aboutText = textOf('about');

export const preferencesText = textOf('preferences');
