import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const columns = {
  menu: 'Столбцы',
  reset: 'По умолчанию',
  sort: 'Сортировать',
  ascending: 'По возрастанию',
  descending: 'По убыванию',
  fit: 'Исходная ширина',
} as const satisfies Translated<typeof en.columns>;
