import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const list = {
  refusals: {
    'no-token-column': 'anahtar için çok az sütun',
    'control-character': 'anahtarda denetim karakteri veya satır sonu',
    'too-long': 'bir anahtarın olabileceğinden uzun',
    'bad-encoding': 'kodlamaya uymayan karakterler',
    'broken-quotes': 'bozuk tırnaklar',
    'several-words': 'tek anahtar beklenen yerde birkaç sözcük',
    footer: 'yukarıdaki satırların toplamı',
    comment: 'bir açıklama',
    'before-header': 'sütun adlarının üstünde',
    'header-again': 'sütun adları bir kez daha',
    'not-json': 'JSON değil veya öbür satırlar gibi değil',
    'no-text': 'metin değil veya rakamları kaybolmuş bir sayı',
    'token-lost': 'anahtarı kaybolmuş kayıtlı bir oturum',
  },
  noList: {
    'excel-workbook': {
      message: '{name} bir Excel çalışma kitabı, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'CSV UTF-8 olarak kaydedip o dosyayı verin.',
    },
    'old-office-document': {
      message:
        '{name} eski bir Microsoft Office çalışma kitabı veya belgesi, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'CSV UTF-8 olarak kaydedip o dosyayı verin.',
    },
    'open-document': {
      message: '{name} bir OpenDocument dosyası, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'CSV UTF-8 olarak kaydedip o dosyayı verin.',
    },
    'xml-spreadsheet': {
      message: '{name} XML biçiminde bir çalışma kitabı (Excel 2003), liste değil. Hiçbir şey gönderilmedi.',
      todo: 'CSV UTF-8 olarak kaydedip o dosyayı verin.',
    },
    'word-document': {
      message: '{name} bir Word belgesi, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    'outlook-message': {
      message: '{name} Outlook’un kaydettiği bir e-posta, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    'numbers-document': {
      message: '{name} bir Numbers belgesi, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'CSV olarak dışa aktarıp o dosyayı verin.',
    },
    presentation: {
      message: '{name} bir PowerPoint sunusu, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    'fiddler-archive': {
      message: '{name} bir Fiddler arşivi (SAZ), metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Fiddler’da oturumları HTTPArchive 1.2 (HAR) olarak dışa aktarıp onu içe aktarın.',
    },
    postscript: {
      message: '{name} bir PostScript belgesi, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    media: {
      message: '{name} bir ses veya film, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    parquet: {
      message: '{name} bir Parquet dosyası, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Tabloyu CSV olarak dışa aktarıp o dosyayı verin.',
    },
    orc: {
      message: '{name} bir ORC dosyası, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Tabloyu CSV olarak dışa aktarıp o dosyayı verin.',
    },
    avro: {
      message: '{name} bir Avro dosyası, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Tabloyu CSV olarak dışa aktarıp o dosyayı verin.',
    },
    arrow: {
      message: '{name} bir Arrow dosyası, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Tabloyu CSV olarak dışa aktarıp o dosyayı verin.',
    },
    program: {
      message: '{name} bir program, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    'event-log': {
      message: '{name} bir Windows olay günlüğü, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Olaylarını CSV veya metin olarak dışa aktarıp o dosyayı verin.',
    },
    'network-capture': {
      message: '{name} bir ağ kaydı, metin değil. Hiçbir şey gönderilmedi.',
      todo: 'İstekleri metin olarak kopyalayın.',
    },
    archive: {
      message: '{name} sıkıştırılmış bir dosya. Hiçbir şey gönderilmedi.',
      todo: 'Açıp içindeki listeyi verin.',
    },
    pdf: {
      message: '{name} bir PDF, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    picture: {
      message: '{name} bir resim. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    database: {
      message: '{name} bir veritabanı dosyası. Hiçbir şey gönderilmedi.',
      todo: 'Tabloyu CSV olarak dışa aktarıp o dosyayı verin.',
    },
    'rich-text': {
      message: '{name} zengin metin belgesi, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Düz metin olarak kaydedip o dosyayı verin.',
    },
    mail: {
      message: '{name} başlıklarıyla bir e-posta, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Anahtarları bir metin dosyasına kopyalayın.',
    },
    har: {
      message: '{name} bir HAR, tarayıcının kaydı. Hiçbir şey gönderilmedi.',
      todo: 'Çağrılarını saklamak için import, anahtarlarını görmek için find kullanın.',
    },
    xml: {
      message: '{name} XML, liste değil. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    'web-page': {
      message: '{name} tablosuz bir web sayfası. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    'utf-32': {
      message: '{name} UTF-32 ile yazılmış; o okunmuyor. Hiçbir şey gönderilmedi.',
      todo: 'UTF-8 olarak kaydedip o dosyayı verin.',
    },
    binary: {
      message: '{name} metin değil. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    'broken-json': {
      message: '{name} JSON gibi başlıyor ama değil: kesilmiş olabilir. Hiçbir şey gönderilmedi.',
      todo: 'Dosyanın tümünü veya her satırda bir anahtar verin.',
    },
    'no-list': {
      message: '{name} içinde anahtarların nerede olduğu belli bir liste yok. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    empty: {
      message: '{name} boş: gönderilecek bir şey yok. Hiçbir şey gönderilmedi.',
      todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
    },
    'header-only': {
      message: '{name} yalnızca sütun adlarını içeriyor: gönderilecek bir şey yok. Hiçbir şey gönderilmedi.',
      todo: 'Dosyayı satırlarıyla verin.',
    },
    'too-large': {
      message: '{name}, sınır olan 64 MB JSON veya HTML’den büyük. Hiçbir şey gönderilmedi.',
      todo: 'Sınırı olmayan CSV olarak verin.',
    },
  },
  open: {
    message:
      '{name} dosyasında anahtarların hangi sütunda olduğu belli değil: {columns}. Hiçbir şey gönderilmedi.',
    todo: 'İlk satırda yalnızca o sütuna "token" adını verin veya ötekileri kaldırın.',
  },
  noneToSend: {
    message:
      '{rows, plural, =0 {{name} anahtar içermiyor: sütun boş.} other {{name} gönderilebilecek bir anahtar içermiyor: {rows, plural, one {tek satırı} other {{rows, number} satırın hepsi}} reddedildi.}}',
    todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
  },
  line: '{line, number}. satır',
  refusedCount: '{n, plural, one {# satır} other {# satır}} reddedildi:',
  refusedAt: '  {line}. satır: {reason}',
  refusedRow: 'reddedildi: {reason}',
  dryRun: {
    sent: '{n, plural, one {# anahtar} other {# anahtar}} gönderilirdi',
    doubtful: '{n, number} tanesi şüpheli',
    refused: '{n, plural, one {# satır} other {# satır}} reddedildi',
    duplicates: '{n, plural, one {# yinelenen} other {# yinelenen}}',
    blank: '{n, plural, one {# boş satır} other {# boş satır}}',
    all: '{parts}. Hiçbir şey gönderilmedi.',
  },
  duplicate: '{line, number}. satırdakiyle aynı anahtar',
} as const satisfies Translated<typeof en.list>;
