import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const compare = {
  title: 'Сравнение',
  menu: 'Сравнить',
  loading: 'Сравнение…',
  side: {
    a: 'A',
    b: 'B',
  },
  choose: {
    a: 'Что на стороне A',
    b: 'Что на стороне B',
  },
  contract: 'Контракт',
  contractOf: 'Контракт для {what}',
  noOperation: 'Операция контракта не названа, поэтому сравнивать не с чем.',
  swap: 'Поменять стороны местами',
  back: 'Назад к четырём привязкам',
  direction: {
    label: 'Что сравнивается',
    request: 'Запрос',
    answer: 'Ответ',
  },
  view: {
    label: 'Как сравнивается',
    normal: 'Нормализовано',
    text: 'Текст',
    bytes: 'Байты',
  },
  normalHeaders: 'Нормализовать заголовки',
  normalHeadersHint: 'Имена заголовков строчными и по алфавиту',
  onlyDifferences: 'Только различия',
  onlyDifferencesHint: 'Свернуть одинаковое',
  previous: 'Предыдущее различие',
  next: 'Следующее различие',
  place: '{of, plural, =0 {здесь различий нет} other {{at, number} из {of, number}}}',
  places: '{n, plural, one {# место} few {# места} many {# мест} other {# места}}',
  asItCame: '{side} показана, как пришла, потому что это XML с ошибкой: {reason}.',
  nothing: {
    request: 'Ни на одной стороне ничего не отправлено.',
    answer: 'Ни на одной стороне ответ не пришёл.',
  },
  failed: 'Сравнить не удалось. Попробуйте другой вид.',
  large:
    'Слишком велико, чтобы показать рядом (больше {limit} на сторону), поэтому показано только первое место, где тела различаются.',
  largeAt: 'Тела одинаковы до байта {offset, number} (0x{hex}), где впервые различаются.',
  largeSame: 'Тела одинаковы байт в байт.',
  editor: '{side}: {what}',
  unified: '{b}, над ней — то, что есть только в {a}',
  unchanged: 'одинаковых строк: $',
  entries: {
    markA: 'Отметить как A',
    markB: 'Отметить как B',
    previous: 'Сравнить с предыдущим',
    contract: 'Сравнить с контрактом',
    marked: 'Сейчас {side}: {what}',
  },
  keys: {
    markA: 'Отметить показанный обмен как A',
    markB: 'Отметить показанный обмен как B',
    next: 'Следующее различие',
    previous: 'Предыдущее различие',
  },
  said: {
    marked: 'Отмечено как {side}. Отметьте другой как {side, select, A {B} other {A}}, чтобы сравнить.',
    nothing: 'Сравнивать пока нечего. Сначала отправьте что-нибудь.',
    noPrevious: 'Перед этим обменом других нет.',
  },
} as const satisfies Translated<typeof en.compare>;
