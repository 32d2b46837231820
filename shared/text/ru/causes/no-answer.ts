import type * as en from '../../en/causes/no-answer.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const noAnswer = {
  timeout: {
    meaning: 'Время вышло раньше, чем ответ пришёл целиком.',
    advice: '{askFirst}',
  },
  reset: {
    meaning: 'Другая сторона сбросила соединение после отправки запроса.',
    advice: '{askFirst}',
  },
  'closed-early': {
    meaning: 'Другая сторона закрыла соединение без ответа.',
    advice: '{askFirst}',
  },
  'cut-body': {
    meaning: 'Ответ оборвался на середине.',
    advice: '{askFirst}',
  },
  'cut-head': {
    meaning: 'Ответ оборвался в заголовках.',
    advice: '{askFirst}',
  },
  'bad-http': {
    meaning: 'Пришло не HTTP: этот порт слушает другая программа.',
    advice: 'Проверьте схему и порт адреса.',
  },
  'http-line-ends': {
    meaning:
      'Ответ — HTTP, но не по строгим правилам: строки кончаются не на CR и LF, как пишет небрежный шлюз.',
    advice: '{askFirst}',
  },
  'http-length': {
    meaning: 'Ответ — HTTP, но не по строгим правилам: длина указана дважды или неверно.',
    advice: '{askFirst}',
  },
  'http-framing': {
    meaning:
      'Ответ — HTTP, но не по строгим правилам: указаны и длина, и кодирование передачи либо неверное кодирование.',
    advice: '{askFirst}',
  },
  'http-chunks': {
    meaning: 'Ответ — HTTP, но не по строгим правилам: размер части не читается.',
    advice: '{askFirst}',
  },
  'http-header-form': {
    meaning:
      'Ответ — HTTP, но не по строгим правилам: строка заголовка перенесена, имеет пробел перед двоеточием или запрещённый символ.',
    advice: '{askFirst}',
  },
  'http-status-line': {
    meaning: 'Ответ — HTTP, но не по строгим правилам: первая строка не читается.',
    advice: '{askFirst}',
  },
  'http-after-end': {
    meaning: 'После конца ответа пришли байты, которые к нему не относятся.',
    advice: '{askFirst}',
  },
  'http-upgrade': {
    meaning: 'Ответ переходит на другой протокол, чего не делает ни один наш сервис.',
    advice: '{askFirst}',
  },
  'odd-transfer-coding': {
    meaning:
      'Кодирование передачи ответа не кончается на «chunked», поэтому целый ответ не отличить от обрезанного.',
    advice: '{askFirst}',
  },
  'unasked-answer': {
    meaning:
      'Пришёл ответ, которого никто не запрашивал, поэтому следующий мог относиться к другому запросу.',
    advice: '{askFirst}',
  },
  'answer-over-limit': {
    meaning: 'Ответ больше, чем читает эта программа.',
    advice: '{askFirst}',
  },
  'tls-alert': {
    meaning: 'После отправки запроса сервер закончил соединение TLS предупреждением; подробнее — его код.',
    advice: '{askFirst}',
  },
  'tls-broken-off': {
    meaning: 'Соединение TLS оборвалось после отправки запроса: пришедшее нарушает правила TLS.',
    advice: '{askFirst}',
  },
  'header-overflow': {
    meaning: 'Заголовки ответа больше, чем отправляет любой наш сервис.',
    advice: 'Передайте обмен тому, кто отвечает за этот сервер.',
  },
  'bad-content-coding': {
    meaning: 'Сжатие ответа повреждено, так делают некоторые прокси.',
    advice: '{askFirst}',
  },
  'cancelled-after-send': {
    meaning: 'Вы остановили это после того, как запрос ушёл.',
    advice: '{askFirst}',
  },
  'client-certificate-required': {
    meaning: 'Сервер требует сертификат клиента, а подходящий ему не показан.',
    advice:
      'Выберите в среде свой сертификат клиента (PFX или PEM), затем {does, select, asks {проверьте снова} other {проверьте сеанс}}.',
  },
  'connection-failed': {
    meaning: 'Соединение оборвалось после того, как запрос ушёл.',
    advice: '{askFirst}',
  },
  'empty-maybe-cut': {
    meaning: 'Пустой ответ кончился вместе с соединением, так что мог быть обрезан.',
    advice: '{askFirst}',
  },
  'early-answer': {
    meaning: 'Ответ пришёл раньше, чем ушёл весь запрос.',
    advice: '{askFirst}',
  },
  'reader-failed': {
    meaning: 'Эта программа не смогла прочитать ответ.',
    advice: '{does, select, asks {Проверьте снова} other {Проверьте сеанс}} и сообщите об обмене.',
  },
  'interrupted-still-active': {
    meaning:
      'Logout прервался, а CheckToken говорит, что сеанс всё ещё активен: он мог не уйти или не дойти.',
    advice: 'Отправьте снова, если это всё ещё нужно.',
  },
  'cancelled-before-send': {
    meaning: 'Вы остановили это до отправки.',
    advice: 'Повторная отправка безопасна.',
  },
} as const satisfies Translated<typeof en.noAnswer>;
