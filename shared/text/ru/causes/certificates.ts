import type * as en from '../../en/causes/certificates.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const certificateCauses = {
  'tls-expired': {
    meaning:
      'Сертификат {subject} истёк {days, plural, =0 {сегодня} one {# день назад} few {# дня назад} many {# дней назад} other {# дня назад}}, {validTo}.',
    advice:
      'Попросите обновить его того, кто отвечает за сервер; если это похоже на ошибку, сверьте дату этого компьютера.',
  },
  'tls-self-signed': {
    meaning: 'Сертификат подписан сам собой: {certificate}.',
    advice: 'Если вы знаете сервер, закрепите этот отпечаток в среде или выберите файл CA.',
  },
  'tls-untrusted-root': {
    meaning: 'Сертификат подписан центром, который здесь неизвестен ({issuer}): {certificate}.',
    advice: 'Если вы знаете сервер, закрепите этот отпечаток в среде или выберите файл CA.',
  },
  'tls-wrong-host': {
    meaning: 'Сертификат выдан для {names}, а не для {host}: {certificate}.',
    advice: 'Используйте имя, для которого выдан сертификат, или закрепите отпечаток, если знаете сервер.',
  },
  'tls-pin-mismatch': {
    meaning: 'Сервер показывает не тот сертификат, который закреплён: {certificate}.',
    advice:
      'Спросите у того, кто отвечает за сервер, обновлялся ли он; закрепляйте новый, только если назовут тот же отпечаток.',
  },
} as const satisfies Translated<typeof en.certificateCauses>;
