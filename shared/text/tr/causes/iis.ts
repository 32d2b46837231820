import type * as en from '../../en/causes/iis.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const iis = {
  'iis-bad-header': {
    meaning: 'IIS isteğin biçimini geçersiz buldu{iis}: yoldaki bir şey onu değiştirmiş.',
    advice: 'Başka bir ağdan deneyin veya aradaki vekil sunucuyu işletene sorun.',
  },
  'iis-login': {
    meaning: 'IIS bu adres için kendine ait bir giriş istiyor{iis}.',
    advice: 'Sunucuyu işletenden hizmet için adsız çağıranlara izin vermesini isteyin.',
  },
  'iis-execute-forbidden': {
    meaning: 'IIS bu adreste program çalıştırılmasına izin vermiyor{iis}.',
    advice: 'Numarayla birlikte sunucuyu işletene bildirin.',
  },
  'iis-read-forbidden': {
    meaning: 'IIS bu adresteki dosyayı okuyamıyor{iis}.',
    advice: 'Numarayla birlikte sunucuyu işletene bildirin.',
  },
  'iis-https-wanted': {
    meaning: 'IIS bu adres için yalnızca https (TLS) alıyor{iis}.',
    advice:
      '{isHttps, select, true {Bağlantı zaten https idi: öndeki bir şey onu bitiriyor. Onu işletene bildirin.} other {Adrese https:// yazın.}}',
  },
  'iis-address-refused': {
    meaning: 'IIS bu bilgisayarın geldiği adresi reddediyor{iis}.',
    advice: 'Ofis ağından veya VPN’den deneyin ya da sunucuyu işletenden adresinize izin vermesini isteyin.',
  },
  'iis-certificate-wanted': {
    meaning: 'IIS istemci sertifikası istiyor{iis}.',
    advice: 'Ortamda istemci sertifikanızı (PFX veya PEM) seçin.',
  },
  'iis-certificate-refused': {
    meaning:
      'IIS istemci sertifikasını kabul etmiyor: iptal edilmiş, süresi dolmuş veya güvenmediği bir yetkilinin{iis}.',
    advice: 'Ortamda başka bir istemci sertifikası seçin veya onu yeniletin.',
  },
  'iis-too-many-users': {
    meaning: 'IIS çok fazla kullanıcı sayıyor veya girişi reddediyor{iis}.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'iis-directory': {
    meaning: 'Adres, IIS’in içini listelemediği bir klasör{iis}: sonunda dosyanın adı eksik.',
    advice: 'Adresi Authentication.asmx ile bitirin.',
  },
  'iis-path': {
    meaning: 'Orada IIS çalışıyor ama {path} yolunda bir şey yok.',
    advice: 'Yolu hizmetin yardım sayfasının adresiyle karşılaştırın.',
  },
  'iis-handler-missing': {
    meaning:
      'IIS’te .asmx için işleyici yok{iis}: o sunucuda ASP.NET kurulu değil veya izinli değil. Dosyanın kendisi orada olabilir.',
    advice: 'Sunucuyu işletenden bu site için ASP.NET’i açmasını isteyin.',
  },
  'iis-filtered': {
    meaning:
      'IIS’in bir süzgeç kuralı isteği reddediyor{iis}: adresin bir bölümü, bir dosya türü veya bir klasör yasak.',
    advice:
      '{binding, select, get {SOAP veya HTTP POST kullanın: anahtar o zaman adreste olmaz. Olmazsa sunucuyu işletene bildirin.} other {Numarayla birlikte sunucuyu işletene bildirin.}}',
  },
  'iis-escaped-twice': {
    meaning:
      'IIS adresi iki kez kaçışlandığı için reddediyor{iis}: içinde anahtarın bir + veya % işareti var.',
    advice:
      '{binding, select, get {SOAP veya HTTP POST kullanın: anahtar o zaman adreste olmaz.} other {Adreste + veya % arayın.}}',
  },
  'iis-too-long': {
    meaning: 'İsteğin içeriği IIS’in uzunluk sınırını aşıyor{iis}.',
    advice: '{wayForLong}',
  },
  'iis-url-too-long': {
    meaning: 'Adres IIS’in uzunluk sınırını aşıyor{iis}.',
    advice: '{wayForLong}',
  },
  'iis-query-too-long': {
    meaning: 'Anahtarı taşıyan sorgu IIS’in uzunluk sınırını aşıyor{iis}. Yol doğru.',
    advice: '{wayForLong}',
  },
  'iis-headers-too-long': {
    meaning: 'Bir başlık IIS’in uzunluk sınırını aşıyor{iis}.',
    advice: 'Yoldaki bir şey başlık eklemiş: sunucuyu işletene bildirin.',
  },
  'iis-verb-refused': {
    meaning: 'IIS bu yöntemdeki isteklere izin vermiyor{iis}.',
    advice:
      '{binding, select, get {SOAP veya HTTP POST kullanın.} other {Sunucuyu işletenden hizmet için POST’a izin vermesini isteyin.}}',
  },
  'iis-config-broken': {
    meaning: 'Uygulamanın yapılandırması (web.config) geçersiz{iis}; her istek böyle başarısız olur.',
    advice: 'Numarayla birlikte sunucuyu işletene bildirin.',
  },
  'iis-module-broken': {
    meaning: 'IIS’in veya uygulamanın bir modülü başarısız oldu{iis}.',
    advice: 'Numarayla birlikte sunucuyu işletene bildirin. {checkFirst}',
  },
  'iis-stopping': {
    meaning: 'Uygulama kapanıyor veya yeniden başlıyor{iis}.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'iis-overloaded': {
    meaning: 'IIS çok meşgul{iis}.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'iis-gateway': {
    meaning:
      'IIS isteği iletiyor ama arkasındaki programdan kullanılabilir bir yanıt almadı{iis}. {mayHaveRun}',
    advice: '{checkFirst} Böyle kalırsa sunucuyu işletene bildirin.',
  },
  'iis-substatus': {
    meaning: 'IIS isteği reddediyor{iis}.',
    advice: 'Numarayla birlikte sunucuyu işletene bildirin.',
  },
} as const satisfies Translated<typeof en.iis>;

