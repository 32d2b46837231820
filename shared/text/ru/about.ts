import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const about = {
  title: 'Session Desk',
  version: 'Версия',
  system: 'Система',
  licences: 'Лицензии',
  licencesBody: 'В этой программе использованы чужие разработки на условиях следующих лицензий.',
} as const satisfies Translated<typeof en.about>;

export const preferences = {
  title: 'Настройки',
  theme: 'Тема',
  operator: 'Оператор',
  operatorHint: 'Кто завершает сеансы: указывается в свидетельствах и отчётах.',
  textSize: 'Размер текста',
  textSizeHint: 'Ctrl + и Ctrl − увеличивают и уменьшают, Ctrl 0 — 100 %.',
  textSizeValue: '{percent, number} %',
  systemHint: 'Меньше движения, больше контраста и собственные цвета берутся из настроек системы.',
  history: 'История',
  historyButton: 'Сколько хранить…',
  tokens: 'Токены',
  tokensKept: {
    keyring: 'В системной связке ключей',
    memory: 'Только в памяти',
    'weak-file': 'В файле без связки ключей',
  },
  tokensButton: 'Как они хранятся…',
  hiding: 'Скрывать показанное',
  hidingHint: 'А также при блокировке экрана и переходе в спящий режим.',
  hidingAfter:
    'После {n, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}} без клавиатуры и мыши',
  hidingNever: 'Только при блокировке экрана',
  language: 'Язык',
  languages: {
    system: 'Как в системе',
    en: 'English',
    tr: 'Türkçe',
    ru: 'Русский',
  },
} as const satisfies Translated<typeof en.preferences>;
