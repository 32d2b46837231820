import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const policy = {
  broken: {
    message:
      'Bu bilgisayarın ilkesi uygulanamıyor: {file}, {line, number}. satır: {what} Düzeltilene kadar canlı ortama hiçbir şey gönderilmez ve hiçbir anahtar gösterilmez veya dışa aktarılmaz.',
    todo: 'Yöneticinize sorun. Yanlışı şununla bulur: session-desk policy check "{file}"',
  },
  unreadable: {
    message:
      'Bu bilgisayarın ilkesi okunamıyor: {file} ({why}). Okunana kadar canlı ortama hiçbir şey gönderilmez ve hiçbir anahtar gösterilmez veya dışa aktarılmaz.',
    todo: 'Yöneticinize sorun: dosyayı herkes okuyabilmeli, yalnızca yöneticiler yazabilmeli.',
  },
  open: {
    message:
      'Bu bilgisayarın ilkesine uyulmuyor, çünkü {path} yöneticilerden başkaları tarafından değiştirilebilir ({why}). Düzeltilene kadar canlı ortama hiçbir şey gönderilmez ve hiçbir anahtar gösterilmez veya dışa aktarılmaz.',
    todo: 'Yöneticinizden sahibini root yapmasını ve başka kimsenin oraya yazamamasını sağlamasını isteyin.',
  },
  openWhy: {
    owner: 'sahibi root değil',
    mode: 'başkaları yazabiliyor',
  },
  problem: {
    'not-json': 'Bu JSON değil ({expected}).',
    repeated: '“{field}” orada iki kez geçiyor.',
    unknown: 'Bu sürümün hiçbir ilkesinde “{field}” yok.',
    missing: 'Burada “{field}” eksik.',
    type: '“{field}” başka türde olmalı: {expected}.',
    value: '“{field}” bu değeri alamaz: {expected}.',
  },
  place: '{file}:{line}:{column}: {what}',
  sound: '{file} sağlam. Şunları sabitler:',
  soundEmpty: '{file} sağlam. Hiçbir şeyi sabitlemez.',
  noteOpen: 'Şu an bulunduğu yerde ona uyulmazdı: {path} başkaları tarafından değiştirilebilir ({why}).',
  notReadable: '{file} okunamıyor ({why}).',
  notReadableTodo: 'Var olan ve okuyabildiğiniz bir ilke dosyası belirtin.',
  fixes: {
    environments: '{n, plural, one {Bir ortam verilmiştir: {names}.} other {# ortam verilmiştir: {names}.}}',
    ownEnvironments: 'Kimsenin başka ortamı olamaz; yalnızca deneme alanı.',
    proxy: 'Bu bilgisayar dışındaki her sunucuya {url} vekil sunucusuyla ulaşılır.',
    proxyNone: 'Her sunucuya vekil sunucusuz ulaşılır.',
    caFile: 'Sunuculara yalnızca {file} ile güvenilir.',
    minVersion: 'En eski TLS: {version}.',
    systemRoots: 'Bu bilgisayarın yetkililerine {on, select, true {güvenilir} other {güvenilmez}}.',
    verify: 'Her Logout önce ve sonra denetlenir.',
    keepDays:
      '{days, plural, =0 {Geçmiş, yaşı ne olursa olsun saklanır.} one {Geçmiş bir gün saklanır.} other {Geçmiş # gün saklanır.}}',
    keepMebibytes:
      '{size, plural, =0 {Geçmiş, boyutu ne olursa olsun saklanır.} other {Geçmiş en çok # MiB yer kaplayabilir.}}',
    productionBulk: 'Canlı ortamda kimse bir kerede çok sayıda oturum kapatamaz.',
    revealTokens: 'Hiçbir anahtar gösterilmez veya kopyalanmaz.',
    exportTokens: 'Hiçbir anahtar dışa aktarımla veya yedekle çıkmaz.',
    hideAfterMinutes:
      '{n, plural, other {Gösterilen bir anahtar, bilgisayara # dakika dokunulmazsa gizlenir.}}',
    feed: 'Güncellemeler {url} adresinden gelir.',
    noUpdates: 'Güncelleme aranmaz.',
    atStart:
      '{on, select, true {Her başlangıçta bir kez güncelleme aranır.} other {Güncelleme yalnızca biri isteyince aranır.}}',
    trustedKeys:
      '{n, plural, one {Bir anahtarın daha kanıtı bilinen sayılır.} other {# anahtarın daha kanıtı bilinen sayılır.}}',
    syslog:
      'Yapılanlar {host}:{port, number, ::group-off} adresine {transport, select, tls {TLS} other {TCP}} üzerinden syslog ile bildirilir.',
    auditKept: 'Yapılanların en çok {size, number} MiB kadarı burada saklanır.',
  },
  refused: {
    environment: {
      message:
        '{name} bu bilgisayarın ilkesiyle verilmiştir; bu yüzden burada değiştirilemez veya silinemez.',
      todo: 'Yöneticinize sorun: {file} içinde yer alır.',
    },
    own: {
      message: 'Bu bilgisayarın ilkesi, verdikleri dışında ortama izin vermiyor.',
      todo: 'Onlardan birini seçin. Eksik varsa yöneticinize sorun: {file} içinde yer alırlar.',
    },
    same: {
      message: 'Bu bilgisayarın ilkesinde o adreste zaten bir ortam var: {name}.',
      todo: 'Onu kullanın veya yöneticinize sorun: {file} içinde yer alır.',
    },
    address: {
      message: 'Bu bilgisayarın ilkesi {host} sunucusuna hiçbir şey gönderilmesine izin vermiyor.',
      todo: 'Verdiği ortamlardan birini seçin. Eksik varsa yöneticinize sorun: {file} içinde yer alırlar.',
    },
    bulk: {
      message:
        'Bu bilgisayarın ilkesi canlı ortamda kimsenin bir kerede çok sayıda oturum kapatmasına izin vermiyor.',
      todo: 'Tek tek kapatın veya yöneticinize sorun: {file} içinde yer alır.',
    },
    reveal: {
      message: 'Bu bilgisayarın ilkesi hiçbir anahtarın gösterilmesine veya kopyalanmasına izin vermiyor.',
      todo: 'Yöneticinize sorun: {file} içinde yer alır.',
    },
    export: {
      message: 'Bu bilgisayarın ilkesi hiçbir anahtarın dışa aktarımla veya yedekle çıkmasına izin vermiyor.',
      todo: 'Anahtarları maskeli bırakın veya yöneticinize sorun: {file} içinde yer alır.',
    },
    setting: {
      message: 'Bu bilgisayarın ilkesi bu ayarı sabitliyor.',
      todo: 'Yöneticinize sorun: {file} içinde yer alır.',
    },
  },
  managed: 'Yönetiliyor',
  managedBy: 'Yöneticiniz tarafından verildi: {file}',
  fixedBy: 'Yöneticiniz tarafından sabitlendi: {file}',
  title: 'İlke',
  help: 'bir ilke dosyasının neyi sabitlediğini veya neyin nerede yanlış olduğunu söyler',
  helpFile: 'ilke dosyası',
  helpGroup: 'bir bilgisayarın ilkesine bakar',
} as const satisfies Translated<typeof en.policy>;
