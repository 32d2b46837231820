import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const address = {
  empty: {
    message: 'Адрес пуст.',
    todo: 'Введите или вставьте адрес сервиса.',
  },
  'no-host': {
    message: 'Это не полный адрес: в нём нет имени сервера.',
    todo: 'Напишите его полностью, например https://server/sws/Authentication.asmx.',
  },
  'no-address': {
    message: 'Это не полный адрес.',
    todo: 'Напишите его полностью, например https://server/sws/Authentication.asmx.',
  },
  scheme: {
    message: 'Вызывать можно только адреса http:// и https://.',
    todo: 'Напишите http:// или https:// в начале.',
  },
  slashes: {
    message: 'Это не полный адрес: после http: или https: нужны две косые черты, а за ними имя сервера.',
    todo: 'Напишите его полностью, например https://server/sws/Authentication.asmx.',
  },
  credentials: {
    message: 'В адресе есть имя пользователя или пароль.',
    todo: 'Уберите часть перед @.',
  },
  'hidden-characters': {
    message: 'В адресе есть пробелы, концы строк или невидимые символы.',
    todo: 'Наберите его вручную: с ними он может вести на другой сервер.',
  },
  'other-host': {
    message: 'Сервер в этом адресе означает не то, что показывает.',
    todo: 'Напишите сервер как есть: имя или четыре числа через точку.',
  },
} as const satisfies Translated<typeof en.address>;

export const addressNameOnly = {
  message: 'Это имя действия или пространства имён, а не адрес: там никто не отвечает.',
  todo: 'Укажите адрес сервиса, который кончается на .asmx.',
} as const satisfies Translated<typeof en.addressNameOnly>;

export const noAddress = {
  inText: 'В этом тексте нет адреса сервиса.',
} as const satisfies Translated<typeof en.noAddress>;
