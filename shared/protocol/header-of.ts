import type { WireAnswer } from '../model/transmission.js';

/** The first header of that name (given in lower case). */
export function headerOf(of: Pick<WireAnswer, 'headers'> | null, name: string): string | undefined {
  return of?.headers.find(([header]) => header.toLowerCase() === name)?.[1];
}
