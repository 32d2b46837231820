import type { Language } from '../../../shared/model/language.js';
import type { HandbookPage } from '../../state/handbook-state.js';
import type { Pages } from './page-parts.js';

/** A language in a piece of its own, fetched when the handbook is opened. */
const loaders: Readonly<Record<Language, () => Promise<{ readonly pages: Pages }>>> = {
  en: () => import('virtual:handbook/en'),
  tr: () => import('virtual:handbook/tr'),
  ru: () => import('virtual:handbook/ru'),
};

export interface Handbook {
  readonly pages: Pages;
  /** Those that are there in English only, where another language is spoken. */
  readonly inEnglish: ReadonlySet<string>;
}

export async function loadHandbook(language: Language): Promise<Handbook> {
  const { pages: english } = await loaders.en();
  if (language === 'en') return { pages: english, inEnglish: new Set() };
  const { pages: own } = await loaders[language]();
  return {
    pages: { ...english, ...own },
    inEnglish: new Set(Object.keys(english).filter((name) => !(name in own))),
  };
}

export const isPage = (pages: Pages, name: string | null): name is HandbookPage =>
  name !== null && name in pages;
