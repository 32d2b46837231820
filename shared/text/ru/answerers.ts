import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const answererNames = {
  'captive-portal': 'страница входа сети',
  'hosting-panel': 'хостинговая компания',
} as const satisfies Translated<typeof en.answererNames>;
