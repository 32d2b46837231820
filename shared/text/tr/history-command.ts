import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const historyCommand = {
  about: 'Gönderilenler ve yanıtları, en yenisi önce; sözcükler penceredeki gibi aranır.',
  words: 'istekteki, yanıttaki veya hatadaki sözcükler ("söz öbeği", -hariç) veya tam bir anahtar',
  env: 'yalnızca bu kayıtlı ortamın yazışmaları',
  outcome: 'yalnızca bu sonucu olan yazışmalar',
  since: 'yalnızca o zamandan beri olan yazışmalar: 2h, 3d, today, bir tarih veya bir an',
  json: 'her satırda bir JSON nesnesi',
  raw: 'bu isteğin baytları, boş bir satır ve yanıtın baytları; saklandıkları gibi maskeli',
  count: '{n, plural, =0 {Yazışma yok.} one {# yazışma.} other {# yazışma.}}',
  unindexed:
    '{n, plural, one {# ileti} other {# ileti}} henüz aranabilir değil: bu sözcükleri içerenler daha çok olabilir.',
  wrongOption: {
    message: '{option} diye bir seçenek yok.',
    todo: '-- ile başlayan sözcükler aranamaz. Bkz. history --help.',
  },
  wrongOutcome: {
    message: '"{text}" diye bir sonuç yok.',
    todo: 'Şunlardan birini kullanın: {known}.',
  },
  wrongSince: {
    message: 'Orada okunabilir bir zaman yok.',
    todo: '30m, 2h, 3d, 1w, today, 2026-11-28 gibi bir tarih veya 2026-11-28T06:41:00Z gibi bir an verin.',
  },
} as const satisfies Translated<typeof en.historyCommand>;
