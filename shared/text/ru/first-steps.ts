import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const firstSteps = {
  title: 'Первые шаги',
  done: 'Сделано:',
  open: 'Предстоит:',
  check: 'Нажмите «Проверить»: учебный сервис скажет, выполнен ли вход в этом сеансе.',
  logOut: 'Нажмите «Завершить сеанс» и убедитесь, что он завершён. Ниже — каждый байт.',
  address: 'Вставьте адрес своего сервиса',
  add: 'Добавьте свою среду…',
} as const satisfies Translated<typeof en.firstSteps>;
