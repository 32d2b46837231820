import type * as en from '../../en/causes/faults.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const faults = {
  'fault-server': {
    meaning: 'Hizmet denedi ve başarısız oldu.',
    advice: 'Oturumu denetleyin; hâlâ etkinse hatayı mühendise iletin.',
  },
  'fault-client': {
    meaning: 'Hizmet isteğin yanlış olduğunu söylüyor; çoğunlukla okuyamadığı bir anahtar yüzünden.',
    advice: 'Anahtarı geldiği yerle karşılaştırın.',
  },
  'fault-version-mismatch': {
    meaning: 'Sunucu şunu almıyor: {sentOver}.',
    advice: 'Şunu kullanın: {otherSoap}.',
  },
  'fault-must-understand': {
    meaning:
      'Sunucu, anlaması istenen bir SOAP başlığını anlamadı. Bu program öyle bir başlık göndermez: yoldaki bir şey eklemiş.',
    advice: 'Hatayı hizmeti işletene iletin.',
  },
  'fault-other': {
    meaning: 'Hizmet kendine özgü bir hatayla yanıtladı.',
    advice: 'Oturumu denetleyin; hâlâ etkinse hatayı mühendise iletin.',
  },
  'fault-text': {
    meaning: 'Hizmet, istek üzerinde çalışırken başarısız oldu.',
    advice: 'Oturumu denetleyin; hâlâ etkinse hatayı mühendise iletin.',
  },
  'fault-unknown-operation': {
    meaning: 'Bu adreste bir web hizmeti var ama öyle bir işlemi yok: başka bir hizmet veya sürüm.',
    advice: 'Adresi karşılaştırın: Authentication.asmx adresi olmalı.',
  },
  'fault-missing-parameter': {
    meaning: 'Anahtar, hizmetin beklediği gibi ulaşmadı.',
    advice: 'Şunu kullanın: {otherBindings}.',
  },
  'fault-request-format': {
    meaning: 'Sunucu bu biçimdeki istekleri almıyor.',
    advice: 'Şunu kullanın: {otherBindings}.',
  },
  'fault-security': {
    meaning:
      'Sunucu, bu hizmette olmayan WS-Security (iletide bir güvenlik başlığı) istiyor: büyük olasılıkla bir ağ geçidi veya başka bir hizmet yanıtlıyor.',
    advice: 'Adresi hizmetin yardım sayfasının adresiyle karşılaştırın ve hatayı iletin.',
  },
  'fault-action': {
    meaning: 'Oradaki hizmetin öyle bir eylemi yok: başka bir hizmet veya onun başka bir sürümü.',
    advice: 'Adresi karşılaştırın: Authentication.asmx adresi olmalı.',
  },
  'fault-contract-filter': {
    meaning: 'Sözleşmesi başka bir WCF hizmeti yanıtladı: eylemleri veya güvenliği bu hizmetinki değil.',
    advice: 'Adresi karşılaştırın: Authentication.asmx adresi olmalı.',
  },
  'fault-destination': {
    meaning: 'Sunucuya ulaşıldı ve bu adreste dinleyen bir hizmeti olmadığını söylüyor.',
    advice: 'Sunucuyu ve yolu yardım sayfasındakilerle karşılaştırın; sunucunun tam adını da.',
  },
  'fault-access': {
    meaning: 'Hizmete ulaşıldı ve erişimi reddediyor: çağıranın veya kendi hesabının bir yetkisi eksik.',
    advice: 'Hatayı hizmeti işletene iletin.',
  },
  'fault-database': {
    meaning: 'Hizmete ulaşıldı ama veritabanına ulaşılamıyor veya veritabanı onu reddediyor.',
    advice:
      'Veritabanını işletene bildirin ve geri geldiğinde {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'fault-session-locked': {
    meaning: 'Hizmet oturumun kaydını değiştiremedi: başka birinin işiyle kilitli.',
    advice:
      'Bir dakika bekleyin, sonra {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'fault-timeout': {
    meaning: 'Hizmet, arkasındaki bir şeyi, çoğunlukla veritabanını beklemekten vazgeçti. {mayHaveRun}',
    advice: '{does, select, asks {Yeniden denetleyin.} other {Yeniden göndermeden önce oturumu denetleyin.}}',
  },
  'fault-licence': {
    meaning: 'Hizmete ulaşıldı ama lisansının bittiğini veya geçerli olmadığını söylüyor.',
    advice: 'Hizmeti işletene bildirin; buradan yapılabilecek bir şey yok.',
  },
  'fault-token': {
    meaning: 'Hizmet bu anahtarı bilmediğini veya oturumunun bittiğini söylüyor.',
    advice: 'Anahtarı ve ortamı geldikleri yerle karşılaştırın. İkisi de doğruysa oturumu denetleyin.',
  },
  'fault-gateway': {
    meaning:
      'Sözlerinden anlaşıldığı gibi, hizmetin önündeki bir ağ geçidi kendi hatasıyla yanıtladı; hizmete sorulmamış olabilir.',
    advice:
      'Hatayı ağ geçidini işletene iletin ve {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'fault-not-loaded': {
    meaning: 'Hizmete ulaşıldı ama programının bir bölümü yüklenemedi: eksik kurulmuş.',
    advice: 'Hatayı hizmeti işletene iletin.',
  },
  'fault-dangerous-value': {
    meaning: 'ASP.NET’in istek doğrulaması, hizmet görmeden anahtardaki < gibi bir karakteri reddediyor.',
    advice:
      '{binding, select, get {SOAP 1.1 veya SOAP 1.2 kullanın: onlar böyle doğrulanmaz.} post {SOAP 1.1 veya SOAP 1.2 kullanın: onlar böyle doğrulanmaz.} other {Hatayı hizmeti işletene iletin.}}',
  },
} as const satisfies Translated<typeof en.faults>;
