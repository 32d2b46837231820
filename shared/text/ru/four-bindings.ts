import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const fourBindings = {
  title: '«{label}» через все четыре привязки',
  command: 'Один вызов через все четыре привязки',
  operation: {
    label: 'Вызов',
    CheckToken: 'Проверить',
    Logout: 'Завершить',
  },
  about: {
    CheckToken: 'CheckToken отправляется через все привязки одновременно. Он ничего не меняет.',
    Logout:
      'Logout отправляется через каждую привязку по очереди, по одному разу. Тот, кто работает в этом сеансе, теряет доступ; отменить это нельзя. Что-либо доказать о сеансе может только первый принятый.',
    production: 'В рабочей среде через все привязки отправляется только CheckToken.',
  },
  overGet: 'И через HTTP GET',
  overGetWarning:
    'HTTP GET записывает токен в адрес, а веб-серверы, прокси и мониторинг хранят его в журналах.',
  send: {
    CheckToken: 'Проверить через все привязки',
    Logout: 'Завершить через все привязки',
  },
  cancel: 'Остановить',
  cancelling: 'Остановка…',
  notSent: 'Ещё не отправлено',
  waiting: 'Выполняется…',
  notYet: 'Ждёт очереди',
  leftOut: {
    get: 'Пропущено: токен стоял бы в адресе',
    stopped: 'Остановлено до своей очереди',
  },
  table: 'Вызов через каждую привязку',
  rows: {
    binding: 'Привязка',
    outcome: 'Исход',
    status: 'Статус',
    took: 'Время',
    size: 'Ответ',
    proof: 'Что это доказывает',
    contract: 'По сравнению с контрактом',
    compare: 'Сравнить',
  },
  tick: 'Выбор',
  tooLarge: 'Слишком велико для сравнения здесь.',
  noStatus: 'нет',
  bytes: '{n, plural, one {# байт} few {# байта} many {# байт} other {# байта}}',
  pick: 'Сравнить {binding}',
  compareTwo: 'Сравнить два выбранных',
  withContract: 'Сравнить {binding} с контрактом',
  contract: 'С контрактом…',
  asAgreed: 'Как в контракте.',
  proof: {
    alone: {
      CheckToken: 'Жив ли сеанс с точки зрения этой привязки.',
      Logout: 'Что сервис принял запрос. Что сеанс завершён, доказывает только проверка.',
    },
    'after-logout':
      'Только то, что эта привязка отвечает: один до неё был принят, значит, сеанс уже завершён.',
    'after-doubt': 'Мало что: один до неё ушёл и мог завершить сеанс.',
  },
  verdict: {
    agree: 'Все ответы совпадают: {title}.',
    disagree: 'Ответы расходятся: {titles}.',
    none: 'Ответов нет.',
  },
} as const satisfies Translated<typeof en.fourBindings>;
