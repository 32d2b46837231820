import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const about = {
  title: 'Session Desk',
  version: 'Sürüm',
  system: 'Sistem',
  licences: 'Lisanslar',
  licencesBody: 'Bu program, aşağıdaki lisanslarla sunulan başka çalışmaları içerir.',
} as const satisfies Translated<typeof en.about>;

export const preferences = {
  title: 'Tercihler',
  theme: 'Tema',
  operator: 'İşlemi yapan',
  operatorHint: 'Oturumları kapatan kişi: kanıtlarda ve raporlarda yer alır.',
  textSize: 'Yazı boyutu',
  textSizeHint: 'Ctrl + ve Ctrl − büyütür veya küçültür, Ctrl 0 %100 yapar.',
  textSizeValue: '%{percent, number}',
  systemHint: 'Daha az hareket, daha çok karşıtlık ve kendi renkleriniz sistem ayarlarından alınır.',
  history: 'Geçmiş',
  historyButton: 'Ne kadarı saklansın…',
  tokens: 'Anahtarlar',
  tokensKept: {
    keyring: 'Sistem anahtarlığında',
    memory: 'Yalnızca bellekte',
    'weak-file': 'Anahtarlık olmadan bir dosyada',
  },
  tokensButton: 'Nasıl saklanıyor…',
  hiding: 'Gösterilenleri gizle',
  hidingHint: 'Ekran kilitlendiğinde ve bilgisayar uyuduğunda da gizlenir.',
  hidingAfter: 'Klavye ve fareye {n, plural, one {# dakika} other {# dakika}} dokunulmazsa',
  hidingNever: 'Yalnızca ekran kilitlendiğinde',
  language: 'Dil',
  languages: {
    system: 'Sistemdeki gibi',
    en: 'English',
    tr: 'Türkçe',
    ru: 'Русский',
  },
} as const satisfies Translated<typeof en.preferences>;
