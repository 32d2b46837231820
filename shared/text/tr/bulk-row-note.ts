import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const rowStateMeaning = {
  waiting: 'gönderilmedi: hiçbir baytı çıkmadı',
  sending: 'rapor yazılırken sürüyordu',
  confirmed: 'CheckToken sonradan oturumun kapalı olduğunu söyledi',
  accepted: 'sözleşmeye uygun yanıtlandı; kapanıp kapanmadığı denetlenmedi',
  'already-out': 'CheckToken önceden kapalı dedi; Logout gönderilmedi',
  'not-active':
    'CheckToken hayır dedi ve anahtar burada hiç etkin görülmedi: kapalı veya anahtar yanlış; ona Logout gönderilmedi',
  'still-active': 'CheckToken sonradan hâlâ etkin olduğunu söyledi',
  fault: 'hizmet bir SOAP hatasıyla reddetti',
  'binding-off': 'hizmet bu bağlamayı sunmuyor',
  'http-error': 'hizmet veya önündeki bir sunucu HTTP durumuyla reddetti',
  unexpected: 'hizmetin olmayan bir başarı yanıtı',
  'not-sent': 'hiçbir baytı çıkmadı',
  unknown:
    'gönderilmiş ve işe yaramış da olabilir, olmayabilir de; toplu kapatma yarıda kaldıysa gönderilmemiş olabilir; yeniden göndermeden önce denetleyin',
  cancelled: 'bir bayt bile çıkmadan durduruldu',
} as const satisfies Translated<typeof en.rowStateMeaning>;

export const rowNote = {
  out: 'Toplu kapatma bu Logout sırasında yarıda kaldı: gönderilmemiş veya ulaşmamış olabilir. Sürdürülürken sorulan CheckToken, kapalı dedi.',
  notActive:
    'Toplu kapatma bu Logout sırasında yarıda kaldı: gönderilmemiş veya ulaşmamış olabilir. Sürdürülürken sorulan CheckToken, etkin değil dedi; burada hiç etkin görülmemişti.',
  stillActive:
    'Toplu kapatma bu Logout sırasında yarıda kaldı: gönderilmemiş veya ulaşmamış olabilir. Sürdürülürken sorulan CheckToken, hâlâ etkin dedi.',
  learnedNothing:
    'Toplu kapatma bu Logout sırasında yarıda kaldı: gönderilmemiş veya ulaşmamış olabilir. Sürdürülürken sorulan CheckToken bir şey söylemedi.',
  notChecked:
    'Toplu kapatma bu Logout sırasında yarıda kaldı: gönderilmemiş veya ulaşmamış olabilir. Yeniden göndermeden önce denetleyin.',
} as const satisfies Translated<typeof en.rowNote>;
