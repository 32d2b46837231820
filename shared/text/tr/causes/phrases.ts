import type * as en from '../../en/causes/phrases.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const causePhrases = {
  inFront:
    '{whoAs, select, nobody {Bu programla hizmet arasındaki bir şey} likely {Hizmetin önündeki, büyük olasılıkla {whoName} (adı yanıtın başlıklarında),} thing {Hizmetin önündeki {whoName}} other {Hizmetin önündeki {whoName}}}',
  who: '{whoAs, select, nobody {aradaki sistem} likely {büyük olasılıkla {whoName}} other {{whoName}}}',
  itSays: '“{named}” diyor.',
  iis: ' (IIS {named})',
  host: 'sunucu',
  path: 'bu yol',
  subject: 'sunucunun',
  issuer: 'adsız bir yetkili',
  otherNames: 'başka bir ad',
  later: 'daha sonra',
  earlier: 'daha önce',
  noName: 'ad yok',
  certificate: '{name}, {until} tarihine kadar geçerli, SHA-256 {sha256}',
  otherBindings:
    '{binding, select, soap11 {SOAP 1.2 veya HTTP POST} soap12 {SOAP 1.1 veya HTTP POST} none {başka bir bağlama} other {SOAP 1.1 veya SOAP 1.2}}',
  otherSoap: '{binding, select, soap11 {SOAP 1.2} soap12 {SOAP 1.1} other {SOAP 1.1 veya SOAP 1.2}}',
  sentOver:
    '{binding, select, soap11 {SOAP 1.1} soap12 {SOAP 1.2} get {HTTP GET} post {HTTP POST} other {bu bağlama}}',
  wayForLong:
    'Anahtarı geldiği yerle karşılaştırın. Doğruysa {binding, select, get {HTTP POST veya SOAP kullanın: onu adreste taşımazlar} other {sınırı sunucuyu işleten yükseltmelidir}}.',
  writeHttps:
    '{isHttps, select, true {Öndeki bir şey TLS’i sunucudan önce bitiriyor: yazışmayı onu işletene gösterin.} other {Adrese https:// yazın.}}',
  checkFirst: '{does, select, asks {} other {Yeniden göndermeden önce kapanıp kapanmadığını denetleyin.}}',
  askFirst:
    '{does, select, asks {} other {Oturumun kapanıp kapanmadığını CheckToken ile sorun; ondan önce Logout’u yeniden göndermeyin.}}',
  notOut: '{does, select, asks {} other {Kapalı saymayın: oturumu denetleyin.}}',
  mayHaveRun: '{does, select, asks {} other {Logout çalışmış olabilir.}}',
  nothingLoggedOut: '{does, select, asks {} other {Hiçbir oturum kapatılmadı.}}',
  checkAgain: 'Hiçbir şey değişmedi. Yeniden denetleyin.',
  nothingSent: 'Hiçbir şey gönderilmedi.',
  leftBehind:
    '{does, select, ends {Kapatma işe yaramış da olabilir, yaramamış da.} asks {Oturumda hiçbir şeyi değiştirmez.} other {Hizmet onu yapmış da olabilir, yapmamış da.}}',
  inside:
    '{found, select, contract {İçinde tam olarak sözleşmenin dediği duruyor.} unread {İçindeki okunamadı.} other {İçindeki de sözleşmenin yanıtı değil.}}',
  around: {
    'wrapped-multipart': 'Çok parçalı bir ileti (MTOM) içinde geldi.',
    'compressed-unnamed': 'Sıkıştırılmış geldi ve hiçbir başlık bunu söylemiyor.',
    'two-content-types': 'İki içerik türüyle geldi.',
    'utf16-unmarked': 'UTF-16 olarak geldi ve başlığı bunu söylemiyor.',
    'bad-encoding':
      'Harfleri belirttiği karakter kümesine uymuyor; şu küme olarak okundular: {isNamed, select, true {{named}} other {başka bir küme}}.',
  },
  unlisted: {
    meaning: '{status, select, none {Burada bilinmeyen bir şey geldi.} other {HTTP {status} durumu geldi.}}',
    advice: 'Yazışmaya bakın ve yeniden göndermeden önce oturumu denetleyin.',
  },
  checkCancelled: 'Denetim iptal edildi.',
  checkUnread: 'Yanıtı okunamadı.',
} as const satisfies Translated<typeof en.causePhrases>;
