import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const team = {
  exportCommand: 'Ortamları ve etiketleri dışa aktar…',
  importCommand: 'Ortamları ve etiketleri içe aktar…',
  fileName: 'Session Desk ortamları.session-desk',
  exported:
    '{environments, plural, one {Bir ortam} other {# ortam}} ve {labels, plural, one {bir etiket} other {# etiket}}, anahtarsız ve parolasız olarak {path} dosyasına kaydedildi.',
  title: 'Ortamları ve etiketleri içe aktar',
  intro: 'Siz söylemeden hiçbir şey alınmaz. Burada olup dosyada olmayan kalır.',
  nothing: 'Dosyadaki hiçbir şey buradakinden farklı değil.',
  state: {
    new: 'yeni',
    changed: 'değişmiş',
    same: 'aynı',
    absent: 'burada böyle bir anahtar yok',
  },
  what: {
    environment: 'Ortam',
    label: 'Etiket',
  },
  field: '{field}: {from} → {to}',
  empty: 'yok',
  take: '{n, plural, =0 {Al} one {Bir tane al} other {# tane al}}',
  taken: '{n, plural, =0 {Hiçbir şey alınmadı.} one {Bir girdi alındı.} other {# girdi alındı.}}',
  line: '{what} {name}: {state}',
  toTake: 'Hiçbir şey alınmadı. Farklı olanı almak için --take ile yeniden çalıştırın.',
  inUse: {
    message: 'Pencere açık: yanında hiçbir şey alınmaz.',
    todo: 'Pencereyi kapatın veya dosyayı orada içe aktarın.',
  },
  none: {
    message: '{path} bu programın dışa aktardığı ortamları içermiyor.',
    todo: '“Ortamları ve etiketleri dışa aktar” ile yapılmış bir dosya seçin.',
  },
  newer: {
    message: '{path} bu programın daha yeni bir sürümüyle yapılmış.',
    todo: 'Daha yeni sürümü kullanın.',
  },
  wrongField: {
    message: '{path} reddedildi, çünkü {field} alanı olması gerektiği gibi değil. Hiçbir şey alınmadı.',
    todo: 'Dosyayı dışa aktarıldığı gibi bir kez daha isteyin.',
  },
  notRead: {
    message: '{path} okunamıyor ({why}).',
    todo: 'Var olan ve okuyabildiğiniz bir dosya seçin.',
  },
  help: {
    group: 'ortamları ve etiketleri gizliler olmadan elden ele verir',
    export: 'tüm ortamları ve etiketleri anahtarsız ve parolasız bir dosyaya kaydeder',
    import: 'bir dosyanın burada neyi değiştireceğini söyler ve --take ile alır',
    file: 'dosya',
    take: 'yeni veya değişmiş olanı al',
  },
} as const satisfies Translated<typeof en.team>;
