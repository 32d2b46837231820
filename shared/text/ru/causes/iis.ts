import type * as en from '../../en/causes/iis.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const iis = {
  'iis-bad-header': {
    meaning: 'IIS счёл вид запроса неверным{iis}: что-то по пути его изменило.',
    advice: 'Попробуйте из другой сети или обратитесь к тому, кто отвечает за прокси по пути.',
  },
  'iis-login': {
    meaning: 'IIS требует для этого адреса собственный вход{iis}.',
    advice: 'Попросите разрешить анонимные вызовы сервиса того, кто отвечает за сервер.',
  },
  'iis-execute-forbidden': {
    meaning: 'IIS не разрешает выполнять программы по этому адресу{iis}.',
    advice: 'Сообщите номер тому, кто отвечает за сервер.',
  },
  'iis-read-forbidden': {
    meaning: 'IIS не может прочитать то, что лежит по этому адресу{iis}.',
    advice: 'Сообщите номер тому, кто отвечает за сервер.',
  },
  'iis-https-wanted': {
    meaning: 'IIS принимает для этого адреса только https (TLS){iis}.',
    advice:
      '{isHttps, select, true {Соединение уже было https: его заканчивает что-то перед сервером. Сообщите тому, кто за это отвечает.} other {Напишите в адресе https://.}}',
  },
  'iis-address-refused': {
    meaning: 'IIS отклоняет адрес, с которого обращается этот компьютер{iis}.',
    advice:
      'Попробуйте из сети офиса или через VPN или попросите пропустить ваш адрес того, кто отвечает за сервер.',
  },
  'iis-certificate-wanted': {
    meaning: 'IIS требует сертификат клиента{iis}.',
    advice: 'Выберите в среде свой сертификат клиента (PFX или PEM).',
  },
  'iis-certificate-refused': {
    meaning:
      'IIS не принимает сертификат клиента: он отозван, истёк или от центра, которому нет доверия{iis}.',
    advice: 'Выберите в среде другой сертификат клиента или обновите его.',
  },
  'iis-too-many-users': {
    meaning: 'IIS насчитывает слишком много пользователей или не впускает{iis}.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'iis-directory': {
    meaning: 'Адрес — папка, содержимое которой IIS не показывает{iis}: в конце не хватает имени файла.',
    advice: 'Закончите адрес на Authentication.asmx.',
  },
  'iis-path': {
    meaning: 'IIS там работает, но по пути {path} ничего нет.',
    advice: 'Сверьте путь с адресом страницы справки сервиса.',
  },
  'iis-handler-missing': {
    meaning:
      'У IIS нет обработчика для .asmx{iis}: ASP.NET на этом сервере не установлен или не разрешён. Сам файл там может быть.',
    advice: 'Попросите включить ASP.NET для этого сайта того, кто отвечает за сервер.',
  },
  'iis-filtered': {
    meaning: 'Правило фильтра IIS отклоняет запрос{iis}: запрещена часть адреса, тип файла или папка.',
    advice:
      '{binding, select, get {Используйте SOAP или HTTP POST: тогда токена нет в адресе. Иначе сообщите тому, кто отвечает за сервер.} other {Сообщите номер тому, кто отвечает за сервер.}}',
  },
  'iis-escaped-twice': {
    meaning: 'IIS отклоняет адрес, потому что он экранирован дважды{iis}: в нём стоит + или % токена.',
    advice:
      '{binding, select, get {Используйте SOAP или HTTP POST: тогда токена нет в адресе.} other {Поищите в адресе + или %.}}',
  },
  'iis-too-long': {
    meaning: 'Содержимое запроса превышает предел длины IIS{iis}.',
    advice: '{wayForLong}',
  },
  'iis-url-too-long': {
    meaning: 'Адрес превышает предел длины IIS{iis}.',
    advice: '{wayForLong}',
  },
  'iis-query-too-long': {
    meaning: 'Строка запроса с токеном превышает предел длины IIS{iis}. Путь верен.',
    advice: '{wayForLong}',
  },
  'iis-headers-too-long': {
    meaning: 'Заголовок превышает предел длины IIS{iis}.',
    advice: 'Что-то по пути добавило заголовки: сообщите тому, кто отвечает за сервер.',
  },
  'iis-verb-refused': {
    meaning: 'IIS не разрешает запросы с этим методом{iis}.',
    advice:
      '{binding, select, get {Используйте SOAP или HTTP POST.} other {Попросите разрешить POST для сервиса того, кто отвечает за сервер.}}',
  },
  'iis-config-broken': {
    meaning: 'Конфигурация приложения (web.config) неверна{iis}; так отказывает каждый запрос.',
    advice: 'Сообщите номер тому, кто отвечает за сервер.',
  },
  'iis-module-broken': {
    meaning: 'Отказал модуль IIS или приложения{iis}.',
    advice: 'Сообщите номер тому, кто отвечает за сервер. {checkFirst}',
  },
  'iis-stopping': {
    meaning: 'Приложение останавливается или перезапускается{iis}.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'iis-overloaded': {
    meaning: 'IIS слишком занят{iis}.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'iis-gateway': {
    meaning: 'IIS передаёт запрос дальше, но пригодного ответа от программы за ним нет{iis}. {mayHaveRun}',
    advice: '{checkFirst} Если так и останется, сообщите тому, кто отвечает за сервер.',
  },
  'iis-substatus': {
    meaning: 'IIS отклоняет запрос{iis}.',
    advice: 'Сообщите номер тому, кто отвечает за сервер.',
  },
} as const satisfies Translated<typeof en.iis>;

