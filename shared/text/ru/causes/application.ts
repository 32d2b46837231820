import type * as en from '../../en/causes/application.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const application = {
  'dangerous-value': {
    meaning:
      'Проверка запросов ASP.NET отклоняет символ токена, например < или &, до того, как его увидит сервис. Сама привязка работает.',
    advice:
      '{binding, select, get {Сверьте токен; если он верен, используйте SOAP 1.1 или SOAP 1.2: их содержимое так не проверяется.} post {Сверьте токен; если он верен, используйте SOAP 1.1 или SOAP 1.2: их содержимое так не проверяется.} other {Покажите заголовок страницы тому, кто отвечает за сервис.}}',
  },
  'request-too-large': {
    meaning: 'Запрос превышает предел длины ASP.NET.',
    advice: '{wayForLong}',
  },
  'application-not-loaded': {
    meaning: 'Приложение не запускается: часть его программы (сборка) не загрузилась. {itSays}',
    advice: 'Покажите заголовок страницы тому, кто отвечает за сервис.',
  },
  'application-config': {
    meaning: 'Конфигурация приложения или его страница повреждена. {itSays}',
    advice: 'Покажите заголовок страницы тому, кто отвечает за сервис.',
  },
  'application-compilation': {
    meaning: 'Исходный код приложения не скомпилировался на сервере.',
    advice: 'Покажите заголовок страницы тому, кто отвечает за сервис.',
  },
  'application-database': {
    meaning: 'Приложение доступно, но его база данных недоступна или отказывает ему. {itSays}',
    advice:
      'Сообщите тому, кто отвечает за базу данных, и, когда она вернётся, {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'application-timeout': {
    meaning:
      'Приложение работало слишком долго и было остановлено{does, select, asks {} other {; завершение могло выполниться}}.',
    advice: '{checkFirst}',
  },
  'application-session': {
    meaning: 'Отказало собственное хранилище сеансов ASP.NET, а не завершаемый сеанс.',
    advice: 'Покажите заголовок страницы тому, кто отвечает за сервис.',
  },
  'application-error': {
    meaning: 'Приложение отказало со страницей ошибки. {itSays}',
    advice: 'Покажите заголовок страницы тому, кто отвечает за сервис. {checkFirst}',
  },
  'application-error-hidden': {
    meaning: 'Приложение отказало, а страница скрывает почему (customErrors).',
    advice: 'Сообщите тому, кто отвечает за сервис: причина — в журнале событий сервера. {checkFirst}',
  },
  'path-not-found': {
    meaning: 'ASP.NET там работает, но по пути {path} ничего нет.',
    advice: 'Сверьте путь с адресом страницы справки сервиса.',
  },
} as const satisfies Translated<typeof en.application>;
