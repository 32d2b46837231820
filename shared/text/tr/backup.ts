import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const backup = {
  command: 'Her şeyi yedekle…',
  restoreCommand: 'Yedeği geri yükle…',
  fileName: 'Session Desk yedeği.backup',
  title: 'Her şeyi yedekle',
  intro:
    'Ortamlar, oturumlar, ayarlar, geçmiş ve toplu kapatmalar parola tümcesiyle mühürlü tek bir dosyaya kaydedilir. Parola tümcesi olmadan onu kimse açamaz, siz de açamazsınız.',
  passphrase: 'Parola tümcesi',
  again: 'Parola tümcesi (yeniden)',
  differs: 'İkisi aynı değil.',
  withTokens: 'Anahtarlar ve parolalarla birlikte',
  withTokensHint: 'Dosya ve parola tümcesi kimdeyse hepsi ondadır.',
  memoryOnly: 'Bu bilgisayarda anahtarlar yalnızca bellekte: hiçbiri kaydedilemez.',
  save: 'Yer seç ve kaydet…',
  saving: 'Kaydediliyor…',
  saved: 'Her şey {path} dosyasına kaydedildi.',
  restoreTitle: 'Yedeği geri yükle',
  restoreWhat:
    'Şu an burada olan her şey (ortamlar, oturumlar, ayarlar, geçmiş ve toplu kapatmalar) kenara konur, yerine {path} içindekiler gelir. Ardından program yeniden başlar.',
  restoreAside: 'Kenara konanlar veri klasöründe, adı “before-restore” ile başlayan bir klasörde kalır.',
  restore: 'Kenara koy, geri yükle ve yeniden başlat',
  restoring: 'Yedek okunuyor…',
  running: {
    message: 'Bir toplu kapatma sürüyor. Hiçbir şey değiştirilmedi.',
    todo: 'Önce onu duraklatın.',
  },
  made: 'Her şey {path} dosyasına, anahtarlar ve parolalar {tokens, select, true {dahil} other {hariç}} kaydedildi.',
  restored: '{path} içindekiler artık burada. Önceden burada olanlar {aside} içinde.',
  noTokens: 'İçindeki anahtarlar burada açılamıyor: yeniden girin.',
  wrong: {
    none: {
      message: '{path} bu programın bir yedeği değil. Hiçbir şey değiştirilmedi.',
      todo: '“Her şeyi yedekle” veya “session-desk backup” ile yapılmış bir dosya seçin.',
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
  waits: {
    message:
      'Verileri başka bir program açık tuttuğu için bir geri yükleme bekliyor. Şimdilik burada olanlar kullanılıyor.',
    todo: 'Pencereyi ve tüm komutları kapatıp yeniden başlatın.',
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
    message:
      'Anahtarlar bu bilgisayarın anahtarlığıyla korunuyor veya yalnızca bellekte. Komut satırı ikisini de açamaz; bu yüzden onun yedeğinde bulunamazlar.',
    todo: '--with-tokens olmadan veya pencerede kaydedin: Dosya, Her şeyi yedekle.',
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
