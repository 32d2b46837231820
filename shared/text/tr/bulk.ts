import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const bulk = {
  wrong: {
    gone: {
      message: 'Bu toplu kapatma artık yok.',
    },
    notFrozen: {
      message: 'Henüz bir özet çıkarılmadı; bu yüzden onaylanacak bir şey yok.',
      todo: 'Önce özete bakın, sonra başlatın.',
    },
    changed: {
      message: 'Onaylanan, şimdi yapılacak olan değil: hiçbir şey gönderilmedi.',
      todo: 'Yeni özete bakın, sonra başlatın.',
    },
    name: {
      message: '{name} canlı bir ortamdır: adı yazıldığı gibi girilmelidir.',
      todo: '{name} yazın.',
    },
    state: {
      message:
        'Bu toplu kapatma {does, select, read {yeniden okunamaz} sum {özetlenemez} start {başlatılamaz} resume {sürdürülemez} supply {anahtarlarını alamaz} resend {yeniden gönderilemez} remove {kaldırılamaz} pause {duraklatılamaz} other {iptal edilemez}}: durumu {state, select, reading {okunuyor} other {{state}}}.',
    },
    moved: {
      message:
        '{name} ortamının adresi, bu toplu kapatma onaylandığından beri değişti: başka bir şey gönderilmedi.',
      todo: 'Ortama eski adresini geri verin veya anahtarları yeni bir toplu kapatmaya okuyun.',
    },
    tokensNeeded: {
      message:
        'Bu toplu kapatmanın anahtarları yalnızca bellekteydi ve programın önceki çalışmasıyla silindi.',
      todo: 'Aynı dosyayı yeniden verin.',
    },
    otherTokens: {
      message: 'Bunlar, toplu kapatmanın onaylandığı anahtarlar değil.',
      todo: 'Aynı dosyayı değiştirmeden verin.',
    },
    doubtful: {
      message: 'Bazı anahtarlar şüpheli ve ne yapılacağı henüz söylenmedi.',
      todo: 'Temizlenip temizlenmeyeceklerini, oldukları gibi mi kalacaklarını, dışarıda mı bırakılacaklarını seçin.',
    },
    noTokens: {
      message: 'İçinde gönderilebilecek bir anahtar yok.',
    },
    unreadable: {
      message: '{name} okunamadı{why, select, none {} other {: {why}}}.',
      todo: 'Dosyanın yerinde olduğunu ve okuma izniniz olduğunu denetleyin.',
    },
    notKept: {
      message: 'Hiçbir şey yazılamadığı için başka bir şey gönderilmedi: {why}.',
      todo: 'Diskte yer açın veya veri klasörünü yazılabilir yapın, sonra sürdürün.',
    },
    notWritten: {
      message: '{path} yazılamadı: {why}.',
      todo: 'Başka bir yer seçin.',
    },
    noEnvironment: {
      message: 'Bu ortam artık yok.',
    },
    noSource: {
      message: 'Metin artık yok.',
      todo: 'Dosyayı yeniden seçin.',
    },
  },
  pause: {
    person: 'Duraklatıldı.',
    noWindow: 'Pencere kapandığı için duraklatıldı.',
    restart:
      'Program çalışırken sonlandı. Gönderilmeyen satırlar bekliyor; belirsiz olanlar için önce CheckToken sorulur.',
    hostDead: 'Sunucuya ulaşılamıyor: {why} Bu satırlardan hiçbir şey gönderilmedi.',
    failures: 'Art arda {n, number} tanesi iyi sonuçlanmadı.',
    throttled: 'Hizmet {status} yanıtını verdi: bir süre beklenmesini istiyor.',
    tokensNeeded: 'Anahtarlar yalnızca bellekteydi. Sürdürmek için aynı dosyayı yeniden verin.',
    journal: 'Günlük yazılamadı, bu yüzden başka bir şey gönderilmedi: {why}',
  },
  entry: {
    menu: 'Çok sayıda oturumu kapat…',
    command: 'Bir kerede çok sayıda oturumu kapat…',
    region: 'Toplu kapatma',
    interrupted: 'Bir toplu kapatma yarıda kaldı',
    paused: 'Bir toplu kapatma duraklatıldı',
    running: 'Oturumlar kapatılıyor',
    progress: '{total, plural, one {# satırdan} other {# satırdan}} {ended, number} tamam',
    resume: 'Sürdür…',
    open: 'Aç…',
    dismiss: 'Bu satırı gizle',
  },
} as const satisfies Translated<typeof en.bulk>;
