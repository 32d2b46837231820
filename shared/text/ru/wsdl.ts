import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const wsdl = {
  notRead: 'WSDL не читается: {where}.',
  none: 'Это не WSDL: его корневой элемент — {root}.',
  at: 'строка {line}, столбец {column}: {message}',
  unread:
    'В описании {n, plural, one {не прочитана # часть в другом месте} few {не прочитаны # части в другом месте} many {не прочитано # частей в другом месте} other {не прочитано # части в другом месте}}: не названное здесь может быть там.',
  namespace: 'Пространство имён сервиса — {found}, а не {expected}: ни один наш запрос не был бы понят.',
  unqualified: 'Элементы сообщений вне пространств имён: отправленный нами токен не дошёл бы.',
  noBinding: 'Адрес не предлагает {binding}.',
  notOver: '{operation} не предлагается через {binding}.',
  action: '{operation} через {binding} вызывается как {found}, а не {expected}.',
  rpc: '{operation} через {binding} описан как RPC, а не как document: отправленный нами токен может не дойти.',
  noOperation: 'По этому адресу нет {operation}.',
  noParameter: 'У {operation} нет параметра {name}.',
  extraParameter: 'У {operation} есть ещё параметр {name}.',
  parameterType: '{operation} принимает {name} как {found}, а не string.',
  result:
    '{operation} отвечает {isFound, select, true {{found}} other {ничего}}, а не {isExpected, select, true {{expected}} other {ничего}}.',
} as const satisfies Translated<typeof en.wsdl>;
