import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const stores = {
  newerFile:
    '{path} içindeki {name} bu programın daha yeni bir sürümüyle kaydedilmiş ve oldukları gibi bırakıldı. Bu sürüm onlarsız sürer ve kaydedemez.',
  newerFileTodo: 'Daha yeni sürümü kullanın veya SESSION_DESK_DATA ile başka bir veri klasörü belirtin.',
  emptyDatabase: '{path} boştu: içindeki oturumlar ve geçmiş gitti. Program yeniden başladı.',
  emptyDatabaseTodo: 'Veri klasörünün bir yedeği varsa programı kapatıp geri yükleyin.',
  olderDatabase:
    'Geçmiş, bu programın okumadığı eski bir biçimdeydi. Oturumlar ve anahtarları alındı; yazışmalar ve toplu kapatmalar {aside} içinde saklanıyor.',
  olderDatabaseTodo:
    'Kimse gerek duymuyorsa o dosyayı kalıcı olarak silin: bunun söylendiği pencereden veya dosyayı silerek.',
  olderErase: 'Kalıcı olarak sil',
  olderRefused: '{path}, bu programın okumadığı eski bir biçimde.',
  lostTokens:
    '{count, plural, one {Kayıtlı bir oturumun anahtarı artık burada değil: saklandığı anahtar açılmıyor veya yalnızca bellekte tutuluyordu.} other {Kayıtlı {count, number} oturumun anahtarları artık burada değil: saklandıkları anahtar açılmıyor veya yalnızca bellekte tutuluyorlardı.}}',
  lostTokensTodo: 'Anahtarlığın kilidini açıp programı yeniden başlatın veya anahtarları yeniden girin.',
  folderNotWritable:
    'session-desk: başlatılmadı, çünkü {folder} veri klasörüne hiçbir şey kaydedilemiyor ({reason}).',
  folderNotWritableTitle: 'Veri klasörüne hiçbir şey kaydedilemiyor',
  folderNotWritableTodo:
    'Oraya kimin yazabildiğini ve diskin salt okunur olmadığını denetleyin veya SESSION_DESK_DATA ile başka bir veri klasörü belirtin.',
} as const satisfies Translated<typeof en.stores>;

export const savedFiles = {
  readOnly: '{path} burada yalnızca okunur, asla değiştirilmez.',
  notJson: '{path} geçerli JSON değil.',
  notSettings: '{path} bir ayar dosyası biçiminde değil.',
  failed: {
    message:
      '{path} {what, select, read {okunamıyor} save {kaydedilemedi} aside {kenara konamadı} erase {silinemedi} other {açılamadı}} ({why}).',
    todo: 'Klasöre yazılabildiğini, diskin dolu olmadığını ve dosyayı başka bir programın tutmadığını denetleyin.',
  },
  notOpened: '{path} açılamadı: {why}.',
  newerDatabase: {
    message: '{path} bu programın daha yeni bir sürümüyle yapılmış ve olduğu gibi bırakıldı.',
    todo: 'Daha yeni sürümü kullanın veya SESSION_DESK_DATA ile başka bir veri klasörü belirtin.',
  },
  aside: {
    message:
      'Kayıtlı {what, select, environments {ortamlar} settings {ayarlar} history {oturumlar ve geçmiş} other {{what}}} okunamadı. Orada olanlar {aside} içinde saklanıyor; program yeniden başladı.',
    todo: 'O dosyayı bir yedekten geri yükleyin veya onarıp program kapalıyken eski adını verin.',
  },
  some: '{n, plural, one {Kayıtlı {what, select, environments {ortamlardan} settings {ayarlardan} history {oturumlardan ve geçmişten} other {{what}}} # tanesi} other {Kayıtlı {what, select, environments {ortamlardan} settings {ayarlardan} history {oturumlardan ve geçmişten} other {{what}}} # tanesi}} okunamadı ve {aside} içinde saklanıyor. Diğerleri yerinde.',
  blocked: {
    message:
      '{path} içindeki kayıtlı {what, select, environments {ortamlar} settings {ayarlar} history {oturumlar ve geçmiş} other {{what}}} okunamadı ve dosya olduğu gibi bırakıldı. Değişiklikler kaydedilemez.',
    todo: 'O dosyayı kimin okuyup yazabildiğini denetleyip programı yeniden başlatın.',
  },
} as const satisfies Translated<typeof en.savedFiles>;
