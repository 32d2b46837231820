import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const start = {
  refusedSwitches: 'session-desk: başlatılmadı, çünkü kurulu program şunları kabul etmez: {switches}.',
  noCommandLine: 'session-desk: komut satırı başlamadı.',
  offer: {
    question:
      '{kind, select, link {Bir bağlantı size bunu Session Desk’te göstermek istiyor} team {Bu ortamlar ve adlar Session Desk’te gösterilsin mi?} other {Bu dosya Session Desk’te gösterilsin mi?}}',
    detail: 'İçinde ne olduğunu görürsünüz. Siz orada söylemedikçe hiçbir şey gönderilmez ve kaydedilmez.',
    ignore: 'Yok say',
    look: 'Göster',
  },
} as const satisfies Translated<typeof en.start>;
