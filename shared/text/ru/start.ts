import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const start = {
  refusedSwitches: 'session-desk: не запущена, потому что установленная программа не принимает {switches}.',
  noCommandLine: 'session-desk: командная строка не запустилась.',
  offer: {
    question:
      '{kind, select, link {Ссылка хочет показать вам это в Session Desk} team {Показать эти среды и названия в Session Desk?} other {Показать этот файл в Session Desk?}}',
    detail: 'Вы увидите, что в нём. Ничего не отправляется и не сохраняется, пока вы не скажете это там.',
    ignore: 'Пропустить',
    look: 'Показать',
  },
} as const satisfies Translated<typeof en.start>;
