import { textOf } from './text-of.js';

export const wsdlText = textOf('wsdl');
