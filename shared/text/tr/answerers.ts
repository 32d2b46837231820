import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const answererNames = {
  'captive-portal': 'bir ağın giriş sayfası',
  'hosting-panel': 'barındırma şirketi',
} as const satisfies Translated<typeof en.answererNames>;
