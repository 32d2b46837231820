import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const composeDifference = {
  method: 'Метод {other}, а не {one}.',
  host: 'Уходит на {other}, а не на {one}.',
  address: 'Путь {other}, а не {one}.',
  version: 'В строке запроса {version}.',
  missing: 'Заголовка {name} нет.',
  added: 'Добавлен заголовок {name}.',
  repeated: 'Заголовок {name} встречается {n, plural, one {# раз} few {# раза} many {# раз} other {# раза}}.',
  spelled: 'Заголовок {one} записан как {other}.',
  value: '{name}: «{other}», а не «{one}».',
  order: 'Порядок заголовков другой.',
  body: 'Тело другое.',
  bodyMissing: 'Тела нет.',
  bodyAdded: 'Есть тело, которого в контракте нет.',
  bodyNotXml: 'Тело — XML с ошибкой.',
  bodySpelling: 'Тело значит то же, но записано другими байтами: префиксы, пробелы или комментарии.',
  element: 'Элемент {other}, а не {one}.',
  namespace: '{name} в {other}, а не в {one}.',
  noNamespace: 'без пространства имён',
  text: 'Текст в {name} другой.',
  elementMissing: 'Элемента {name} нет.',
  elementAdded: 'В {parent} добавлен элемент {name}.',
  charset: 'Тело отправляется как {charset}.',
  headEnds: 'Строки заголовков кончаются одним LF или тем, что введено.',
  bodyEnds: 'Строки тела кончаются на {ends}.',
} as const satisfies Translated<typeof en.composeDifference>;
