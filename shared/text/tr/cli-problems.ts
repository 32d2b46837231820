import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const cliProblems = {
  binding: {
    message: '"{text}" diye bir bağlama yok.',
    todo: 'soap11, soap12, get veya post kullanın.',
  },
  whole: {
    message: '"{text}", {min} ile {max} arasında bir tam sayı değil.',
    todo: '{min} ile {max} arasında, yalnızca rakamlardan oluşan bir sayı verin.',
  },
  rate: {
    message: '"{text}" saniyedeki istek sayısı değil.',
    todo: '0’dan büyük bir sayı verin, örneğin 5 veya 0.5.',
  },
  pinLength: {
    message:
      'Parmak izinde {digits, plural, one {# onaltılık hane} other {# onaltılık hane}} var; SHA-256 parmak izi 64 hanedir.',
    todo: 'Sertifikanın SHA-256 parmak izinin tümünü, iki noktalı veya iki noktasız kopyalayın. SHA-1 (40 hane) kabul edilmez.',
  },
  noAnswer: {
    message: 'Orada okunabilecek bir yanıt yok.',
    todo: 'Yanıt içeren bir dosya veya stdin’den bir metin verin: ham HTTP, HAR veya bir gövde.',
  },
  operation: {
    message: 'Böyle bir işlem yok.',
    todo: 'Şunlardan birini verin: {names}.',
  },
  pinDigits: {
    message: 'Parmak izinde onaltılık hane ve iki nokta dışında bir şey var.',
    todo: 'Sertifikanın SHA-256 parmak izini kopyalayın: 64 onaltılık hane, iki noktalı veya iki noktasız.',
  },
  url: {
    message: 'Bu tam bir adres değil.',
    todo: 'http:// veya https:// ile başlayarak tam yazın.',
  },
  scheme: {
    message: 'Yalnızca http:// ve https:// adresleri çağrılabilir.',
    todo: 'http:// veya https:// ile yazın.',
  },
  proxy: {
    address: {
      message: 'Bu bir vekil sunucu adresi değil.',
      todo: 'http://sunucu:port, https://sunucu:port, socks5://sunucu:port, pac+https://sunucu/proxy.pac, system veya none yazın.',
    },
    scheme: {
      message: 'Bu tür bir vekil sunucu bilinmiyor.',
      todo: 'http://sunucu:port, https://sunucu:port, socks5://sunucu:port, pac+https://sunucu/proxy.pac, system veya none yazın.',
    },
    path: {
      message: 'Vekil sunucu adresi port numarasıyla biter: yolu yoktur.',
      todo: 'Porttan sonrasını çıkarın. Vekil betiğinin adresi pac+http:// veya pac+https:// ile başlar.',
    },
  },
  doubtful: {
    message: 'refuse, clean veya keep olmalı.',
    todo: 'refuse, şüpheli anahtar varsa hiçbir şey göndermez; clean temizlenmiş hâllerini, keep hepsini olduğu gibi gönderir.',
  },
  passphrase: {
    message: 'Standart girdiden parola tümcesi gelmedi.',
    todo: 'İlk satır olarak verin: session-desk logout … --passphrase-stdin < parola-dosyası',
  },
  client: {
    message: 'İstemci sertifikası ya bir PFX dosyasıdır ya da anahtarıyla bir sertifikadır.',
    todo: '--pfx FILE veya --cert FILE ile --key FILE verin.',
  },
  urlQuery: {
    message: 'Adreste, yardım sayfasındaki ve WSDL’deki gibi bir ? veya # bölümü var.',
    todo: '.asmx ile bitirin.',
  },
  targetSource: {
    message: 'Nereye gönderileceğini bir kez belirtin.',
    todo: '.asmx adresiyle --url veya uygulamanın kaydettiği bir ortamın adıyla --env verin.',
  },
  tokenSource: {
    message: 'Hangi anahtarlar olduğunu bir kez belirtin.',
    todo: 'Üçünden tam olarak birini verin. --token-stdin anahtarı süreç listesinden uzak tutar.',
  },
  emptyToken: {
    message: 'Anahtar boş.',
    todo: 'Login’in AuthKey olarak döndürdüğü anahtarı verin.',
  },
  longToken: {
    message: 'Anahtar 65.536 karakterden uzun.',
    todo: 'Anahtardan başka bir şey içermediğini denetleyin.',
  },
  tokenLines: {
    message: 'Anahtarda satır sonu var.',
    todo: 'Yalnızca bir anahtar verin. Birkaçı için bir dosyaya, her satıra bir tane yazıp --tokens kullanın.',
  },
  noTokens: {
    message: '{file} anahtar içermiyor.',
    todo: 'Her satıra bir anahtar yazın veya token adlı sütunu olan bir CSV yazın.',
  },
  file: {
    message: '{file} okunamadı: {why}.',
    todo: 'Var olan ve okuyabildiğiniz bir dosyanın yolunu verin.',
  },
  readingFailed: 'okuma başarısız oldu',
  writingFailed: 'yazma başarısız oldu',
  report: {
    message: '{file} yazılamıyor: {why}. Hiçbir şey gönderilmedi.',
    todo: 'Var olan ve yazabildiğiniz bir klasörde bir yol verin.',
  },
  otherJournal: {
    message:
      '{file} başka bir toplu kapatmanın günlüğü: başka dosya, adres veya seçenekler. Hiçbir şey gönderilmedi.',
    todo: 'O toplu kapatmayı kendi komutuyla bitirin veya başka bir --report verin.',
  },
  otherJournalDone: {
    message:
      '{file} başka bir toplu kapatmanın günlüğü: başka dosya, adres veya seçenekler. {doneAt} tarihinde bitti. Hiçbir şey gönderilmedi.',
    todo: 'Başka bir --report verin veya burada --again ile yeniden başlayın: o toplu kapatmadan saklananlar o zaman silinir.',
  },
  notDone: {
    message: '{file} toplu kapatması henüz bitmedi; bu yüzden yeniden yapılamaz. Hiçbir şey gönderilmedi.',
    todo: '--again vermeyin: aynı komut onu sürdürür. --resend-unknown belirsiz olanları bir kez daha gönderir.',
  },
  needsJournal: {
    message: '{option}, günlük tutan bir toplu kapatma içindir.',
    todo: 'Toplu kapatma nasıl başladıysa --tokens ve --report verin.',
  },
  journalDamaged: {
    message:
      '{file} günlüğü hasarlı veya bölümleri eksik: neyin gönderildiği artık bilinmiyor. Hiçbir şey gönderilmedi.',
    todo: 'Dosyalarını bir yedekten geri koyun. Veya check ile hangi oturumların etkin olduğunu sorup başka bir --report verin.',
  },
  journalInUse: {
    message:
      '{file} günlüğü kullanımda: başka bir komut o toplu kapatmayı sürdürüyor. Hiçbir şey gönderilmedi.',
    todo: 'Bitmesini bekleyin veya önce durdurun; ya da başka bir toplu kapatma için başka bir --report verin.',
  },
  confirm: {
    message:
      '{name} canlı bir ortamdır: adı {given, select, true {yazıldığı gibi verilmelidir} other {onaylanmalıdır}}. Hiçbir şey gönderilmedi.',
    todo: '--confirm {quoted} ekleyin.',
  },
  linkedJournal: 'bir bağlantı ya da başka bir adı daha var ve gönderilenler onun yanında duruyor.',
  nothingSent: 'Hiçbir şey gönderilmedi.',
  otherBinding: 'Başka bir bağlama seçin veya onaylayın.',
  journal: {
    message: '{file} günlüğü kullanılamıyor: {why} Hiçbir şey gönderilmedi.',
    todo: 'Yerel bir diskte, yazabildiğiniz bir klasörde bir --report verin.',
  },
  noEnvironment: {
    message: '"{name}" adlı kayıtlı bir ortam yok.',
    todo: 'Kayıtlı olanlar: {known}.',
  },
  noneSaved: {
    message: '"{name}" adlı kayıtlı bir ortam yok.',
    todo: 'Henüz hiçbiri kayıtlı değil: uygulamada bir tane ekleyin veya --url kullanın.',
  },
  environmentsBroken: {
    message: 'Kayıtlı ortamlar okunamadı: {message}',
    todo: 'Uygulamayı başlatın: bozuk dosyayı kenara koyar ve söyler. Veya --url kullanın.',
  },
  vaultClosed: {
    message: 'Bu ortam, yalnızca uygulamanın okuyabildiği şunu gerektiriyor: {what}.',
    todo: 'Komutu kurulu session-desk ile çalıştırın veya kimlik bilgileri içinde olan bir --proxy verin.',
  },
  missing: {
    message: '{what} eksik.',
    todo: 'Bkz. --help.',
  },
  password: {
    message: 'Standart girdiden parola gelmedi.',
    todo: 'Şöyle verin: session-desk login … --password-stdin < parola-dosyası',
  },
  language: {
    message: '"{text}" diye bir dil yok.',
    todo: 'Şunlardan birini kullanın: {known}.',
  },
  scenario: {
    message: '"{text}" diye bir senaryo yok.',
    todo: 'Şunlardan birini kullanın: {known}.',
  },
  port: {
    message:
      'Deneme alanı {port} portunu dinleyemiyor: {code, select, EADDRINUSE {port dolu} other {{code}}}.',
    todo: 'Başka bir --port verin veya boş bir port almak için vermeyin.',
  },
} as const satisfies Translated<typeof en.cliProblems>;

export const fileReasons = {
  ENOENT: 'böyle bir dosya veya klasör yok',
  EACCES: 'erişime izin yok',
  EPERM: 'erişime izin yok',
  EISDIR: 'bu bir klasör',
  ENOSPC: 'disk dolu',
  EDQUOT: 'disk dolu',
  EFBIG: 'dosya daha fazla büyüyemez: bu bilgisayarın ya da hesabınızın bir sınırı',
  EROFS: 'disk salt okunur',
  EIO: 'disk hata bildiriyor',
} as const satisfies Translated<typeof en.fileReasons>;
