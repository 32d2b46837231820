import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const columns = {
  menu: 'Sütunlar',
  reset: 'Geldikleri gibi',
  sort: 'Sırala',
  ascending: 'Artan sırada',
  descending: 'Azalan sırada',
  fit: 'Kendi genişliği',
} as const satisfies Translated<typeof en.columns>;
