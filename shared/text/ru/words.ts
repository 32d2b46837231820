import type { en } from '../en/index.js';
import type { Translated } from '../icu/icu-arguments.js';

export const words = {
  tier: {
    production: 'Рабочая',
    test: 'Тестовая',
    sandbox: 'Песочница',
  },
  binding: {
    soap11: 'SOAP 1.1',
    soap12: 'SOAP 1.2',
    get: 'HTTP GET',
    post: 'HTTP POST',
  },
  operation: {
    Logout: 'Завершить сеанс',
    CheckToken: 'Проверить',
    Login: 'Войти',
  },
  phase: {
    dns: 'Поиск адреса сервера',
    connect: 'Подключение',
    proxy: 'Запрос к прокси',
    tls: 'Согласование TLS',
    send: 'Отправка',
    wait: 'Ожидание ответа',
    receive: 'Получение ответа',
  },
  step: {
    'check-before': 'До',
    logout: 'Завершение',
    'check-after': 'После',
    check: 'Проверка',
    login: 'Вход',
    raw: 'Сырой запрос',
  },
  state: {
    active: 'активен',
    out: 'завершён',
    'not-active': 'завершён или неверный токен',
    accepted: 'отправлено, не проверено',
    unknown: 'неизвестно, проверьте',
    asked: 'запрошено, нет ответа',
    never: 'не проверялся',
  },
  scenario: {
    normal: 'Обычный',
    slow: 'Медленные ответы',
    fault: 'Ошибка SOAP',
    'soap-exception': 'Ошибка с особым кодом',
    'soap-only': 'Только SOAP',
    'soap12-off': 'SOAP 1.2 отключён',
    'html-login-page': 'HTML-страница входа',
    'reset-before': 'Обрыв до чтения',
    'reset-after': 'Обрыв после завершения',
    'cut-answer': 'Неполный ответ',
    busy: 'Занят (503)',
    'needs-authentication': 'Требует вход (401)',
    redirect: 'Перенаправление',
    'still-active': 'Принимает, но сеанс активен',
  },
} as const satisfies Translated<typeof en.words>;
