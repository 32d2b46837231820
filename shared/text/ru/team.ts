import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const team = {
  exportCommand: 'Экспортировать среды и метки…',
  importCommand: 'Импортировать среды и метки…',
  fileName: 'Среды Session Desk.session-desk',
  exported:
    '{environments, plural, one {# среда} few {# среды} many {# сред} other {# среды}} и {labels, plural, one {# метка} few {# метки} many {# меток} other {# метки}} без токенов и паролей — в {path}.',
  title: 'Импорт сред и меток',
  intro: 'Ничего не берётся, пока вы не скажете. Что есть здесь, но не в файле, остаётся.',
  nothing: 'Файл ничем не отличается от того, что есть здесь.',
  state: {
    new: 'новое',
    changed: 'изменено',
    same: 'то же',
    absent: 'здесь нет такого токена',
  },
  what: {
    environment: 'Среда',
    label: 'Метка',
  },
  field: '{field}: {from} → {to}',
  empty: 'нет',
  take: '{n, plural, =0 {Взять} one {Взять #} few {Взять #} many {Взять #} other {Взять #}}',
  taken:
    '{n, plural, =0 {Ничего не взято.} one {Взята # запись.} few {Взяты # записи.} many {Взято # записей.} other {Взято # записи.}}',
  line: '{what} {name}: {state}',
  toTake: 'Ничего не взято. Чтобы взять отличия, запустите ещё раз с --take.',
  inUse: {
    message: 'Окно открыто: рядом с ним ничего не берётся.',
    todo: 'Закройте окно или импортируйте файл там.',
  },
  none: {
    message: 'В {path} нет сред, экспортированных этой программой.',
    todo: 'Выберите файл, созданный командой «Экспортировать среды и метки».',
  },
  newer: {
    message: '{path} создан более новой версией программы.',
    todo: 'Используйте более новую версию.',
  },
  wrongField: {
    message: '{path} отклонён: поле {field} не такое, как должно быть. Ничего не взято.',
    todo: 'Попросите файл ещё раз таким, каким он был экспортирован.',
  },
  notRead: {
    message: 'Не удалось прочитать {path} ({why}).',
    todo: 'Выберите файл, который существует и доступен вам для чтения.',
  },
  help: {
    group: 'передать среды и метки без секретов',
    export: 'сохранить все среды и метки в файл без токенов и паролей',
    import: 'сказать, что изменил бы файл, и взять это с --take',
    file: 'файл',
    take: 'взять новое и изменённое',
  },
} as const satisfies Translated<typeof en.team>;
