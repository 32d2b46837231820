import { textOf } from './text-of.js';

export const addressText = textOf('address');
export const addressNameOnly = textOf('addressNameOnly');
export const noAddressText = textOf('noAddress');
