import { spokenLanguage } from './language.js';
import { shared } from './makers.js';

const format = shared(Intl.ListFormat);

/** `one, two and three`. */
export function listed(items: readonly string[]): string {
  // British English has no comma before its "and".
  const language = spokenLanguage();
  return format(language === 'en' ? 'en-GB' : language).format(items);
}

/** `one, two or three`. */
export function listedAsChoice(items: readonly string[]): string {
  const language = spokenLanguage();
  return format(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(items);
}
