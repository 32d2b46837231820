import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const handbook = {
  title: 'Руководство',
  contents: 'Содержание',
  search: 'Искать в руководстве',
  found: 'Найдено',
  none: 'Ни на одной странице нет всех этих слов.',
  page: 'Страница',
  inEnglish: 'Эта страница есть только на английском.',
} as const satisfies Translated<typeof en.handbook>;
