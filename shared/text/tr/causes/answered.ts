import type * as en from '../../en/causes/answered.js';
import type { Translated } from '../../icu/icu-arguments.js';

export const answered = {
  'logout-answered': {
    meaning: 'Hizmet kapatma isteğini aldı. Hiç bilmediği bir anahtara da aynı yanıtı verir.',
    advice: 'Gerçekten kapanıp kapanmadığını denetleyin.',
  },
  'token-active': {
    meaning: 'Hizmet bu oturumun açık olduğunu söylüyor.',
    advice: 'Takıldıysa kapatın.',
  },
  'token-not-active': {
    meaning: 'Hizmet bu oturumun açık olmadığını söylüyor.',
    advice: 'Yapılacak bir şey yok: kişi yeniden giriş yapabilir.',
  },
  'login-authenticated': {
    meaning: 'Giriş kabul edildi.',
    advice: 'Yapılacak bir şey yok.',
  },
  'login-not-authenticated': {
    meaning: 'Hizmet kullanıcıyı içeri almadı: veritabanı, ad veya parola yanlış.',
    advice: 'Üçünü ve dil kodunu karşılaştırın.',
  },
  'out-never-seen-active': {
    meaning:
      'Hizmet kapatma isteğini aldı ve şimdi hayır diyor. Bu anahtar burada hiç etkin görülmedi; yanlış bir anahtar da olabilir.',
    advice: 'Kişi hâlâ takılıyorsa anahtarı geldiği yerle karşılaştırın.',
  },
  'never-seen-active': {
    meaning:
      'CheckToken hayır diyor ve bu anahtar burada hiç etkin görülmedi: kapalı ya da yanlış (hatalı yazılmış, kesilmiş, başka bir kurulumun).',
    advice: 'Anahtarı ve ortamı geldikleri yerle karşılaştırın. İkisi de doğruysa oturum kapalıdır.',
  },
} as const satisfies Translated<typeof en.answered>;
