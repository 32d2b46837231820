import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const compare = {
  title: 'Karşılaştır',
  menu: 'Karşılaştır',
  loading: 'Karşılaştırılıyor…',
  side: {
    a: 'A',
    b: 'B',
  },
  choose: {
    a: 'A tarafında ne var',
    b: 'B tarafında ne var',
  },
  contract: 'Sözleşme',
  contractOf: '{what} için sözleşme',
  noOperation: 'Sözleşmenin bir işlemini adlandırmıyor; bu yüzden karşısına konacak bir şey yok.',
  swap: 'Tarafları değiştir',
  back: 'Dört bağlamaya dön',
  direction: {
    label: 'Karşılaştırılan',
    request: 'İstek',
    answer: 'Yanıt',
  },
  view: {
    label: 'Nasıl karşılaştırıldığı',
    normal: 'Normalleştirilmiş',
    text: 'Metin',
    bytes: 'Baytlar',
  },
  normalHeaders: 'Başlıkları normalleştir',
  normalHeadersHint: 'Başlık adları küçük harfle ve alfabetik sırada',
  onlyDifferences: 'Yalnızca farklar',
  onlyDifferencesHint: 'Aynı olanları katla',
  previous: 'Önceki fark',
  next: 'Sonraki fark',
  place: '{of, plural, =0 {burada fark yok} other {{at, number} / {of, number}}}',
  places: '{n, plural, one {# yer} other {# yer}}',
  asItCame: '{side} geldiği gibi gösteriliyor, çünkü iyi biçimli XML değil: {reason}.',
  nothing: {
    request: 'İki tarafta da hiçbir şey gönderilmedi.',
    answer: 'İki tarafta da yanıt gelmedi.',
  },
  failed: 'Karşılaştırılamadılar. Başka bir görünüm deneyin.',
  large:
    'Yan yana koymak için çok büyük (bir tarafta {limit} üzerinde); bu yüzden yalnızca gövdelerin ilk ayrıldığı yer gösteriliyor.',
  largeAt: 'Gövdeler {offset, number}. bayta (0x{hex}) kadar aynı; ilk orada ayrılıyorlar.',
  largeSame: 'Gövdeler bayt bayt aynı.',
  editor: '{side}: {what}',
  unified: '{b}, üstünde yalnızca {a} içinde olanlarla',
  unchanged: 'aynı olan $ satır',
  entries: {
    markA: 'A olarak işaretle',
    markB: 'B olarak işaretle',
    previous: 'Öncekiyle karşılaştır',
    contract: 'Sözleşmeyle karşılaştır',
    marked: 'Şimdi {side}: {what}',
  },
  keys: {
    markA: 'Gösterilen yazışmayı A olarak işaretle',
    markB: 'Gösterilen yazışmayı B olarak işaretle',
    next: 'Sonraki fark',
    previous: 'Önceki fark',
  },
  said: {
    marked:
      '{side} olarak işaretlendi. Karşılaştırmak için başkasını {side, select, A {B} other {A}} olarak işaretleyin.',
    nothing: 'Henüz karşılaştırılacak yazışma yok. Önce bir şey gönderin.',
    noPrevious: 'Bundan önce bir yazışma yok.',
  },
} as const satisfies Translated<typeof en.compare>;
