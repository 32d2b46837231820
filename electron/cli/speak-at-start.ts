import type { Language } from '../../shared/model/language.js';
import { en } from '../../shared/text/en/index.js';
import { speak, teach } from '../../shared/text/language.js';
import { start as ru } from '../../shared/text/ru/start.js';
import { start as tr } from '../../shared/text/tr/start.js';

const starts = { tr, ru } as const satisfies Record<Exclude<Language, 'en'>, unknown>;

/**
 * Speaks a language at once, but only its words of a start: for who ends the program before it has begun. Its whole
 * texts would have to be waited for, and Chromium goes on with its switches as soon as the first script waits.
 */
export function speakAtStart(language: Language): void {
  if (language !== 'en') teach(language, { ...en, start: starts[language] });
  speak(language);
}
