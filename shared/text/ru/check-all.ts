import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const checkAll = {
  menu: 'Ещё для этих сеансов',
  command: 'Проверить все сеансы среды {environment}',
  chooseFirst: 'Проверить все: сначала выберите среду',
  starting: 'Проверка…',
  line: 'Проверено {done, number} из {total, number}',
  ended:
    '{how, select, cancelled {Остановлено на {done, number} из {total, number}, запрошено {asked, number}} all {{total, plural, one {Запрошен # сеанс} few {Запрошены # сеанса} many {Запрошены # сеансов} other {Запрошено # сеанса}}} other {Запрошено {asked, number} из {total, plural, one {# сеанса} few {# сеансов} many {# сеансов} other {# сеанса}}}}',
  active: 'активных: {n, number}',
  out: 'завершённых: {n, number}',
  notActive: 'завершённых или с неверным токеном: {n, number}',
  unanswered: 'без ответа: {n, number}',
  nothing: 'Проверять нечего: сеансов нет.',
  cancel: 'Отмена',
  cancelling: 'Отмена…',
  dismiss: 'Скрыть результат',
  region: 'Проверка всех',
} as const satisfies Translated<typeof en.checkAll>;
