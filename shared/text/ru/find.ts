import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const find = {
  input: 'стандартный ввод',
  notText: {
    message: 'Это не текст: в нём есть байты, которых в тексте не бывает.',
    todo: 'Сохраните как текст, CSV, HAR или .http или скопируйте содержимое.',
  },
  notes: {
    'curl-quote': 'Не удалось прочитать команду cURL: в ней не закрыта кавычка.',
    'curl-no-address': 'В команде cURL нет адреса, который можно вызвать.',
    'curl-file': 'Команда cURL берёт отправляемое из файла, которого в тексте нет.',
    'curl-config': 'Команда cURL берёт параметры из файла, которого в тексте нет.',
    'text-limit': 'Текст длиннее 32 миллионов символов: остальное не прочитано.',
    'work-limit':
      'С этой строки прочитано не всё: в тексте слишком много токенов или похожего на них. Дайте остальное отдельно.',
    'not-text': 'Это не текст, а байты файла другого вида: ничего не прочитано.',
  },
  noteAt: 'Строка {line, number}: {note}',
  line: 'строка {line, number}',
  doubt: '  ! {meaning}',
  endpoint: 'адрес  {value}',
  found:
    '{tokens, plural, one {# токен} few {# токена} many {# токенов} other {# токена}}, {endpoints, plural, one {# адрес} few {# адреса} many {# адресов} other {# адреса}}{doubtful, plural, =0 {} other {; {doubtful, plural, one {# токен сомнителен} few {# токена сомнительны} many {# токенов сомнительны} other {# токена сомнительно}}}}. Ничего не отправлено и не сохранено.',
} as const satisfies Translated<typeof en.find>;
