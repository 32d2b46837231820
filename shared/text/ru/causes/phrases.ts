import type * as en from '../../en/causes/phrases.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const causePhrases = {
  inFront:
    '{whoAs, select, nobody {Что-то между этой программой и сервисом} likely {Вероятно, {whoName} перед сервисом (имя стоит в заголовках ответа)} thing {Перед сервисом {whoName}:} other {{whoName} перед сервисом}}',
  who: '{whoAs, select, nobody {то, что стоит между} likely {вероятно, {whoName}} other {{whoName}}}',
  itSays: 'В ответе сказано: «{named}».',
  iis: ' (IIS {named})',
  host: 'сервер',
  path: 'этот путь',
  subject: 'сервера',
  issuer: 'центр не назван',
  otherNames: 'другое имя',
  later: 'позже',
  earlier: 'раньше',
  noName: 'без имени',
  certificate: '{name}, действует до {until}, SHA-256 {sha256}',
  otherBindings:
    '{binding, select, soap11 {SOAP 1.2 или HTTP POST} soap12 {SOAP 1.1 или HTTP POST} none {другую привязку} other {SOAP 1.1 или SOAP 1.2}}',
  otherSoap: '{binding, select, soap11 {SOAP 1.2} soap12 {SOAP 1.1} other {SOAP 1.1 или SOAP 1.2}}',
  sentOver:
    '{binding, select, soap11 {SOAP 1.1} soap12 {SOAP 1.2} get {HTTP GET} post {HTTP POST} other {эту привязку}}',
  wayForLong:
    'Сверьте токен с источником. Если он верен, {binding, select, get {используйте HTTP POST или SOAP: они не помещают его в адрес} other {предел должен повысить тот, кто отвечает за сервер}}.',
  writeHttps:
    '{isHttps, select, true {Что-то перед сервером заканчивает TLS: покажите обмен тому, кто за это отвечает.} other {Напишите в адресе https://.}}',
  checkFirst: '{does, select, asks {} other {Проверьте, завершён ли сеанс, прежде чем отправлять снова.}}',
  askFirst:
    '{does, select, asks {} other {Спросите CheckToken, завершён ли сеанс; до этого не отправляйте Logout снова.}}',
  notOut: '{does, select, asks {} other {Не считайте сеанс завершённым: проверьте его.}}',
  mayHaveRun: '{does, select, asks {} other {Logout мог выполниться.}}',
  nothingLoggedOut: '{does, select, asks {} other {Ни один сеанс не завершён.}}',
  checkAgain: 'Ничего не изменилось. Проверьте снова.',
  nothingSent: 'Ничего не отправлено.',
  leftBehind:
    '{does, select, ends {Завершение могло сработать или не сработать.} asks {В сеансе это ничего не меняет.} other {Сервис мог это выполнить или не выполнить.}}',
  inside:
    '{found, select, contract {Внутри стоит ровно то, что в контракте.} unread {Содержимое прочитать не удалось.} other {То, что внутри, тоже не ответ по контракту.}}',
  around: {
    'wrapped-multipart': 'Пришло внутри составного сообщения (MTOM).',
    'compressed-unnamed': 'Пришло сжатым, но заголовка об этом нет.',
    'two-content-types': 'Пришло с двумя типами содержимого.',
    'utf16-unmarked': 'Пришло в UTF-16, но заголовок об этом не говорит.',
    'bad-encoding':
      'Буквы не соответствуют указанной кодировке; прочитано как {isNamed, select, true {{named}} other {другая кодировка}}.',
  },
  unlisted: {
    meaning:
      '{status, select, none {Пришло нечто, что здесь неизвестно.} other {Пришёл статус HTTP {status}.}}',
    advice: 'Посмотрите обмен и проверьте сеанс, прежде чем отправлять снова.',
  },
  checkCancelled: 'Проверка отменена.',
  checkUnread: 'Её ответ не удалось прочитать.',
} as const satisfies Translated<typeof en.causePhrases>;
