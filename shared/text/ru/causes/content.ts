import type * as en from '../../en/causes/content.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const content = {
  'html-login-page': {
    meaning: 'Вместо ответа сервиса пришла страница входа. {itSays}',
    advice:
      'Войдите в сеть или VPN либо попросите адрес без входа у того, кто отвечает за сервер; затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'html-page': {
    meaning:
      '{isWho, select, true {Вместо ответа сервиса пришла веб-страница: у веб-сервера по этому пути что-то другое.} other {Вместо ответа сервиса пришла веб-страница; неясно, написал её веб-сервер или что-то между этой программой и сервисом.}}',
    advice:
      '{isWho, select, true {Сверьте адрес с адресом страницы справки сервиса.} other {Посмотрите страницу в обмене; опрос покажет, отвечает ли там сервис вообще.}}',
  },
  'from-cache': {
    meaning:
      'Заголовок ответа говорит, что его мог дать кеш: сам сервис сейчас ничего не сказал, поэтому это ничего не доказывает.',
    advice:
      '{binding, select, get {Используйте SOAP или HTTP POST: их кеши пропускают.} other {Попросите того, кто отвечает за кеш, исключить этот адрес, и через другую привязку {does, select, asks {проверьте снова} other {проверьте сеанс}}.}}',
  },
  'help-page-instead': {
    meaning: 'Вместо ответа пришла страница справки веб-сервиса: запрос потерял операцию по пути.',
    advice:
      '{binding, select, soap11 {Закончите адрес на .asmx: что-то по пути может превращать POST в GET.} soap12 {Закончите адрес на .asmx: что-то по пути может превращать POST в GET.} other {Закончите адрес на .asmx и используйте SOAP 1.1 или SOAP 1.2.}}',
  },
  'wrapped-multipart': {
    meaning:
      'Ответ пришёл составным сообщением (MTOM, с вложениями), каких этот сервис не отправляет. {inside}',
    advice: '{notOut}',
  },
  'compressed-unnamed': {
    meaning:
      'Ответ пришёл сжатым ({isNamed, select, true {{named}} other {gzip}}), но заголовка об этом нет: что-то по пути его убрало. {inside}',
    advice: '{notOut}',
  },
  'two-content-types': {
    meaning:
      'В ответе указаны два типа содержимого ({isNamed, select, true {{named}} other {}}): что-то по пути добавило один. {inside}',
    advice: '{notOut}',
  },
  'utf16-unmarked': {
    meaning: 'Текст ответа в UTF-16, но заголовок об этом не говорит. {inside}',
    advice: '{notOut}',
  },
  'part-of-answer': {
    meaning: 'Пришла только часть ответа (HTTP 206), хотя об этом не просили.',
    advice: '{notOut}',
  },
  'wrong-media-type': {
    meaning: 'Вместо ответа сервиса пришло нечто, что не XML. {itSays}',
    advice: '{notOut}',
  },
  'wrong-status': {
    meaning: 'Статус ответа успешный, но такого этот сервис не использует.',
    advice: '{notOut}',
  },
  'empty-answer': {
    meaning: 'Пришёл успешный ответ без содержимого, как от шлюза, который его поглощает.',
    advice: '{notOut}',
  },
  'body-where-none': {
    meaning: 'Пришло содержимое там, где этот сервис его не отправляет.',
    advice: '{notOut}',
  },
  'malformed-xml': {
    meaning: 'Ответ — XML с ошибкой: он изменён по пути, или его написала другая программа.',
    advice: '{notOut}',
  },
  'cut-xml': {
    meaning: 'XML ответа обрывается.',
    advice: '{notOut}',
  },
  'doctype-refused': {
    meaning:
      'В ответе есть объявление типа документа, которое этот сервис никогда не отправляет; ради безопасности он отклонён непрочитанным.',
    advice: '{notOut}',
  },
  'xml-limit': {
    meaning: 'XML ответа вложен или наполнен сверх всякой меры, поэтому не прочитан.',
    advice: '{notOut}',
  },
  'bad-encoding': {
    meaning:
      'Байты ответа не соответствуют указанной кодировке{isNamed, select, true { (прочитаны как {named})} other {}}. {inside}',
    advice: '{notOut}',
  },
  'not-soap': {
    meaning: 'Пришёл XML, но не конверт SOAP: отвечает другой сервис.',
    advice: 'Сверьте адрес с адресом страницы справки сервиса.',
  },
  'wrong-soap-version': {
    meaning: 'Ответ в другой версии SOAP, чем запрос.',
    advice: '{notOut}',
  },
  'wrong-envelope': {
    meaning: 'В конверте SOAP нет тела, которое можно прочитать.',
    advice: '{notOut}',
  },
  'wrong-root': {
    meaning: 'Ответ относится не к той операции, о которой спрашивали.',
    advice: '{notOut}',
  },
  'wrong-namespace': {
    meaning: 'Пространство имён ответа не от Sejour Web Services: сервис того же рода, но другой.',
    advice: 'Сверьте адрес с адресом страницы справки сервиса.',
  },
  'wrong-content': {
    meaning: 'Части ответа не те, что в контракте: более новая или старая версия.',
    advice: '{notOut}',
  },
  'bad-boolean': {
    meaning: 'CheckToken ответил не true и не false.',
    advice: 'Проверьте снова или через другую привязку.',
  },
  'answer-too-large': {
    meaning: 'Ответ намного больше любого ответа сервиса и обрезан.',
    advice: '{notOut}',
  },
  'raw-not-judged': {
    meaning: 'Сервер ответил на сырой запрос, которого нет в контракте, поэтому из ответа ничего не следует.',
    advice: 'Посмотрите, что пришло. Если запрос мог завершить сеанс, проверьте этот сеанс.',
  },
} as const satisfies Translated<typeof en.content>;
