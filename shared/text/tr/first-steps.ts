import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const firstSteps = {
  title: 'İlk adımlar',
  done: 'Yapıldı:',
  open: 'Yapılacak:',
  check: 'Denetle’ye basın: deneme hizmeti bu oturumun açık olup olmadığını söyler.',
  logOut: 'Oturumu kapat’a basın ve kapandığını görün. Her bayt aşağıdadır.',
  address: 'Kendi hizmetinizin adresini yapıştırın',
  add: 'Ortamınızı ekleyin…',
} as const satisfies Translated<typeof en.firstSteps>;
