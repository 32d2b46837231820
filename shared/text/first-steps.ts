import { textOf } from './text-of.js';
export const firstStepsText = textOf('firstSteps');
