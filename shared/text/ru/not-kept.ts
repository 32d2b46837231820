import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const notKept = {
  inMemory: '{why} Сеансы и история этого запуска хранятся только в памяти.',
  lastKnown: {
    message: 'Не удалось записать, что узнано о сеансе ({why}). Это видно до выхода из программы.',
    todo: 'Проверьте, что диск не заполнен и в папку данных можно писать.',
  },
  session: {
    message: 'Вход удался, но сохранить сеанс не получилось: {why}.',
    todo: 'Проверьте, что диск не заполнен и в папку данных можно писать. Затем войдите снова.',
  },
} as const satisfies Translated<typeof en.notKept>;
