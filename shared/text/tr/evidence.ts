import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const evidence = {
  fileName: 'Kanıt',
  dialog: {
    title: 'Destek kaydı kanıtı',
    body: 'Tek başına yeterli bir dosya: kim, neden, ne zaman, sonuç, anahtarı maskeli yazışmalar ve o zamandan beri hiçbir şeyin değişmediğini kanıtlayan bilgiler.',
    operator: 'İşlemi yapan',
    reason: 'Neden',
    reasonHint: 'Oturumun neden kapatıldığı veya incelendiği.',
    ticket: 'Destek kaydı',
    ticketHint: 'Varsa numarası.',
    scope: 'Yazışmalar',
    wholeAct: 'Tüm eylem',
    one: 'Yalnızca bu yazışma',
    submit: 'Kanıtı kaydet…',
    running: 'Kaydediliyor…',
    signedWith: 'Bu bilgisayarın {fingerprint} anahtarıyla imzalanır',
    unsigned: 'İmzasız: burada bir anahtarı saklayabilecek sistem anahtarlığı yok.',
    required: 'Gerekli',
    saved: 'Kanıt {path} dosyasına kaydedildi.',
  },
  page: {
    title: 'Destek kaydı kanıtı: {what}',
    operator: 'İşlemi yapan',
    reason: 'Neden',
    ticket: 'Destek kaydı',
    noTicket: 'verilmedi',
    made: 'Hazırlanma',
    madeBy: 'Hazırlayan program',
    verdict: 'Sonuç',
    exchanges: '{n, plural, one {# yazışma} other {# yazışma}}',
    masked:
      'Anahtarlar maskelidir: her baytın yerinde bir yıldız vardır; parolalar ve kimlik bilgileri kalıcı olarak silinmiştir.',
    proof: 'Kanıt',
    position: 'Geçmiş zincirindeki yeri',
    digest: 'Özet',
    head: 'Bu hazırlandığında zincirin başı',
    removed: 'Ondan önce geçmişten silinen',
    removedNone: 'yok',
    stated:
      'Bunu hazırlayan tarafından beyan edilen, kanıtlanmayan: işlemi yapanın kim olduğu, neden ve destek kaydı. Kaydedilen baytlarla kanıtlanan: sonuçlar.',
    signedWith: 'İmzalayan anahtar (SHA-256)',
    unsigned:
      'imzasız: bu bilgisayarda anahtar saklanamıyor; bu yüzden bu sayfayı kimin hazırladığı kanıtlanmamıştır',
    rules: 'Değerlendirme kurallarının (ve bu sayfanın) sürümü',
    how: 'Doğrulamak için: session-desk verify FILE.html. Bu dosyanın her özetini yeniden hesaplar; geçmiş eldeyse zinciri onunla karşılaştırır.',
    requestSha: 'İsteğin SHA-256 özeti',
    answerSha: 'Yanıtın SHA-256 özeti',
  },
  verify: {
    noBlock: 'Kanıt bloğu yok veya birden çok kez var.',
    unreadable: 'Kanıt bloğu okunamıyor.',
    seal: 'Kanıt bloğu değiştirilmiş: SHA-256 özeti yanında yazan değil.',
    page: 'İnsanların okuduğu sayfa değiştirilmiş.',
    bytes:
      '{number, number}. yazışmanın {which, select, request {isteği} other {yanıtı}} değiştirilmiş: baytları SHA-256 özetine uymuyor.',
    digest: '{number, number}. yazışma değiştirilmiş: özeti başka.',
    place: '{number, number}. yazışma zincirdeki yerinde değil.',
    chain: 'Zincir tutmuyor: halkaları birbirini izlemiyor.',
    badSignature:
      'İmza, dosyanın adını verdiği anahtarın imzası değil: imzalandıktan sonra bir şey değiştirilmiş.',
    pageNotOfFacts: 'İnsanların okuduğu sayfa, kaydedilen olguların dediği gibi değil.',
    judgedOtherwise:
      '{number, number}. yazışma, kaydedilen baytlarından yeniden değerlendirilince söylediğinden başka sonuçlanıyor ({what}).',
    otherVerdict: 'Sonuç, yazışmalardan çıkan sonuç değil.',
    notJudged:
      '{number, number}. yazışma yeniden değerlendirilemiyor: baytları mühürlenmiş veya bu program okuyamadı. Kendisi hakkında söyledikleri beyandır, kanıtlanmamıştır.',
    newerRules:
      'Kuralların {was, number}. sürümüyle değerlendirilmiş; bu programda {now, number}. sürüm var ve başka değerlendiriyor; bu, dosyanın değiştiği anlamına gelmez:',
    otherEdition: 'Sayfa başka bir sürümle yazılmış ({generator}): sözlerini yalnızca özeti korur.',
    newer: 'Bu kanıtın biçimi {version}; bu programın okuduğundan yeni.',
    newerTodo: 'Daha yeni bir Session Desk ile doğrulayın.',
    proved: 'Kanıtlanan: her yazışmanın kaydedilen baytları, sonuçları ve bunu söyleyen sayfa.',
    stated:
      'Beyan edilen, kanıtlanmayan: işlemi yapanın {operator} olduğu, zamanın {at} olduğu, neden ve destek kaydı.',
    nobody: 'adı verilmemiş biri',
    statedSigned:
      'Anahtarın sahibince beyan edilen, başka türlü kanıtlanmayan: işlemi yapanın {operator} olduğu, neden ve destek kaydı.',
    signature: {
      own: 'Bu kurulumun kendi anahtarıyla imzalanmış ({fingerprint}).',
      vouched: 'Adını verdiğiniz anahtarla imzalanmış ({fingerprint}).',
      unknown:
        'Burada bilinmeyen bir anahtarla imzalanmış ({fingerprint}). Gönderenin başka yoldan söylediğiyle karşılaştırın, sonra --key ile belirtin.',
      unsigned: 'İmzasız: bu dosyayı herhangi biri yeniden hazırlamış olabilir.',
      bad: 'İmza tutmuyor.',
    },
    good: 'Dosya tutuyor: içinde hiçbir şey değiştirilmemiş.',
    agrees: 'Dosyanın tümü kendisiyle tutarlı ama kimin hazırladığı kanıtlanmamış.',
    bad: 'Dosya tutmuyor.',
    about:
      '{operator} tarafından {at} tarihinde, {exchanges, plural, one {# yazışmayla} other {# yazışmayla}} hazırlandı.',
    live: {
      none: 'Burada geçmiş yok; bu yüzden yalnızca dosyanın kendisi denetlendi.',
      good: 'Buradaki geçmiş aynı zinciri içeriyor: {links, plural, one {# yazışma} other {# yazışma}}, kesintisiz.',
      removed: 'O zamandan beri {n, plural, one {# yazışması} other {# yazışması}} silinmiş.',
      other: 'Buradaki geçmiş başka veya değiştirilmiş: bu dosyanın zinciri içinde yok.',
      broken: 'Geçmişin kendi zinciri {position}. konumda kırık.',
      changed: '{position}. konumdaki yazışma geçmişte değiştirilmiş.',
    },
    notEvidence: 'Bu, Session Desk’in bir destek kaydı kanıtı değil.',
    notEvidenceTodo: 'HTML dosyasını kaydedildiği gibi verin.',
    outsiders:
      'Dosya tek başına yalnızca bozulmadığını kanıtlar; hepsini kimsenin yeniden hazırlamadığını, geldiği geçmiş kanıtlar.',
  },
  wrong: {
    noExchangeGiven: 'Yazışmayı --exchange ile belirtin.',
    noExchangeTodo: 'Kimliği yazışmadan kopyalayın: Aktar, düz metin, son bilgi.',
    noHistory: 'Veri klasöründe geçmiş yok.',
    noReason: 'Nedeni --reason ile verin.',
    noOut: 'Dosyayı --out ile belirtin.',
    badKey: 'Parmak izi, iki noktalı veya iki noktasız 64 onaltılık hanedir.',
    chainFailed: 'Geçmişin zinciri yazılamadı.',
    chainFailedTodo: 'Diskin dolu olmadığını denetleyip yeniden deneyin.',
  },
} as const satisfies Translated<typeof en.evidence>;
