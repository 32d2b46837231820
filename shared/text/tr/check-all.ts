import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const checkAll = {
  menu: 'Bu oturumlar için diğerleri',
  command: '{environment} ortamının tüm oturumlarını denetle',
  chooseFirst: 'Tümünü denetle: önce bir ortam seçin',
  starting: 'Denetleniyor…',
  line: '{total, number} oturumdan {done, number} denetlendi',
  ended:
    '{how, select, cancelled {{done, number} / {total, number} oturumda durduruldu, {asked, number} tanesi soruldu} all {{total, plural, one {# oturum} other {# oturum}} soruldu} other {{total, plural, one {# oturumdan} other {# oturumdan}} {asked, number} soruldu}}',
  active: '{n, number} etkin',
  out: '{n, number} kapalı',
  notActive: '{n, number} kapalı veya anahtar yanlış',
  unanswered: '{n, number} yanıtsız',
  nothing: 'Denetlenecek oturum yok.',
  cancel: 'İptal',
  cancelling: 'İptal ediliyor…',
  dismiss: 'Sonucu gizle',
  region: 'Tümü denetleniyor',
} as const satisfies Translated<typeof en.checkAll>;
