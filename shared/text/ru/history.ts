import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const history = {
  heading: 'История',
  rowMenu: 'С этим обменом',
  list: 'Обмены этого сеанса',
  count: '{n, plural, one {# обмен} few {# обмена} many {# обменов} other {# обмена}}',
  empty: 'Обменов пока нет. Всё, что вы отправите, хранится здесь.',
  toggle: 'История',
  columns: {
    when: 'Когда',
    what: 'Что',
    binding: 'Привязка',
    status: 'Статус',
    outcome: 'Исход',
    took: 'Время',
  },
  inAct: 'часть одного действия с соседними',
  noStatus: 'нет',
} as const satisfies Translated<typeof en.history>;
