import { textOf } from './text-of.js';

export const environmentsText = textOf('environments');
