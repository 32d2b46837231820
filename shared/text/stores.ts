import { textOf } from './text-of.js';
export const storesText = textOf('stores');
export const savedFilesText = textOf('savedFiles');
