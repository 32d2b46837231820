import { textOf } from './text-of.js';

export const sessionsText = textOf('sessions');
