import { spokenLocale } from './language.js';
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

/** As the spoken language orders its letters: ç behind c and ı before i in Turkish, ё beside е in Russian. */
export const compared = (a: string, b: string): number =>
  collators(spokenLocale(), { numeric: true, sensitivity: 'base' }).compare(a, b);
