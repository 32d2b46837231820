import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const problems = {
  input: 'Введённое не подходит.',
  notSaved: {
    message: 'Сохранить не удалось: {why}.',
    todo: 'Освободите место или сделайте папку доступной для записи, затем повторите.',
  },
  internal: {
    message: 'Session Desk допустила собственную ошибку. Из-за неё ничего не отправлялось повторно.',
    todo: 'Подробности — в файле журнала.',
  },
  documentType: 'объявление типа документа не принимается',
  alreadyRunning: 'Этот вызов уже выполняется.',
  gone: {
    message:
      '{what, select, session {Этого сеанса} removedSession {Этого удалённого сеанса} removedEnvironment {Этой удалённой среды} other {Этой среды}} больше нет.',
    todo: 'Список обновлён.',
  },
  environmentGone: 'Этой среды больше нет.',
  sessionGone: 'Этого сеанса больше нет.',
  exchangeGone: 'Этого обмена больше нет в истории.',
  secretNotKept: 'То, что стояло на скрытых местах, не сохранено, или ключ к нему пропал.',
  nothingSent: 'Из этого запроса ничего не отправлено, поэтому изменять нечего.',
  tokenLost: {
    message:
      'Токена этого сеанса больше нет: он был только в памяти, или связка ключей вернула его нечитаемым.',
    todo: 'Откройте сеанс для изменения и введите токен снова.',
  },
  noAddress: {
    todo: 'Укажите имя сервера или адрес страницы справки.',
  },
  production: {
    confirm: {
      message: '{name} — рабочая среда: Logout там нужно подтвердить.',
      todo: 'Подтвердите, затем отправьте.',
    },
    inAddress: {
      message:
        'Через HTTP GET {secret, select, password {пароль} other {токен}} стоял бы в адресе и в журналах на пути к {name}.',
      todo: 'Выберите другую привязку или другую для проверок в среде.',
    },
    raw: {
      message: '{name} — рабочая среда, а этот запрос там является Logout или может им быть.',
      todo: 'Введите «{name}», затем отправьте.',
    },
    four: {
      message: '{name} — рабочая среда: через все привязки Logout туда не отправляется.',
      todo: 'Отправьте через все привязки CheckToken или возьмите сеанс тестовой среды либо песочницы.',
    },
  },
  pem: {
    message: 'В {file} нет блока "{block}", значит, это не тот файл PEM, который здесь нужен.',
    todo: 'Выберите текстовый файл, который начинается с -----BEGIN. Файл DER или PFX нужно сначала преобразовать.',
  },
  notRead: {
    message:
      'Не удалось прочитать {file}: {code, select, ENOENT {такого файла нет} EACCES {доступ запрещён} EPERM {доступ запрещён} EISDIR {это папка} none {чтение не удалось} other {{code}}}.',
    todo: 'Выберите файл, который существует и доступен вам для чтения.',
  },
  fragment: {
    message: 'В адресе есть фрагмент {fragment}, который не видит ни один сервер.',
    todo: 'Уберите его.',
  },
  queryInEndpoint: 'В адресе есть часть с ? или #, как у страницы справки и WSDL. Уберите её.',
  savedSecretIn: {
    message:
      '{field, select, notes {Заметки содержат} operator {Имя оператора содержит} other {Имя содержит}} токен или пароль, который сохранён здесь; он остался бы читаемым. Ничего не сохранено.',
    todo: 'Уберите его.',
  },
  nameTaken: {
    message: 'Среда с именем {name} уже есть.',
    todo: 'Выберите другое имя.',
  },
  field: '{where}: {why}',
  notValid: 'недопустимо',
  queryDropped: 'Адрес среды {name} сохранён как {endpoint}, без {dropped}.',
  history: {
    message: 'Не удалось прочитать историю: {why}.',
    todo: 'Попробуйте ещё раз. Если не поможет, перезапустите Session Desk.',
  },
  historyNotWritten: {
    message:
      '{n, plural, one {# обмен не удалось} few {# обмена не удалось} many {# обменов не удалось} other {# обмена не удалось}} записать в историю ({why}). {isHeld, select, true {{n, plural, one {Он отложен, попытка повторится} few {Они отложены, попытка повторится} many {Они отложены, попытка повторится} other {Они отложены, попытка повторится}}} other {{n, plural, one {Он потерян} few {Они потеряны} many {Они потеряны} other {Они потеряны}}}}.',
    todo: 'Проверьте, что диск не заполнен и в папку данных можно писать.',
  },
  unknownReason: 'неизвестная причина',
  writingFailed: 'запись не удалась',
  itFailed: 'не удалось',
  proxyPassword: 'пароль её прокси',
  either: '{a} или {b}',
  eitherOf: '{a}, {b} или {c}',
  threadEnded: 'поток завершился',
  demo: {
    notSetUp: 'не настроено',
    notLoggedIn: 'вход не выполнен',
  },
  character: {
    message:
      'Символ {position, number} в {parameter} — {name}; сообщения сервиса не могут его передать. Удалите его или скопируйте {parameter} из источника заново.',
  },
} as const satisfies Translated<typeof en.problems>;

export const characters = {
  surrogate: '{hex} (половина суррогатной пары)',
  none: '{hex} (не символ)',
  control: '{hex} (управляющий символ)',
  named: '{hex} ({name})',
} as const satisfies Translated<typeof en.characters>;

export const names = {
  sandbox: 'Локальная песочница',
  sandboxNotes:
    'Сервис, который работает внутри этой программы, для обучения и проб. Здесь нет ничего настоящего.',
  /** Who is logged in on it from its start. */
  demo: {
    reservations: 'Стойка бронирования',
    nightAudit: 'Ночной аудит',
    signs: 'Обучение: знаки в токене',
    letters: 'Обучение: буквы вне ASCII',
    owner: 'Демо',
  },
  pasted: 'Вставленный текст',
  savedSessions: 'Сохранённые сеансы',
  report: 'завершения {day}',
  column: 'Столбец {n}',
  fromExchange: 'обмен {id}',
  files: {
    open: 'Выберите файл: {what}',
    save: 'Сохранить как',
    all: 'Все файлы',
    tokens: 'Токены',
    certificates: 'Сертификаты',
    keys: 'Закрытые ключи',
    pfx: 'Сертификаты с ключом',
    backup: 'Резервные копии',
    environments: 'Среды',
  },
} as const satisfies Translated<typeof en.names>;
