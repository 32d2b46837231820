import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const handbook = {
  title: 'Kılavuz',
  contents: 'İçindekiler',
  search: 'Kılavuzda ara',
  found: 'Bulunanlar',
  none: 'Bu sözcüklerin hepsi hiçbir sayfada yok.',
  page: 'Sayfa',
  inEnglish: 'Bu sayfa yalnızca İngilizce.',
} as const satisfies Translated<typeof en.handbook>;
