import type { en } from '../en/index.js';
import type { Translated } from '../icu-arguments.js';

export const columns = {
  menu: 'Sütunlar',
  sort: 'Sırala',
  reset: 'Geldikleri gibi',
} as const satisfies Translated<typeof en.columns>;
