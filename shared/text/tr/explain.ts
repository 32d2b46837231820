import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const explainTexts = {
  title: 'Bir yanıtı açıkla',
  text: 'Kaydedildiği veya kopyalandığı hâliyle yanıt',
  hint: 'Ham HTTP, bir HAR veya girdisi, tarayıcı, Postman veya SoapUI başlıkları, Fiddler, Wireshark, curl -v, bir SOAP hatası, bir sayfa. Hiçbir şey gönderilmez veya saklanmaz.',
  placeholder: 'Yanıtı, varsa isteğiyle birlikte buraya yapıştırın',
  operation: 'İşlem',
  binding: 'Bağlama',
  found: 'metnin dediği gibi',
  waiting: 'Anlamı siz yazdıkça burada görünür.',
  reading: 'Okunuyor…',
  nothing: 'Bu metinde yanıt yok.',
  sure: {
    proved: 'İşaretleriyle kanıtlandı',
    likely: 'Büyük olasılıkla, kanıtlanmadı',
  },
  guessed: 'Durum yazmıyordu: gövdeden çıkarıldı.',
  verdict: 'Anlamı',
} as const satisfies Translated<typeof en.explainTexts>;
