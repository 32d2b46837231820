import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const problems = {
  input: 'Girdi uymuyor.',
  notSaved: {
    message: 'Bu kaydedilemedi: {why}.',
    todo: 'Yer açın veya klasöre yazılabilmesini sağlayın; sonra yeniden yapın.',
  },
  internal: {
    message: 'Session Desk kendi bir hata yaptı. Bu yüzden hiçbir şey yeniden gönderilmedi.',
    todo: 'Ayrıntılar günlük dosyasında.',
  },
  documentType: 'belge türü bildirimi kabul edilmez',
  alreadyRunning: 'Bu çağrı zaten sürüyor.',
  gone: {
    message:
      'Bu {what, select, session {oturum} removedSession {silinmiş oturum} removedEnvironment {silinmiş ortam} other {ortam}} artık yok.',
    todo: 'Liste güncellendi.',
  },
  environmentGone: 'Bu ortam artık yok.',
  sessionGone: 'Bu oturum artık yok.',
  exchangeGone: 'Bu yazışma artık geçmişte yok.',
  secretNotKept: 'Maskeli yerlerde duran saklanmadı veya anahtarı gitmiş.',
  nothingSent: 'Bu istekten hiçbir şey gönderilmedi; bu yüzden düzenlenecek bir şey yok.',
  tokenLost: {
    message:
      'Bu oturumun anahtarı artık yok: yalnızca bellekte tutuluyordu veya anahtarlık onu okunamaz geri verdi.',
    todo: 'Oturumu düzenleyip anahtarını yeniden girin.',
  },
  noAddress: {
    todo: 'Bir sunucu adı veya yardım sayfasının adresini verin.',
  },
  production: {
    confirm: {
      message: '{name} canlı bir ortamdır: orada bir Logout onaylanmalıdır.',
      todo: 'Onaylayıp gönderin.',
    },
    inAddress: {
      message:
        'HTTP GET ile {secret, select, password {parola} other {anahtar}} adreste ve {name} yolundaki günlüklerde yer alır.',
      todo: 'Başka bir bağlama veya ortamda denetimler için başka bir bağlama seçin.',
    },
    raw: {
      message: '{name} canlı bir ortamdır ve bu istek orada bir Logout’tur veya olabilir.',
      todo: '“{name}” yazıp gönderin.',
    },
    four: {
      message: '{name} canlı bir ortamdır: orada tüm bağlamalarla Logout gönderilmez.',
      todo: 'Tüm bağlamalarla CheckToken gönderin veya bir test ortamının ya da deneme alanının oturumunu kullanın.',
    },
  },
  pem: {
    message: '{file} içinde "{block}" bloğu yok; yani burada gereken PEM dosyası değil.',
    todo: '-----BEGIN ile başlayan bir metin dosyası seçin. DER veya PFX dosyası önce dönüştürülmelidir.',
  },
  notRead: {
    message:
      '{file} okunamadı: {code, select, ENOENT {böyle bir dosya yok} EACCES {erişime izin yok} EPERM {erişime izin yok} EISDIR {bu bir klasör} none {okuma başarısız oldu} other {{code}}}.',
    todo: 'Var olan ve okuyabildiğiniz bir dosya seçin.',
  },
  fragment: {
    message: 'Adreste, hiçbir sunucunun görmediği {fragment} bölümü var.',
    todo: 'Onu çıkarın.',
  },
  queryInEndpoint: 'Adreste, yardım sayfasındaki ve WSDL’deki gibi bir ? veya # bölümü var. Kaldırın.',
  savedSecretIn: {
    message:
      '{field, select, notes {Notlar} operator {İşlemi yapanın adı} other {Ad}} burada kayıtlı bir anahtar veya parola içeriyor ve okunur biçimde saklanırdı. Hiçbir şey kaydedilmedi.',
    todo: 'Onu çıkarın.',
  },
  nameTaken: {
    message: '{name} adlı bir ortam zaten var.',
    todo: 'Başka bir ad seçin.',
  },
  field: '{where}: {why}',
  notValid: 'geçersiz',
  queryDropped: '{name} adresi {endpoint} olarak, {dropped} olmadan kaydedildi.',
  history: {
    message: 'Geçmiş okunamadı: {why}.',
    todo: 'Bir kez daha deneyin. Böyle kalırsa Session Desk’i yeniden başlatın.',
  },
  historyNotWritten: {
    message:
      '{n, plural, one {# yazışma} other {# yazışma}} geçmişe yazılamadı ({why}). {isHeld, select, true {{n, plural, one {Bekletilip yeniden denenir} other {Bekletilip yeniden denenirler}}} other {{n, plural, one {Kayboldu} other {Kayboldular}}}}.',
    todo: 'Diskin dolu olmadığını ve veri klasörüne yazılabildiğini denetleyin.',
  },
  unknownReason: 'bilinmeyen neden',
  writingFailed: 'yazma başarısız oldu',
  itFailed: 'başarısız oldu',
  proxyPassword: 'vekil sunucusunun parolası',
  either: '{a} veya {b}',
  eitherOf: '{a}, {b} veya {c}',
  threadEnded: 'iş parçacığı sonlandı',
  demo: {
    notSetUp: 'kurulmamış',
    notLoggedIn: 'giriş yapılmamış',
  },
  character: {
    message:
      '{parameter} değerinin {position, number}. karakteri, hizmetin iletilerinin taşıyamadığı bir karakter: {name}. Silin veya {parameter} değerini geldiği yerden yeniden kopyalayın.',
  },
} as const satisfies Translated<typeof en.problems>;

export const characters = {
  surrogate: '{hex} (bir vekil çiftinin yarısı)',
  none: '{hex} (karakter değil)',
  control: '{hex} (denetim karakteri)',
  named: '{hex} ({name})',
} as const satisfies Translated<typeof en.characters>;

export const names = {
  sandbox: 'Yerel deneme alanı',
  sandboxNotes:
    'Bu programın içinde çalışan, öğrenmek ve denemek için hizmet. Buradaki hiçbir şey gerçek değildir.',
  /** Who is logged in on it from its start. */
  demo: {
    reservations: 'Rezervasyon masası',
    nightAudit: 'Gece denetimi',
    signs: 'Eğitim: anahtarda işaretler',
    letters: 'Eğitim: ASCII dışı harfler',
    owner: 'Deneme',
  },
  pasted: 'Yapıştırılan metin',
  savedSessions: 'Kayıtlı oturumlar',
  report: 'kapatmalar {day}',
  column: 'Sütun {n}',
  fromExchange: 'yazışma {id}',
  files: {
    open: 'Dosya seçin: {what}',
    save: 'Farklı kaydet',
    all: 'Tüm dosyalar',
    tokens: 'Anahtarlar',
    certificates: 'Sertifikalar',
    keys: 'Özel anahtarlar',
    pfx: 'Anahtarlı sertifikalar',
    backup: 'Yedekler',
    environments: 'Ortamlar',
  },
} as const satisfies Translated<typeof en.names>;
