import { expect, it } from 'vitest';
import { roleOf } from '../../../shared/formats/list/column-names.js';

it.each([
  ...['token', 'Token', 'AuthKey', 'auth_key', 'AUTH-KEY', 'session token', 'sessionKey', 'access_token'],
  ...['Oturum Anahtarı', 'OTURUM ANAHTARI', 'oturum jetonu', 'anahtar', 'Jeton', 'Токен', 'ключ сессии'],
  ...[
    'Sitzungsschlüssel',
    'clé de session',
    'clave de sesión',
    'chiave di sessione',
    '令牌',
    'トークン',
    'account token',
  ],
])('takes %j for the token', (name) => expect(roleOf(name)).toBe('token'));

it.each([
  ...['token type', 'Token Türü', 'token tipi', 'token_count', 'Token Date', 'token tarihi', 'token durumu'],
  ...['refresh_token', 'csrf token', 'тип токена', 'expires (token)', 'notes', 'office', ''],
])('does not take %j for it', (name) => expect(roleOf(name)).not.toBe('token'));

it.each([
  'user',
  'User Name',
  'kullanıcı',
  'KULLANICI ADI',
  'Etiket',
  'Имя',
  'пользователь',
  'label',
  'Benutzer',
])('takes %j for the label', (name) => expect(roleOf(name)).toBe('label'));
