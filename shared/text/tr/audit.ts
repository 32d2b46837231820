import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const audit = {
  notWritten: 'Yapılan kaydedilemedi ({why}). Diskte yer açın veya yöneticinize sorun.',
  waiting:
    '{n, plural, one {Bir satır günlük toplayıcısını bekliyor} other {# satır günlük toplayıcısını bekliyor}}',
  why: 'Ona ulaşılamıyor ({why}). Diskte bekliyorlar ve yeniden ulaşılınca gönderilecekler.',
  lost: '{n, plural, one {Çok fazla satır beklediği için bir satır günlük toplayıcısına ulaşmadan silindi.} other {Çok fazla satır beklediği için # satır günlük toplayıcısına ulaşmadan silindi.}}',
} as const satisfies Translated<typeof en.audit>;
