import { textOf } from './text-of.js';
export const composeDifferenceText = textOf('composeDifference');