export const httpSys = {
  'http-sys-too-long': {
    meaning: 'Windows (HTTP.sys) отклоняет запрос из-за длины: адрес или заголовки превышают предел.',
    advice: '{wayForLong}',
  },
  'http-sys-url': {
    meaning: 'Windows (HTTP.sys) отклоняет адрес: символ или экранирование в нём недопустимы.',
    advice:
      '{binding, select, get {Используйте SOAP или HTTP POST: тогда токена нет в адресе.} other {Поищите в адресе странные символы.}}',
  },
  'http-sys-host': {
    meaning:
      'Windows (HTTP.sys) отвечает: ни один сайт там не привязан к имени {isHost, select, true {{host}} other {из запроса}}.',
    advice: 'Используйте точное имя сервера со страницы справки вместо IP-адреса или псевдонима.',
  },
  'http-sys-header': {
    meaning: 'Windows (HTTP.sys) отклоняет заголовок или вид запроса: что-то по пути его изменило.',
    advice: 'Попробуйте из другой сети или обратитесь к тому, кто отвечает за прокси по пути.',
  },
  'http-sys-bad-request': {
    meaning: 'Windows (HTTP.sys) отклонила запрос до IIS (HTTP 400) и не говорит почему.',
    advice: 'Покажите обмен тому, кто отвечает за сервер: причина — в его журнале HTTPERR.',
  },
  'http-sys-not-bound': {
    meaning:
      'Отвечает сама Windows: для {isHost, select, true {{host}} other {этого имени сервера}} и этого пути сайта нет.',
    advice: 'Используйте имя сервера со страницы справки вместо адреса или псевдонима и сверьте путь.',
  },
  'http-sys-queue-full': {
    meaning: 'Windows (HTTP.sys) держит для сервиса больше запросов, чем может: он перегружен.',
    advice: 'Подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'http-sys-pool-stopped': {
    meaning:
      'Вместо веб-сервера отвечает сама Windows: скорее всего, пул приложений сервиса остановлен или останавливается снова и снова.',
    advice: 'Попросите посмотреть пул приложений того, кто отвечает за сервер.',
  },
  'http-sys-unavailable': {
    meaning: 'Windows (HTTP.sys) отвечает, что сервис недоступен, и не говорит почему.',
    advice:
      'Попросите посмотреть пул приложений того, кто отвечает за сервер; подождите минуту, затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
} as const satisfies Translated<typeof en.httpSys>;
