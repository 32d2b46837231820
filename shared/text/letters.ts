import { spokenLanguage } from './language.js';
import { shared } from './makers.js';

/**
 * Accents and case do not matter to somebody who types while on the phone; nor does the dot of a Turkish i: I, İ, ı and i
 * are one letter here, in each language.
 */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}

const collators = shared(Intl.Collator);

/**
 * As the spoken language orders its letters: ç behind c and ı before i in Turkish, ё beside е in Russian, whatever the region.
 * Asked for once for a whole sort: finding the language again for each pair takes longer than the sort.
 */
export const letterOrder = (): ((a: string, b: string) => number) =>
  collators(spokenLanguage(), { numeric: true, sensitivity: 'base' }).compare;
