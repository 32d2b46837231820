import type * as en from '../../en/causes/certificates.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const certificateCauses = {
  'tls-expired': {
    meaning:
      'Sertifikanın ({subject}) süresi {validTo} tarihinde, {days, plural, =0 {bugün} one {bir gün önce} other {# gün önce}} doldu.',
    advice:
      'Sunucuyu işletenden yenilemesini isteyin; yanlış görünüyorsa bu bilgisayarın tarihini karşılaştırın.',
  },
  'tls-self-signed': {
    meaning: 'Sertifika kendi kendini imzalamış: {certificate}.',
    advice: 'Sunucuyu biliyorsanız bu parmak izini ortamda sabitleyin veya CA dosyasını seçin.',
  },
  'tls-untrusted-root': {
    meaning: 'Sertifikayı, burada bilinmeyen bir yetkili imzalamış ({issuer}): {certificate}.',
    advice: 'Sunucuyu biliyorsanız bu parmak izini ortamda sabitleyin veya CA dosyasını seçin.',
  },
  'tls-wrong-host': {
    meaning: 'Sertifika {host} için değil, {names} için yapılmış: {certificate}.',
    advice: 'Sertifikanın yapıldığı adı kullanın veya sunucuyu biliyorsanız parmak izini sabitleyin.',
  },
  'tls-pin-mismatch': {
    meaning: 'Sunucu, sabitlenenden başka bir sertifika gösteriyor: {certificate}.',
    advice:
      'Yenilenip yenilenmediğini sunucuyu işletene sorun; yenisini yalnızca aynı parmak izini söylerlerse sabitleyin.',
  },
} as const satisfies Translated<typeof en.certificateCauses>;
