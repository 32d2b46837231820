import type * as en from '../../en/causes/http-status.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const httpStatus = {
  redirect: {
    meaning:
      'Sunucu başka bir adresi gösteriyor{isPlace, select, true { ({place})} other {}}. Anahtar başka yere gitmesin diye izlenmez.',
    advice: 'O adres hizmetinse ortama girin.',
  },
  'not-modified': {
    meaning: 'Bir önbellek hiçbir şeyin değişmediğini söylüyor (HTTP 304): hizmetin kendisine sorulmadı.',
    advice:
      '{binding, select, get {Önbelleklerin geçirdiği SOAP 1.1 veya SOAP 1.2 kullanın.} post {Önbelleklerin geçirdiği SOAP 1.1 veya SOAP 1.2 kullanın.} other {Önbelleği işletenden bu adresi dışarıda bırakmasını isteyin.}}',
  },
  'redirect-elsewhere': {
    meaning:
      'Sunucu başka bir sunucuyu gösteriyor ({isPlace, select, true {{place}} other {adsız}}). Anahtar başka yere gitmesin diye izlenmez.',
    advice: 'Hizmet oraya taşındıysa o adresi ortama girin.',
  },
  'redirect-to-login': {
    meaning:
      'Çağıranlar, hizmete sorulmadan bir giriş sayfasına gönderiliyor ({isPlace, select, true {{place}} other {adsız}}).',
    advice: 'Sunucuyu işletenden onsuz bir adres isteyin veya ağa giriş yapın.',
  },
  'redirect-to-error-page': {
    meaning: 'Uygulama başarısız oldu: sunucu nedenini söylemek yerine bir hata sayfasını gösteriyor.',
    advice:
      'Hizmeti işletene bildirin: neden, sunucunun olay günlüğündedir. {does, select, asks {} other {Kapanıp kapanmadığını denetleyin.}}',
  },
  'https-required': {
    meaning: 'Sunucu yalnızca https alıyor ve orayı gösteriyor.',
    advice: '{writeHttps}',
  },
  'bad-request': {
    meaning: 'İstek okunamaz diye reddedildi (HTTP 400) ve nedeni belirtilmiyor. {itSays}',
    advice: 'Şunu deneyin: {otherBindings}; o da reddedilirse yazışmayı sunucuyu işletene gösterin.',
  },
  unauthorized: {
    meaning: 'Hizmete ulaşmadan önce giriş isteniyor (HTTP 401).',
    advice: 'Bu bilgisayarın onu nasıl çağırabileceğini sunucuyu işletene sorun.',
  },
  'windows-authentication': {
    meaning: 'Web sunucusu, bu programın yapmadığı bir Windows girişi istiyor.',
    advice: 'Sunucuyu işletenden bu yol için adsız çağıranlara izin vermesini isteyin.',
  },
  'basic-authentication': {
    meaning: 'Web sunucusu kendine ait bir kullanıcı adı ve parola istiyor.',
    advice: 'Sunucuyu işletenden onsuz bir adres isteyin.',
  },
  forbidden: {
    meaning:
      'Erişim yasak (HTTP 403) ve nedeni belirtilmiyor: en sık görüleni, geldiğiniz adres için bir kuraldır. {itSays}',
    advice: 'Ofis ağından veya VPN’den deneyin ya da sunucuyu işletene sorun.',
  },
  'not-found': {
    meaning: '{host} üzerinde {path} yolunda bir şey bulunamadı (HTTP {status}).',
    advice:
      'Yolu hizmetin yardım sayfasının adresiyle karşılaştırın; yoklama, hizmetin neye yanıt verdiğini gösterir.',
  },
  'method-not-allowed': {
    meaning: 'Adres var ama bu türden istekleri almıyor.',
    advice: 'Şunu kullanın: {otherBindings}.',
  },
  'method-only-files': {
    meaning:
      'Adres düz bir dosya olarak sunuluyor (izin verdiği: {isNamed, select, true {{named}} other {POST yok}}): orada ASP.NET kurulu değil.',
    advice: 'Sunucuyu işletene bildirin ve yolu hizmetin yardım sayfasının adresiyle karşılaştırın.',
  },
  'proxy-authentication': {
    meaning: 'Vekil sunucu kullanıcı adı ve parola istiyor.',
    advice: 'Onları ortamın vekil sunucu seçiminde girin.',
  },
  'request-timeout': {
    meaning: 'Sunucu isteğin tümünü zamanında almadı (HTTP 408): bağlantı yavaş.',
    advice: '{checkFirst}',
  },
  'request-too-long': {
    meaning: 'İstek sunucunun bir uzunluk sınırını aşıyor (HTTP {status}). {itSays}',
    advice: '{wayForLong}',
  },
  'wrong-content-type': {
    meaning: 'Sunucu gönderilen içerik türünü almıyor (HTTP 415). {itSays}',
    advice: 'Şunu kullanın: {otherSoap}.',
  },
  'too-many-requests': {
    meaning: 'Sunucu buradan çok fazla istek sayıyor.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'retry-after': {
    meaning: 'Sunucu bir süre beklenmesini istiyor (HTTP {status}).',
    advice:
      '{waitAs, select, none {Bir dakika bekleyin} seconds {{wait} saniye bekleyin} other {Şu zamana kadar bekleyin: {wait}}}; sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'client-error': {
    meaning: 'İstek, hizmet yanıtlamadan reddedildi (HTTP {status}). {itSays}',
    advice: 'Yazışmayı sunucuyu işletene gösterin.',
  },
  'server-error': {
    meaning: 'Hizmetin önünde veya arkasında bir şey başarısız oldu (HTTP {status}). {itSays}',
    advice: '{checkFirst}',
  },
  'server-error-page': {
    meaning:
      'Bir hata sayfası geldi (HTTP {status}); onu hizmetin sunucusunun mu, aradaki bir şeyin mi yazdığını gösteren bir işaret yok. {itSays}',
    advice: 'Yazışmayı sunucuyu işletene gösterin. {checkFirst}',
  },
  'bad-gateway': {
    meaning:
      'Önde bir ağ geçidi var ({who}) ve arkasındaki hizmetten kullanılabilir bir yanıt almadı. {mayHaveRun}',
    advice:
      '{does, select, asks {Yeniden denetleyin} other {Kapanıp kapanmadığını denetleyin}}; böyle kalırsa ağ geçidini işletene sorun.',
  },
  unavailable: {
    meaning:
      'Yanıt “kullanılamıyor” (HTTP 503); bunu hizmetin sunucusunun mu, öndeki bir şeyin mi söylediğini gösteren bir işaret yok.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'gateway-timeout': {
    meaning:
      'Bir ağ geçidi beklemekten vazgeçti{does, select, asks {} other {; kapatma arkasında yapılmış olabilir}}.',
    advice: '{checkFirst}',
  },
  'odd-status': {
    meaning: 'Yanıtın durumu HTTP’nin bildiği bir durum değil: bu hizmetin hiçbir web sunucusu onu yazmaz.',
    advice: 'Yazışmayı sunucuyu işletene gösterin.',
  },
  'https-on-http-address': {
    meaning: 'Port TLS konuşuyor ama adres http ile başlıyor.',
    advice: '{writeHttps}',
  },
} as const satisfies Translated<typeof en.httpStatus>;
