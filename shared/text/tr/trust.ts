import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const trust = {
  ignored:
    'Dikkate alınmadı: {names}. Sertifikalar her zaman bu programın kendi ayarlarıyla denetlenir; bildiğiniz bir sunucuya CA dosyasıyla veya sabitlemeyle güvenilir.',
  by: {
    'built-in': 'güvenilir, yerleşik yetkililerle',
    system: 'güvenilir, bu bilgisayarın yetkilileriyle',
    file: 'güvenilir, ortamın CA dosyasıyla',
    pin: 'güvenilir, çünkü sabitlendi',
  },
  weak: {
    'common-name-only': 'SAN’da sunucu adı yok, yalnızca ortak ad (CN)',
    'small-key': 'anahtar çok kısa',
    'weak-signature': 'taklit edilebilen bir özetle imzalanmış',
  },
  scriptFailed: {
    message: 'Vekil betiği kullanılamadı; bu yüzden hiçbir şey gönderilmedi. {why}',
    todo: 'Betiğin adresini denetleyin veya vekil sunucuyu elle girin.',
  },
  systemScriptFailed: {
    message:
      'Bu bilgisayarın ayarlarındaki vekil betiği kullanılamadı; bu yüzden hiçbir şey gönderilmedi. {why}',
    todo: 'Ağa ve bu ayarlara bakın veya ortamda başka bir yol seçin.',
  },
  scriptWhy: {
    notFetched: '{url} alınamadı.',
    noWay: 'Kullanılabilecek bir yol vermiyor.',
    address: 'Bu, bir betiğin adresi değil: {address}',
    silent: 'Ayarları okuyan {program} bitmedi.',
  },
  proxyBy:
    '{by, select, system {bu bilgisayarın ayarlarıyla} other {{by, select, script {vekil betiğiyle} other {{by} ile}}}}',
  weakness: 'Zayıf',
  key: 'Anahtar',
  keyAndHash: '{key}, {hash} ile imzalı',
  clientCertificate: 'Kendi sertifikası',
} as const satisfies Translated<typeof en.trust>;