export const httpSys = {
  'http-sys-too-long': {
    meaning: 'Windows (HTTP.sys) isteği uzunluğu yüzünden reddediyor: adres veya başlıklar sınırını aşıyor.',
    advice: '{wayForLong}',
  },
  'http-sys-url': {
    meaning: 'Windows (HTTP.sys) adresi reddediyor: içindeki bir karaktere veya kaçışa izin yok.',
    advice:
      '{binding, select, get {SOAP veya HTTP POST kullanın: anahtar o zaman adreste olmaz.} other {Adreste tuhaf karakterler arayın.}}',
  },
  'http-sys-host': {
    meaning:
      'Windows (HTTP.sys) yanıtlıyor: orada {isHost, select, true {{host}} other {sorulan}} adına bağlı bir site yok.',
    advice: 'IP adresi veya takma ad yerine yardım sayfasındaki tam sunucu adını kullanın.',
  },
  'http-sys-header': {
    meaning:
      'Windows (HTTP.sys) bir başlığı veya isteğin biçimini reddediyor: yoldaki bir şey onu değiştirmiş.',
    advice: 'Başka bir ağdan deneyin veya aradaki vekil sunucuyu işletene sorun.',
  },
  'http-sys-bad-request': {
    meaning: 'Windows (HTTP.sys) isteği, IIS görmeden reddetti (HTTP 400) ve nedenini söylemiyor.',
    advice: 'Yazışmayı sunucuyu işletene gösterin: neden, HTTPERR günlüğündedir.',
  },
  'http-sys-not-bound': {
    meaning:
      'Windows’un kendisi yanıtlıyor: {isHost, select, true {{host}} other {bu sunucu adı}} ve bu yol için kurulu bir site yok.',
    advice: 'Adres veya takma ad yerine yardım sayfasındaki sunucu adını kullanın ve yolu karşılaştırın.',
  },
  'http-sys-queue-full': {
    meaning: 'Windows (HTTP.sys) hizmet için izin verilenden çok istek tutuyor: aşırı yüklü.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'http-sys-pool-stopped': {
    meaning:
      'Web sunucusunun yerine Windows’un kendisi yanıtlıyor: büyük olasılıkla hizmetin uygulama havuzu durmuş veya durup duruyor.',
    advice: 'Sunucuyu işletenden uygulama havuzuna bakmasını isteyin.',
  },
  'http-sys-unavailable': {
    meaning: 'Windows (HTTP.sys) hizmetin kullanılamadığını söylüyor, nedenini söylemiyor.',
    advice:
      'Sunucuyu işletenden uygulama havuzuna bakmasını isteyin; bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
} as const satisfies Translated<typeof en.httpSys>;
