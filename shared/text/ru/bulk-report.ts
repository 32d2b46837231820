import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const bulkReport = {
  title: 'Принудительно завершённые сеансы: {environment}',
  who: 'Кто',
  why: 'Почему',
  notSaid: 'не указано',
  environment: 'Среда',
  environmentOf: '{name} ({tier})',
  endpoint: 'Адрес',
  binding: 'Привязка',
  bindingOf: '{binding}{verified, select, true {, проверено до и после} other {}}',
  began: 'Начало',
  notBegun: 'не начато',
  ended: 'Конец',
  notEnded: 'не закончено ({state}){isWhy, select, true {: {why}} other {}}',
  spent: 'Время отправки',
  seconds: '{seconds, number, ::.0 group-off} с',
  source: 'Токены из',
  read: 'Прочитано',
  readOf:
    '{rows, plural, one {# строка} few {# строки} many {# строк} other {# строки}}: {tokens, plural, one {# токен} few {# токена} many {# токенов} other {# токена}}, {duplicates, plural, one {# повтор} few {# повтора} many {# повторов} other {# повтора}}, пустых {blanks, number}, отклонённых {refused, number}',
  run: 'Массовое завершение',
  digest: 'Хеш токенов',
  became: 'Что стало с токенами',
  total: 'всего',
} as const satisfies Translated<typeof en.bulkReport>;
