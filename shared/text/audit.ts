import { textOf } from './text-of.js';
export const auditText = textOf('audit');
