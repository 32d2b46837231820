import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const backup = {
  made: 'Her şey {path} dosyasına, anahtarlar ve parolalar {tokens, select, true {dahil} other {hariç}} kaydedildi.',
  restored: '{path} içindekiler artık burada. Önceden burada olanlar {aside} içinde.',
  noTokens: 'İçindeki anahtarlar burada açılamıyor: yeniden girin.',
  wrong: {
    none: {
      message: '{path} bu programın bir yedeği değil. Hiçbir şey değiştirilmedi.',
      todo: '“session-desk backup” ile yapılmış bir dosya seçin.',
    },
    newer: {
      message: '{path} bu programın daha yeni bir sürümüyle yapılmış. Hiçbir şey değiştirilmedi.',
      todo: 'Daha yeni sürümü kullanın.',
    },
    damaged: {
      message: '{path} değiştirilmiş veya kesilmiş. Burada hiçbir şey değiştirilmedi.',
      todo: 'Başka bir kopyasını kullanın.',
    },
    passphrase: {
      message: '{path} bu parola tümcesiyle açılmıyor veya değiştirilmiş. Burada hiçbir şey değiştirilmedi.',
      todo: 'Kaydedildiği parola tümcesini girin.',
    },
  },
  notRestored: {
    message: '{path} geri yüklenemedi ({why}). Hiçbir şey değiştirilmedi.',
    todo: 'Dosyanın okunabildiğine ve veri klasöründe yer olduğuna bakın.',
  },
  unfinished: {
    message: '{folder} içinde yarıda kalan bir geri yükleme sonuna getirilemiyor ({why}).',
    todo: 'Diskte yer açın veya oraya kimin yazabildiğine bakın ve yeniden başlatın: kaldığı yerden sürer.',
  },
  markerBroken: {
    message:
      'Bir geri yükleme yarıda kalmış ve nerede kaldığı artık okunamıyor: {aside} içinde duruyor. Yanındaki “before-restore-…” klasörleri önceden burada olanları içerir.',
    todo: 'Yedeği bir kez daha geri yükleyin.',
  },
  short: {
    message: 'Bir yedeğin parola tümcesi on iki veya daha çok karakterdir.',
    todo: 'Daha uzununu seçin: dosya kimdeyse istediği kadar deneyebilir.',
  },
  needed: {
    message: 'Yedek için bir parola tümcesi gerekir.',
    todo: '--passphrase-stdin verin ve parola tümcesini standart girdiden gönderin.',
  },
  vaultClosed: {
    message: 'Komut satırı bu bilgisayarın kasasını açamaz; bu yüzden yedekte anahtarlar olamaz.',
    todo: '--with-tokens olmadan kaydedin.',
  },
  notWritten: {
    message: '{path} kaydedilemedi ({why}).',
    todo: 'Yeri olan ve yazabildiğiniz başka bir yer seçin.',
  },
  inUse: {
    message: 'Pencere açık: yanında hiçbir şey geri yüklenmez.',
    todo: 'Önce pencereyi kapatın.',
  },
  help: {
    backup:
      'ortamları, oturumları, ayarları, geçmişi ve toplu kapatmaları parola tümcesiyle mühürlü tek bir dosyaya kaydeder',
    restore: 'böyle bir dosyadakileri geri getirir; buradakiler kenara konur',
    file: 'yedek dosyası',
    tokens: 'başka türlü dışarıda bırakılan anahtar ve parolalarla',
    passphrase: 'parola tümcesi standart girdinin ilk satırıdır',
  },
} as const satisfies Translated<typeof en.backup>;
