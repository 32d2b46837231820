import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const notKept = {
  inMemory: '{why} Bu çalışmanın oturumları ve geçmişi yalnızca bellekte tutulur.',
  lastKnown: {
    message: 'Bir oturum hakkında öğrenilen yazılamadı ({why}). Program kapanana kadar gösterilir.',
    todo: 'Diskin dolu olmadığını ve veri klasörüne yazılabildiğini denetleyin.',
  },
  session: {
    message: 'Giriş başarılı oldu ama oturumu kaydedilemedi: {why}.',
    todo: 'Diskin dolu olmadığını ve veri klasörüne yazılabildiğini denetleyin. Sonra yeniden giriş yapın.',
  },
} as const satisfies Translated<typeof en.notKept>;
