import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const flow = {
  back: 'Geri',
  forward: 'İleri',
  nextExchange: 'Sonraki (daha eski) yazışma',
  previousExchange: 'Önceki (daha yeni) yazışma',
  sessionsScreen: 'Oturumlar',
  historyScreen: 'Tüm oturumların geçmişi',
  nothingBack: 'Daha geride bir şey yok.',
  nothingForward: 'Daha ileride bir şey yok.',
  lastExchange: 'Bu, listedeki en eskisiydi.',
  firstExchange: 'Bu, listedeki en yenisiydi.',
  several: 'Geçmişte birden çoğunu veya tümünü seç',
  views: 'Yazışmanın bir görünümü: düzenli, ham, onaltılık, başlıklar, zaman çizelgesi, bağlantı',
  palette: {
    exchanges: 'Yazışmalar',
    history: 'Geçmiş',
    recent: 'Son yazışmalar',
    searchAll: 'Tüm geçmişte {words} ara',
  },
} as const satisfies Translated<typeof en.flow>;
