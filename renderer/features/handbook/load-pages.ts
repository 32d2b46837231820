import type { Language } from '../../../shared/model/language.js';
import type { HandbookPage } from '../../state/handbook-state.js';
import type { Pages, Pictures } from './page-parts.js';

/** A language in a piece of its own, fetched when the handbook is opened. */
const loaders: Readonly<
  Record<Language, () => Promise<{ readonly pages: Pages; readonly pictures: Pictures }>>
> = {
  en: () => import('virtual:handbook/en'),
  tr: () => import('virtual:handbook/tr'),
  ru: () => import('virtual:handbook/ru'),
};

export interface Handbook {
  readonly pages: Pages;
  readonly pictures: Pictures;
  /** Those that are there in English only, where another language is spoken. */
  readonly inEnglish: ReadonlySet<string>;
}

export async function loadHandbook(language: Language): Promise<Handbook> {
  const { pages: english, pictures } = await loaders.en();
  if (language === 'en') return { pages: english, pictures, inEnglish: new Set() };
  const { pages: own, pictures: ownPictures } = await loaders[language]();
  return {
    pages: { ...english, ...own },
    pictures: { ...pictures, ...ownPictures },
    inEnglish: new Set(Object.keys(english).filter((name) => !(name in own))),
  };
}

export const isPage = (pages: Pages, name: string | null): name is HandbookPage =>
  name !== null && name in pages;
