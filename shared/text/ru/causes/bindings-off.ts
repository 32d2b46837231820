import type * as en from '../../en/causes/bindings-off.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const bindingsOff = {
  'soap-off': {
    meaning: 'Сервер не принимает здесь запросы SOAP (HTTP 405). {nothingLoggedOut}',
    advice:
      '{binding, select, get {Используйте {otherBindings}.} post {Используйте {otherBindings}.} other {Попробуйте HTTP POST или GET: если и они не сработают, дело не в привязке.}}',
  },
  'soap12-off': {
    meaning: 'Сервер не принимает SOAP 1.2; он ответил в SOAP 1.1. {nothingLoggedOut}',
    advice: '{binding, select, soap12 {Используйте SOAP 1.1.} other {Используйте {otherBindings}.}}',
  },
  'http-binding-off': {
    meaning:
      '{binding, select, get {HTTP GET здесь отключён} post {HTTP POST здесь отключён} other {GET и POST здесь отключены}} для вызовов извне, как в ASP.NET изначально. {nothingLoggedOut}',
    advice: 'Используйте {otherBindings}.',
  },
  'http-binding-probably-off': {
    meaning:
      'ASP.NET ответил страницей ошибки, которая скрывает причину. Скорее всего, GET и POST не предлагаются для вызовов извне; могло отказать и приложение.',
    advice: 'Попробуйте {otherBindings}: если и они не сработают, дело не в привязке.',
  },
} as const satisfies Translated<typeof en.bindingsOff>;
