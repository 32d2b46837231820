import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const history = {
  heading: 'Geçmiş',
  rowMenu: 'Bu yazışmayla',
  list: 'Bu oturumun yazışmaları',
  count: '{n, plural, one {# yazışma} other {# yazışma}}',
  empty: 'Henüz yazışma yok. Gönderdikleriniz burada saklanır.',
  toggle: 'Geçmiş',
  columns: {
    when: 'Zaman',
    what: 'Ne',
    binding: 'Bağlama',
    status: 'Durum',
    outcome: 'Sonuç',
    took: 'Süre',
  },
  inAct: 'komşularıyla aynı eylemin parçası',
  noStatus: 'yok',
} as const satisfies Translated<typeof en.history>;
