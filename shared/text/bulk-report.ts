import { textOf } from './text-of.js';

export const bulkReportText = textOf('bulkReport');
