import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const trust = {
  ignored:
    'Не учитывается: {names}. Сертификаты всегда проверяются по настройкам самой программы; известному вам серверу доверяют по файлу CA или закреплённому отпечатку.',
  by: {
    'built-in': 'доверенный, по встроенным центрам сертификации',
    system: 'доверенный, по центрам этого компьютера',
    file: 'доверенный, по файлу CA среды',
    pin: 'доверенный, потому что закреплён',
  },
  weak: {
    'common-name-only': 'в SAN нет имени сервера, только общее имя (CN)',
    'small-key': 'ключ слишком короткий',
    'weak-signature': 'подписан хешем, который можно подделать',
  },
  scriptFailed: {
    message: 'Сценарий прокси не сработал, поэтому ничего не отправлено. {why}',
    todo: 'Проверьте адрес сценария или укажите прокси вручную.',
  },
  proxyBy:
    '{by, select, system {по настройкам этого компьютера} other {{by, select, script {по сценарию прокси} other {по {by}}}}}',
  weakness: 'Слабое место',
  key: 'Ключ',
  keyAndHash: '{key}, подписан {hash}',
  clientCertificate: 'Свой сертификат',
} as const satisfies Translated<typeof en.trust>;
