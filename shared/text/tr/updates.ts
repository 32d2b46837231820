import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const updates = {
  title: 'Güncellemeler',
  preferences: 'Güncellemeler',
  preferencesButton: 'Nereden…',
  intro:
    'Buraya bir adres yazılmadıkça hiçbir şey aranmaz. Hiçbir şey kendiliğinden indirilmez veya kurulmaz.',
  feed: 'Güncelleme kaynağı',
  feedHint:
    'latest.yml dosyasının bulunduğu klasörün https adresi; yöneticiniz bildirir. Boş: güncelleme yok.',
  off: 'Yöneticinin ilkesine göre güncelleme aranmaz.',
  atStart: 'Program başlarken bir kez bak',
  look: 'Güncelleme ara',
  looking: 'Aranıyor…',
  download: 'İndir',
  downloading: '{version} indiriliyor: %{percent, number}',
  install: 'Programı kapat ve kur',
  latest: 'Bu, en yeni sürüm ({version}).',
  older: 'Kaynakta daha eski bir sürüm var ({version}); alınmaz.',
  found: '{version} sürümü var.',
  file: 'Paket',
  size: 'Boyut',
  bytes: '{mebibytes, number} MiB',
  notes: 'Yapımcıların notları',
  byHand: 'Bu sistemde program kendini güncellemez. Paketi alın ve bunu nasıl kurduysanız öyle kurun:',
  ready: '{version} sürümü indirildi ve denetlendi. Program kapanınca kurulur.',
  notice: {
    message: 'Programın {version} sürümü var.',
    todo: 'Yenilikler için: Tercihler, Güncellemeler. Siz istemeden hiçbir şey indirilmez.',
  },
  problem: {
    http: {
      message: 'Güncellemeler yalnızca https ile alınır.',
      todo: 'Kaynağın https adresini isteyin.',
    },
    query: {
      message: 'Kaynak bir klasörün adresidir: “{part}” burada yer alamaz.',
      todo: 'Bu kısmı çıkarın.',
    },
    off: {
      message: 'Kaynak belirtilmemiş; kimseye sorulmadı.',
      todo: 'Kaynağın adresini girin.',
    },
    order: {
      message: 'Bunun yapılabileceği bir güncelleme yok.',
      todo: 'Önce güncelleme arayın.',
    },
    reach: {
      message: '{host} adresindeki kaynağa ulaşılamadı ({why}).',
      todo: 'Ağı ve vekil sunucuyu denetleyin, sonra yeniden arayın.',
    },
    status: {
      message: '{host}, {file} yerine {status} durumuyla yanıt verdi.',
      todo: 'Kaynak adresinin doğru olup olmadığını yöneticinize sorun.',
    },
    missing: {
      message: '{host} adresinde {file} yok.',
      todo: 'Kaynak adresinin doğru olup olmadığını yöneticinize sorun.',
    },
    content: {
      message: '{host} adresindeki {file} bir güncellemeyi tanımlamıyor.',
      todo: 'Yöneticinize bildirin. Hiçbir şey indirilmedi.',
    },
    host: {
      message:
        'Kaynak {host} adresine yönlendiriyor. Güncelleme yalnızca kaynağın kendi sunucusundan alınır.',
      todo: 'Yöneticinize bildirin. Oradan hiçbir şey alınmadı.',
    },
    many: {
      message: 'Kaynak kendi etrafında dönüyor.',
      todo: 'Yöneticinize bildirin.',
    },
    large: {
      message: 'Kaynağın bildirdiğinden fazlası geldi. Durduruldu ve atıldı.',
      todo: 'Yöneticinize bildirin. Hiçbir şey kurulmayacak.',
    },
    hash: {
      message: 'Paket, kaynağın tanımladığı paket değil (SHA-512). Atıldı.',
      todo: 'Yöneticinize bildirin. Hiçbir şey kurulmayacak.',
    },
    signature: {
      message: 'Paket bu programın yayımcısı tarafından imzalanmamış. Atıldı.',
      todo: 'Yöneticinize bildirin. Hiçbir şey kurulmayacak.',
    },
    cut: {
      message: 'İndirme yarıda kesildi. Gelen kısım atıldı.',
      todo: 'Yeniden deneyin.',
    },
    system: {
      message: '{version} sürümünün bu sistem için paketi yok.',
      todo: 'Yöneticinizden isteyin.',
    },
    disk: {
      message: 'Paket kaydedilemedi ({why}).',
      todo: 'Diskte yer açıp yeniden deneyin.',
    },
  },
} as const satisfies Translated<(typeof en)['updates']>;
