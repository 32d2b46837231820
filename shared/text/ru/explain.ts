import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const explainTexts = {
  title: 'Объяснить ответ',
  text: 'Ответ, каким он записан или скопирован',
  hint: 'Сырой HTTP, HAR или его запись, заголовки браузера, Postman или SoapUI, Fiddler, Wireshark, curl -v, ошибка SOAP, страница. Ничего не отправляется и не хранится.',
  placeholder: 'Вставьте ответ сюда, вместе с запросом, если он есть',
  operation: 'Операция',
  binding: 'Привязка',
  found: 'как в тексте',
  waiting: 'Значение появляется здесь по мере ввода.',
  reading: 'Чтение…',
  nothing: 'В этом тексте нет ответа.',
  sure: {
    proved: 'Доказано по признакам',
    likely: 'Скорее всего, не доказано',
  },
  guessed: 'Статуса не было: он выведен из тела.',
  verdict: 'Что это значит',
} as const satisfies Translated<typeof en.explainTexts>;
