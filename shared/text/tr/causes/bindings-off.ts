import type * as en from '../../en/causes/bindings-off.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const bindingsOff = {
  'soap-off': {
    meaning: 'Sunucu burada SOAP isteği almıyor (HTTP 405). {nothingLoggedOut}',
    advice:
      '{binding, select, get {Şunu kullanın: {otherBindings}.} post {Şunu kullanın: {otherBindings}.} other {HTTP POST veya GET deneyin: onlar da başarısız olursa neden bağlama değildir.}}',
  },
  'soap12-off': {
    meaning: 'Sunucu SOAP 1.2 almıyor; SOAP 1.1 ile yanıtladı. {nothingLoggedOut}',
    advice: '{binding, select, soap12 {SOAP 1.1 kullanın.} other {Şunu kullanın: {otherBindings}.}}',
  },
  'http-binding-off': {
    meaning:
      '{binding, select, get {HTTP GET} post {HTTP POST} other {GET ve POST}}, ASP.NET’te baştan olduğu gibi, burada dışarıdan çağıranlara kapalı. {nothingLoggedOut}',
    advice: 'Şunu kullanın: {otherBindings}.',
  },
  'http-binding-probably-off': {
    meaning:
      'ASP.NET nedenini gizleyen bir hata sayfasıyla yanıtladı. Büyük olasılıkla GET ve POST dışarıdan çağıranlara sunulmuyor; uygulama da başarısız olmuş olabilir.',
    advice: 'Şunu deneyin: {otherBindings}. Onlar da başarısız olursa neden bağlama değildir.',
  },
} as const satisfies Translated<typeof en.bindingsOff>;
