import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const flow = {
  back: 'Назад',
  forward: 'Вперёд',
  nextExchange: 'Следующий (более старый) обмен',
  previousExchange: 'Предыдущий (более новый) обмен',
  sessionsScreen: 'Сеансы',
  historyScreen: 'История всех сеансов',
  nothingBack: 'Дальше назад ничего нет.',
  nothingForward: 'Дальше вперёд ничего нет.',
  lastExchange: 'Это был самый старый в списке.',
  firstExchange: 'Это был самый новый в списке.',
  several: 'Выбрать несколько или все в истории',
  views: 'Вид обмена: по структуре, сырой, hex, заголовки, ход времени, соединение',
  palette: {
    exchanges: 'Обмены',
    history: 'История',
    recent: 'Последние обмены',
    searchAll: 'Искать {words} во всей истории',
  },
} as const satisfies Translated<typeof en.flow>;
