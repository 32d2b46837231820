import type { en } from '../en/index.js';
import type { Translated } from '../icu-arguments.js';

export const columns = {
  menu: 'Столбцы',
  sort: 'Сортировать',
  reset: 'По умолчанию',
} as const satisfies Translated<typeof en.columns>;
