import type * as en from '../../en/causes/no-answer.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const noAnswer = {
  timeout: {
    meaning: 'Yanıt tamamlanmadan süre doldu.',
    advice: '{askFirst}',
  },
  reset: {
    meaning: 'İstek gönderildikten sonra karşı taraf bağlantıyı sıfırladı.',
    advice: '{askFirst}',
  },
  'closed-early': {
    meaning: 'Karşı taraf yanıt vermeden bağlantıyı kapattı.',
    advice: '{askFirst}',
  },
  'cut-body': {
    meaning: 'Yanıt ortasında koptu.',
    advice: '{askFirst}',
  },
  'cut-head': {
    meaning: 'Yanıt başlığında koptu.',
    advice: '{askFirst}',
  },
  'bad-http': {
    meaning: 'Gelen HTTP değil: o portta başka bir program dinliyor.',
    advice: 'Adresin şemasını ve portunu denetleyin.',
  },
  'http-line-ends': {
    meaning:
      'Yanıt HTTP ama katı kuralların dışında: özensiz bir ağ geçidinin yazdığı gibi satırları CR ve LF ile bitmiyor.',
    advice: '{askFirst}',
  },
  'http-length': {
    meaning:
      'Yanıt HTTP ama katı kuralların dışında: uzunluğunu iki kez veya geçersiz bir uzunluk belirtiyor.',
    advice: '{askFirst}',
  },
  'http-framing': {
    meaning:
      'Yanıt HTTP ama katı kuralların dışında: hem uzunluk hem aktarım kodlaması veya geçersiz bir kodlama belirtiyor.',
    advice: '{askFirst}',
  },
  'http-chunks': {
    meaning: 'Yanıt HTTP ama katı kuralların dışında: bir parçanın boyutu okunamıyor.',
    advice: '{askFirst}',
  },
  'http-header-form': {
    meaning:
      'Yanıt HTTP ama katı kuralların dışında: bir başlık satırı katlanmış, iki noktasından önce boşluk veya yasak bir karakter var.',
    advice: '{askFirst}',
  },
  'http-status-line': {
    meaning: 'Yanıt HTTP ama katı kuralların dışında: ilk satırı okunamıyor.',
    advice: '{askFirst}',
  },
  'http-after-end': {
    meaning: 'Yanıtın sonundan sonra ona ait olmayan baytlar geldi.',
    advice: '{askFirst}',
  },
  'http-upgrade': {
    meaning: 'Yanıt başka bir protokole geçiyor; hizmetlerimizden hiçbiri bunu yapmaz.',
    advice: '{askFirst}',
  },
  'odd-transfer-coding': {
    meaning:
      'Yanıtın aktarım kodlaması “chunked” ile bitmiyor; bu yüzden tam yanıt kesik olandan ayırt edilemez.',
    advice: '{askFirst}',
  },
  'unasked-answer': {
    meaning: 'Kimsenin istemediği bir yanıt geldi; bu yüzden sonra gelen başka bir isteğe ait olabilir.',
    advice: '{askFirst}',
  },
  'answer-over-limit': {
    meaning: 'Yanıt, bu programın okuduğundan büyük.',
    advice: '{askFirst}',
  },
  'tls-alert': {
    meaning:
      'İstek gönderildikten sonra sunucu TLS bağlantısını bir uyarıyla bitirdi; kodu daha çoğunu söyler.',
    advice: '{askFirst}',
  },
  'tls-broken-off': {
    meaning: 'İstek gönderildikten sonra TLS bağlantısı koptu: gelen, TLS kurallarına uymuyor.',
    advice: '{askFirst}',
  },
  'header-overflow': {
    meaning: 'Yanıtın başlıkları, hizmetlerimizin gönderdiğinden büyük.',
    advice: 'Yazışmayı bu sunucuyu işletene iletin.',
  },
  'bad-content-coding': {
    meaning: 'Yanıtın sıkıştırması, bazı vekil sunucuların bıraktığı gibi bozuk.',
    advice: '{askFirst}',
  },
  'cancelled-after-send': {
    meaning: 'İstek çıktıktan sonra durdurdunuz.',
    advice: '{askFirst}',
  },
  'client-certificate-required': {
    meaning: 'Sunucu istemci sertifikası istiyor ve kabul ettiği bir sertifika gösterilmedi.',
    advice:
      'Ortamda istemci sertifikanızı (PFX veya PEM) seçin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'connection-failed': {
    meaning: 'İstek çıktıktan sonra bağlantı koptu.',
    advice: '{askFirst}',
  },
  'empty-maybe-cut': {
    meaning: 'Boş bir yanıt bağlantıyla birlikte bitti; kesilmiş olabilir.',
    advice: '{askFirst}',
  },
  'early-answer': {
    meaning: 'Yanıt, isteğin tümü çıkmadan geldi.',
    advice: '{askFirst}',
  },
  'reader-failed': {
    meaning: 'Bu program yanıtı okuyamadı.',
    advice: '{does, select, asks {Yeniden denetleyin} other {Oturumu denetleyin}} ve yazışmayı bildirin.',
  },
  'interrupted-still-active': {
    meaning:
      'Logout yarıda kaldı ve CheckToken oturumun hâlâ etkin olduğunu söylüyor: çıkmamış veya ulaşmamış olabilir.',
    advice: 'Hâlâ isteniyorsa yeniden gönderin.',
  },
  'cancelled-before-send': {
    meaning: 'Bir şey gönderilmeden durdurdunuz.',
    advice: 'Yeniden göndermek güvenlidir.',
  },
} as const satisfies Translated<typeof en.noAnswer>;
