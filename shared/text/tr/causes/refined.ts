import type * as en from '../../en/causes/refined.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const refined = {
  'clock-behind': {
    meaning:
      'Sertifika ancak {validFrom} tarihinden itibaren geçerli; bu bilgisayarın saatine göre {now}; yani o saat büyük olasılıkla geri.',
    advice: 'Bu bilgisayarın tarihini ve saatini ayarlayın; doğruysalar sunucuyu işletene bildirin.',
  },
  'clock-off': {
    meaning:
      'Bu bilgisayarın saati sunucununkinden {minutes, number} dakika {isAhead, select, true {ileri} other {geri}}; girişler ve anahtarlar saate bağlıdır.',
    advice: 'Bu bilgisayarın tarihini ve saatini ayarlayıp yeniden deneyin.',
  },
  'tls-inspected': {
    meaning: 'Bağlantı arada açılıp okunuyor: sertifika sunucudan değil, {issuer} tarafından geliyor.',
    advice: 'CA dosyasını ağınızın yöneticilerinden isteyin ve ortamda seçin.',
  },
  'no-tls-on-port': {
    meaning: '{host} sunucusunun portu TLS konuşmuyor: büyük olasılıkla düz bir http adresi.',
    advice: 'Adrese http:// veya https’in portunu yazın.',
  },
  'tls-on-http-address': {
    meaning: '{host} sunucusunun portu TLS konuşuyor ama adres http ile başlıyor.',
    advice: '{writeHttps}',
  },
  'proxy-not-reached': {
    meaning: 'Vekil sunucunun kendisine ulaşılamıyor ({proxy}).',
    advice: 'Ortamda vekil sunucunun adını ve portunu karşılaştırın veya onsuz çalışın.',
  },
  'proxy-forbids': {
    meaning: 'Vekil sunucu {host} bağlantılarına izin vermiyor.',
    advice: 'Vekil sunucuyu işletenden izin isteyin veya vekil sunucusuz çalışın.',
  },
  'proxy-cannot-reach': {
    meaning: 'Vekil sunucu {host} sunucusuna ulaşamadı.',
    advice:
      'Sunucunun adını ve portunu karşılaştırın; ağınızın içindeki bir sunucu çoğunlukla vekil sunucusuz çağrılmalıdır.',
  },
} as const satisfies Translated<typeof en.refined>;
