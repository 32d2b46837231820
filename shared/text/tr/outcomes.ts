import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const outcomes = {
  confirmed: {
    title: 'Kapalı, doğrulandı',
    meaning: 'Kapatma isteği kabul edildi ve hizmet artık oturumun açık olmadığını söylüyor.',
    advice: 'Yapılacak bir şey yok: kişi yeniden giriş yapabilir.',
  },
  accepted: {
    title: 'Kabul edildi, denetlenmedi',
    meaning: 'Hizmet kapatma isteğini aldı. Hiç bilmediği bir anahtara da aynı yanıtı verir.',
    advice: 'Gerçekten kapanıp kapanmadığını denetleyin.',
  },
  'already-out': {
    title: 'Zaten kapalıydı',
    meaning: 'Önceki denetim oturumun açık olmadığını söyledi; bu yüzden kapatma isteği gönderilmedi.',
    advice: 'Yapılacak bir şey yok. Kişi hâlâ takılıyorsa neden başka yerdedir.',
  },
  'not-active': {
    title: 'Kapalı veya anahtar yanlış',
    meaning:
      'CheckToken hayır diyor ve bu anahtar burada hiç etkin görülmedi: kapalı; ya da yanlış yazılmış, kesilmiş veya başka bir kurulumun anahtarı.',
    advice: 'Anahtarı ve ortamı geldikleri yerle karşılaştırın. Siz istemedikçe hiçbir şey gönderilmez.',
  },
  'still-active': {
    title: 'Hâlâ etkin',
    meaning: 'Hizmet kapatma isteğini aldı ama oturumun hâlâ açık olduğunu söylüyor.',
    advice: 'Başka bir bağlama deneyin ve mühendise bildirin: yanıtın ne olduğu yazışmada görünür.',
  },
  fault: {
    title: 'Hizmet reddetti',
  },
  'binding-off': {
    title:
      '{binding, select, none {Bu bağlama} other {{name}}} burada {sure, select, true {kapalı} other {büyük olasılıkla kapalı}}',
  },
  'http-error': {
    title: '{isStatus, select, true {HTTP {status} ile reddedildi} other {Web sunucusu reddetti}}',
  },
  unexpected: {
    title: 'Hizmetin yanıtı değil',
  },
  'not-sent': {
    title: 'Gönderilmedi',
  },
  unknown: {
    title: 'Belirsiz',
  },
  cancelled: {
    title: 'İptal edildi',
    meaning: 'Bir şeyi değiştirmeden durdurdunuz. Oturum olduğu gibi kaldı.',
    advice: 'İstediğiniz zaman yeniden gönderin.',
  },
} as const satisfies Translated<typeof en.outcomes>;

export const outcomeNames = {
  confirmed: 'Kapalı, doğrulandı',
  accepted: 'Kabul edildi',
  'already-out': 'Zaten kapalıydı',
  'not-active': 'Kapalı veya anahtar yanlış',
  'still-active': 'Hâlâ etkin',
  fault: 'Hizmet reddetti',
  'binding-off': 'Bu bağlama burada kapalı',
  'http-error': 'HTTP durumuyla reddedildi',
  unexpected: 'Hizmetin yanıtı değil',
  'not-sent': 'Gönderilmedi',
  unknown: 'Belirsiz',
  cancelled: 'İptal edildi',
} as const satisfies Translated<typeof en.outcomeNames>;

export const outcomesOf = {
  loginAnswered: {
    title: 'Yanıtlandı',
    meaning: 'Hizmet girişi sözleşmesinin dediği gibi yanıtladı.',
    advice: 'Yapılacak bir şey yok.',
  },
  active: {
    title: 'Etkin',
    meaning: 'Hizmet bu oturumun açık olduğunu söylüyor.',
    advice: 'Takıldıysa kapatın.',
  },
  out: {
    title: 'Kapalı',
    meaning: 'Hizmet bu oturumun açık olmadığını söylüyor.',
    advice: 'Yapılacak bir şey yok: kişi yeniden giriş yapabilir.',
  },
  unclear: {
    title: 'Açık bir yanıt yok',
    meaning: 'Hizmet denetimi yanıtladı ama evet veya hayır demedi.',
    advice: 'Yeniden veya başka bir bağlamayla denetleyin.',
  },
  neverSeenActive: {
    title: 'Kabul edildi ve etkin değil',
    meaning:
      'Hizmet kapatma isteğini aldı ve şimdi hayır diyor. Bu anahtar burada hiç etkin görülmedi; yanlış bir anahtar da olabilir.',
    advice: 'Kişi hâlâ takılıyorsa anahtarı geldiği yerle karşılaştırın.',
  },
  wasActive: {
    meaning: 'Kapatmadan önce etkindi; hizmet artık açık olmadığını söylüyor.',
  },
  checkFailed: {
    title: 'Kabul edildi ama denetim başarısız',
    meaning: 'Hizmet kapatma isteğini aldı ama denetimi bir şey söylemedi. {why}',
    advice: 'Kimseye kapandığını söylemeden önce yeniden denetleyin.',
  },
  notFoundOut: {
    title: 'Öğrenilemedi',
    meaning: 'Kapatma isteği işe yaramış da olabilir, yaramamış da; denetimi bir şey söylemedi. {why}',
    advice: 'Yeniden denetleyin. Kapatma isteği asla kendiliğinden yeniden gönderilmez.',
  },
  notJudged: {
    title: 'Yanıtlandı, değerlendirilmedi',
  },
  incomplete: {
    title: 'Tam bir yanıt yok',
  },
  quoted: '{meaning} “{quote}”',
  answeredBy:
    'yanıtlayan: {isLikely, select, true {büyük olasılıkla {name}} other {{name}}}, hizmetin önünde',
} as const satisfies Translated<typeof en.outcomesOf>;
