import type { WireAnswer } from '../model/transmission.js';

/** The first header of that name (given in lower case). */
export function headerOf({ headers }: Pick<WireAnswer, 'headers'>, name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}
