import { type Language, languages } from '../model/language.js';
import { en } from './en/index.js';
import type { Translated } from './icu/icu-arguments.js';

/** All sentences of one language, by area. */
export type Sentences = Translated<typeof en>;

/** Those that are not English lie in pieces of their own: a start reads none but the one that is spoken. */
const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Sentences>>> = {
  tr: async () => (await import('./tr/index.js')).tr,
  ru: async () => (await import('./ru/index.js')).ru,
};

const learnt = new Map<Language, Sentences>([['en', en]]);

/** Fetches the sentences of a language, before it is spoken. */
export async function learn(language: Language): Promise<void> {
  if (language !== 'en' && !learnt.has(language)) teach(language, await others[language]());
}

/** For who has them at hand. */
export function teach(language: Language, sentences: Sentences): void {
  learnt.set(language, sentences);
}

let current: Language = 'en';

/** From now on every sentence is of this language, which was learnt. */
export function speak(language: Language): void {
  sentencesOf(language);
  current = language;
}

/** Fetches a language and speaks it. */
export async function learnAndSpeak(language: Language): Promise<void> {
  await learn(language);
  speak(language);
}

export function spokenLanguage(): Language {
  return current;
}

/** What is made meanwhile is of this language, whatever is spoken otherwise; what is made must be ready at its end. */
export function speaking<Made>(language: Language, make: () => Made): Made {
  const before = current;
  speak(language);
  try {
    return make();
  } finally {
    current = before;
  }
}

export function sentencesOf(language: Language): Sentences {
  const sentences = learnt.get(language);
  if (!sentences) throw new Error(`Nobody has learnt ${language} yet.`);
  return sentences;
}

let systemLocale: string | undefined;

/** For dates and sorting: the system's own order where it is of the language that is spoken. */
export function spokenLocale(): string {
  // Not with this file: the first format of dates reads every locale that there is, and a start's main process needs none.
  systemLocale ??= new Intl.DateTimeFormat().resolvedOptions().locale;
  return systemLocale.split('-')[0] === current ? systemLocale : current;
}

export { type Language, languages };
