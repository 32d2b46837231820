import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const address = {
  empty: {
    message: 'Adres boş.',
    todo: 'Hizmetin adresini yazın veya yapıştırın.',
  },
  'no-host': {
    message: 'Bu tam bir adres değil: bir sunucu adı içermiyor.',
    todo: 'Tam olarak yazın: https://sunucu/sws/Authentication.asmx gibi.',
  },
  'no-address': {
    message: 'Bu tam bir adres değil.',
    todo: 'Tam olarak yazın: https://sunucu/sws/Authentication.asmx gibi.',
  },
  scheme: {
    message: 'Yalnızca http:// ve https:// adresleri çağrılabilir.',
    todo: 'Başına http:// veya https:// yazın.',
  },
  slashes: {
    message: 'Bu tam bir adres değil: http: veya https: sonrasında iki eğik çizgi ve bir sunucu adı olmalı.',
    todo: 'Tam olarak yazın: https://sunucu/sws/Authentication.asmx gibi.',
  },
  credentials: {
    message: 'Adres bir kullanıcı adı veya parola içeriyor.',
    todo: '@ işaretinden önceki bölümü kaldırın.',
  },
  'hidden-characters': {
    message: 'Adreste boşluk, satır sonu veya görünmez karakter var.',
    todo: 'Elle yeniden yazın: bunlarla başka bir sunucuya gidebilir.',
  },
  'other-host': {
    message: 'Bu adresteki sunucu, göründüğünden başkasını gösteriyor.',
    todo: 'Sunucuyu olduğu gibi yazın: bir ad veya noktalı dört sayı.',
  },
} as const satisfies Translated<typeof en.address>;

export const addressNameOnly = {
  message: 'Bu bir adres değil, bir eylemin veya ad alanının adı: orada kimse yanıt vermez.',
  todo: 'Hizmetin .asmx ile biten adresini verin.',
} as const satisfies Translated<typeof en.addressNameOnly>;

export const noAddress = {
  inText: 'Bu metinde bir hizmet adresi yok.',
} as const satisfies Translated<typeof en.noAddress>;
