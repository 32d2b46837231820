import { en } from './en/index.js';
import type { Translated } from './icu-arguments.js';

/** All sentences of one language, by area. */
export type Sentences = Translated<typeof en>;

const sentences = { en } satisfies Record<string, Sentences>;

/** The languages that there are, by their folder. */
export type Language = keyof typeof sentences;

export const languages = Object.keys(sentences) as readonly Language[];

let current: Language = 'en';

/** From now on every sentence is of this language. */
export function speak(language: Language): void {
  current = language;
}

export function spokenLanguage(): Language {
  return current;
}

/** What is made meanwhile is of this language, whatever is spoken otherwise; what is made must be ready at its end. */
export function speaking<Made>(language: Language, make: () => Made): Made {
  const before = current;
  current = language;
  try {
    return make();
  } finally {
    current = before;
  }
}

export function sentencesOf(language: Language): Sentences {
  return sentences[language];
}
