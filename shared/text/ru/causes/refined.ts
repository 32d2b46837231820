import type * as en from '../../en/causes/refined.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const refined = {
  'clock-behind': {
    meaning:
      'Сертификат действует только с {validFrom}; по часам этого компьютера сейчас {now}, значит, эти часы, вероятно, отстают.',
    advice:
      'Установите дату и время этого компьютера; если они верны, сообщите тому, кто отвечает за сервер.',
  },
  'clock-off': {
    meaning:
      'Часы этого компьютера {isAhead, select, true {спешат} other {отстают}} относительно сервера на {minutes, number} мин, а от них зависят вход и токены.',
    advice: 'Установите дату и время этого компьютера и повторите.',
  },
  'tls-inspected': {
    meaning: 'Соединение вскрывают и читают посередине: сертификат выдал {issuer}, а не сервер.',
    advice: 'Попросите файл CA у администраторов вашей сети и выберите его в среде.',
  },
  'no-tls-on-port': {
    meaning: 'Порт {host} не работает по TLS: вероятно, это обычный адрес http.',
    advice: 'Напишите в адресе http:// или порт для https.',
  },
  'tls-on-http-address': {
    meaning: 'Порт {host} работает по TLS, а адрес начинается с http.',
    advice: '{writeHttps}',
  },
  'proxy-not-reached': {
    meaning: 'Недоступен сам прокси ({proxy}).',
    advice: 'Сверьте в среде сервер и порт прокси или обойдитесь без него.',
  },
  'proxy-forbids': {
    meaning: 'Прокси не разрешает соединения с {host}.',
    advice: 'Попросите разрешить этот сервер того, кто отвечает за прокси, или обойдитесь без прокси.',
  },
  'proxy-cannot-reach': {
    meaning: 'Прокси не смог связаться с {host}.',
    advice: 'Сверьте имя и порт сервера; сервер внутри вашей сети часто нужно вызывать без прокси.',
  },
} as const satisfies Translated<typeof en.refined>;
