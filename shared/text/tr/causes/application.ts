import type * as en from '../../en/causes/application.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const application = {
  'dangerous-value': {
    meaning:
      'ASP.NET’in istek doğrulaması, hizmet görmeden anahtardaki < veya & gibi bir karakteri reddediyor. Bağlamanın kendisi çalışıyor.',
    advice:
      '{binding, select, get {Anahtarı karşılaştırın; doğruysa SOAP 1.1 veya SOAP 1.2 kullanın: içerikleri böyle doğrulanmaz.} post {Anahtarı karşılaştırın; doğruysa SOAP 1.1 veya SOAP 1.2 kullanın: içerikleri böyle doğrulanmaz.} other {Sayfanın başlığını hizmeti işletene gösterin.}}',
  },
  'request-too-large': {
    meaning: 'İstek, ASP.NET’in uzunluk sınırını aşıyor.',
    advice: '{wayForLong}',
  },
  'application-not-loaded': {
    meaning: 'Uygulama başlayamıyor: programının bir bölümü (derleme) yüklenemedi. {itSays}',
    advice: 'Sayfanın başlığını hizmeti işletene gösterin.',
  },
  'application-config': {
    meaning: 'Uygulamanın yapılandırması veya bir sayfası bozuk. {itSays}',
    advice: 'Sayfanın başlığını hizmeti işletene gösterin.',
  },
  'application-compilation': {
    meaning: 'Uygulamanın kaynağı sunucuda derlenemedi.',
    advice: 'Sayfanın başlığını hizmeti işletene gösterin.',
  },
  'application-database': {
    meaning: 'Uygulamaya ulaşıldı ama veritabanına ulaşılamıyor veya veritabanı onu reddediyor. {itSays}',
    advice:
      'Veritabanını işletene bildirin ve geri geldiğinde {does, select, asks {yeniden denetleyin} other {oturumu denetleyin}}.',
  },
  'application-timeout': {
    meaning:
      'Uygulama çok uzun sürdü ve durduruldu{does, select, asks {} other {; kapatma çalışmış olabilir}}.',
    advice: '{checkFirst}',
  },
  'application-session': {
    meaning: 'Kapatılacak oturum değil, ASP.NET’in kendi oturum deposu başarısız oldu.',
    advice: 'Sayfanın başlığını hizmeti işletene gösterin.',
  },
  'application-error': {
    meaning: 'Uygulama bir hata sayfasıyla başarısız oldu. {itSays}',
    advice: 'Sayfanın başlığını hizmeti işletene gösterin. {checkFirst}',
  },
  'application-error-hidden': {
    meaning: 'Uygulama başarısız oldu ve sayfa nedenini gizliyor (customErrors).',
    advice: 'Hizmeti işletene bildirin: neden, sunucunun olay günlüğündedir. {checkFirst}',
  },
  'path-not-found': {
    meaning: 'Orada ASP.NET çalışıyor ama {path} yolunda bir şey yok.',
    advice: 'Yolu hizmetin yardım sayfasının adresiyle karşılaştırın.',
  },
} as const satisfies Translated<typeof en.application>;
