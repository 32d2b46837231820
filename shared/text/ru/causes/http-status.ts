import type * as en from '../../en/causes/http-status.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const httpStatus = {
  redirect: {
    meaning:
      'Сервер указывает на другой адрес{isPlace, select, true { ({place})} other {}}. Переход не выполняется, чтобы токен не ушёл куда-то ещё.',
    advice: 'Если это адрес сервиса, внесите его в среду.',
  },
  'not-modified': {
    meaning: 'Кеш говорит, что ничего не изменилось (HTTP 304): сам сервис не спрашивали.',
    advice:
      '{binding, select, get {Используйте SOAP 1.1 или SOAP 1.2: их кеши пропускают.} post {Используйте SOAP 1.1 или SOAP 1.2: их кеши пропускают.} other {Попросите того, кто отвечает за кеш, исключить этот адрес.}}',
  },
  'redirect-elsewhere': {
    meaning:
      'Сервер указывает на другой сервер ({isPlace, select, true {{place}} other {не назван}}). Переход не выполняется, чтобы токен не ушёл куда-то ещё.',
    advice: 'Если сервис переехал туда, внесите этот адрес в среду.',
  },
  'redirect-to-login': {
    meaning:
      'Вызывающих отправляют на страницу входа ({isPlace, select, true {{place}} other {не названа}}) до обращения к сервису.',
    advice: 'Попросите адрес без входа у того, кто отвечает за сервер, или войдите в сеть.',
  },
  'redirect-to-error-page': {
    meaning: 'Приложение отказало: сервер указывает на страницу ошибки вместо причины.',
    advice:
      'Сообщите тому, кто отвечает за сервис: причина — в журнале событий сервера. {does, select, asks {} other {Проверьте, завершён ли сеанс.}}',
  },
  'https-required': {
    meaning: 'Сервер принимает только https и указывает туда.',
    advice: '{writeHttps}',
  },
  'bad-request': {
    meaning: 'Запрос отклонён как нечитаемый (HTTP 400), и почему, не сказано. {itSays}',
    advice: 'Попробуйте {otherBindings}; если отклонят и это, покажите обмен тому, кто отвечает за сервер.',
  },
  unauthorized: {
    meaning: 'Ещё до сервиса требуется вход (HTTP 401).',
    advice: 'Спросите у того, кто отвечает за сервер, как этот компьютер может его вызывать.',
  },
  'windows-authentication': {
    meaning: 'Веб-сервер требует вход Windows, которого эта программа не выполняет.',
    advice: 'Попросите разрешить анонимные вызовы для этого пути того, кто отвечает за сервер.',
  },
  'basic-authentication': {
    meaning: 'Веб-сервер требует собственные имя пользователя и пароль.',
    advice: 'Попросите адрес без входа у того, кто отвечает за сервер.',
  },
  forbidden: {
    meaning:
      'Доступ запрещён (HTTP 403), и почему, не сказано: чаще всего это правило об адресе, с которого вы обращаетесь. {itSays}',
    advice: 'Попробуйте из сети офиса или через VPN или обратитесь к тому, кто отвечает за сервер.',
  },
  'not-found': {
    meaning: 'По пути {path} на {host} ничего не найдено (HTTP {status}).',
    advice: 'Сверьте путь с адресом страницы справки сервиса; опрос покажет, на что сервис отвечает.',
  },
  'method-not-allowed': {
    meaning: 'Адрес существует, но такие запросы не принимает.',
    advice: 'Используйте {otherBindings}.',
  },
  'method-only-files': {
    meaning:
      'Адрес отдаётся как простой файл (разрешено: {isNamed, select, true {{named}} other {не POST}}): ASP.NET там не настроен.',
    advice: 'Сообщите тому, кто отвечает за сервер, и сверьте путь с адресом страницы справки сервиса.',
  },
  'proxy-authentication': {
    meaning: 'Прокси требует имя пользователя и пароль.',
    advice: 'Введите их в настройке прокси среды.',
  },
  'request-timeout': {
    meaning: 'Сервер не получил весь запрос вовремя (HTTP 408): соединение медленное.',
    advice: '{checkFirst}',
  },
  'request-too-long': {
    meaning: 'Запрос превышает предел длины сервера (HTTP {status}). {itSays}',
    advice: '{wayForLong}',
  },
  'wrong-content-type': {
    meaning: 'Сервер не принимает отправленный тип содержимого (HTTP 415). {itSays}',
    advice: 'Используйте {otherSoap}.',
  },
  'too-many-requests': {
    meaning: 'Сервер насчитывает слишком много запросов отсюда.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'retry-after': {
    meaning: 'Сервер просит подождать (HTTP {status}).',
    advice:
      'Подождите {waitAs, select, none {минуту} seconds {{wait} с} other {до {wait}}}, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'client-error': {
    meaning: 'Запрос отклонён прежде, чем ответил сервис (HTTP {status}). {itSays}',
    advice: 'Покажите обмен тому, кто отвечает за сервер.',
  },
  'server-error': {
    meaning: 'Что-то отказало перед сервисом или за ним (HTTP {status}). {itSays}',
    advice: '{checkFirst}',
  },
  'server-error-page': {
    meaning:
      'Пришла страница ошибки (HTTP {status}); неясно, написал её сервер сервиса или что-то между. {itSays}',
    advice: 'Покажите обмен тому, кто отвечает за сервер. {checkFirst}',
  },
  'bad-gateway': {
    meaning: 'Перед сервисом стоит шлюз ({who}), и он не получил от него пригодного ответа. {mayHaveRun}',
    advice:
      '{does, select, asks {Проверьте снова} other {Проверьте, завершён ли сеанс}}; если так и останется, обратитесь к тому, кто отвечает за шлюз.',
  },
  unavailable: {
    meaning: 'Ответ — «недоступно» (HTTP 503); неясно, говорит это сервер сервиса или что-то перед ним.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'gateway-timeout': {
    meaning: 'Шлюз не дождался ответа{does, select, asks {} other {; завершение за ним могло выполниться}}.',
    advice: '{checkFirst}',
  },
  'odd-status': {
    meaning: 'Такого статуса ответа в HTTP нет: ни один веб-сервер этого сервиса его не пишет.',
    advice: 'Покажите обмен тому, кто отвечает за сервер.',
  },
  'https-on-http-address': {
    meaning: 'Порт работает по TLS, а адрес начинается с http.',
    advice: '{writeHttps}',
  },
} as const satisfies Translated<typeof en.httpStatus>;
