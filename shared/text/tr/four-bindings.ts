import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const fourBindings = {
  title: '“{label}”, dört bağlamanın tümüyle',
  command: 'Aynı çağrı dört bağlamanın tümüyle',
  operation: {
    label: 'Çağrı',
    CheckToken: 'Denetle',
    Logout: 'Oturumu kapat',
  },
  about: {
    CheckToken: 'CheckToken her bağlamayla aynı anda gönderilir. Hiçbir şeyi değiştirmez.',
    Logout:
      'Logout her bağlamayla birbiri ardına, birer kez gönderilir. Bu oturumda çalışan kişi dışarıda kalır; geri alınamaz. Oturum hakkında yalnızca ilk kabul edilen bir şey kanıtlayabilir.',
    production: 'Canlı ortamda tüm bağlamalarla yalnızca CheckToken gönderilir.',
  },
  overGet: 'HTTP GET ile de',
  overGetWarning:
    'HTTP GET anahtarı adrese yazar; web sunucuları, vekil sunucular ve izleme sistemleri onu günlüklerinde saklar.',
  send: {
    CheckToken: 'Tüm bağlamalarla denetle',
    Logout: 'Tüm bağlamalarla kapat',
  },
  cancel: 'Durdur',
  cancelling: 'Durduruluyor…',
  notSent: 'Henüz gönderilmedi',
  waiting: 'Sürüyor…',
  notYet: 'Sırası gelecek',
  leftOut: {
    get: 'Dışarıda bırakıldı: anahtar adreste yer alırdı',
    stopped: 'Sırası gelmeden durduruldu',
  },
  table: 'Her bağlamayla çağrı',
  rows: {
    binding: 'Bağlama',
    outcome: 'Sonuç',
    status: 'Durum',
    took: 'Süre',
    size: 'Yanıt',
    proof: 'Neyi kanıtlar',
    contract: 'Sözleşmeye göre',
    compare: 'Karşılaştır',
  },
  tick: 'Seç',
  tooLarge: 'Burada karşılaştırmak için çok büyük.',
  noStatus: 'yok',
  bytes: '{n, plural, one {# bayt} other {# bayt}}',
  pick: '{binding} karşılaştır',
  compareTwo: 'Seçilen ikisini karşılaştır',
  withContract: '{binding} ile sözleşmeyi karşılaştır',
  contract: 'Sözleşmeyle…',
  asAgreed: 'Sözleşmenin dediği gibi.',
  proof: {
    alone: {
      CheckToken: 'Oturumun, bu bağlamanın gördüğü hâliyle açık olup olmadığını.',
      Logout: 'Hizmetin kabul ettiğini. Oturumun kapandığını yalnızca bir denetim kanıtlar.',
    },
    'after-logout':
      'Yalnızca bu bağlamanın yanıt verdiğini: ondan önceki kabul edildi, yani oturum zaten kapalıydı.',
    'after-doubt': 'Pek az şey: ondan önceki çıktı ve oturumu kapatmış olabilir.',
  },
  verdict: {
    agree: 'Yanıt verenlerin hepsi aynı: {title}.',
    disagree: 'Aynı değiller: {titles}.',
    none: 'Hiç yanıt gelmedi.',
  },
} as const satisfies Translated<typeof en.fourBindings>;
