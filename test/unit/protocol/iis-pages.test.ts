import { describe, expect, it } from 'vitest';
import { causeOfSubstatus, substatusOf } from '../../../shared/protocol/iis-pages.js';
import { at, signs } from './signs.js';

const stated = (status: number, text: string) => substatusOf(signs(at(status, { text })));

/** Reasons that IIS writes without their number, or in another language. */
const words: Readonly<Record<string, readonly string[]>> = {
  '404.15': [
    ...[
      'query string is too long',
      'maxQueryString',
      'Abfragezeichenfolge ist zu lang',
      'sorgu dizesi çok uzun',
    ],
    'строка запроса слишком длинная',
  ],
  '404.14': ['URL is too long', 'maxUrl'],
  '404.13': [
    ...[
      'exceeds the request content length',
      'maxAllowedContentLength',
      'Inhaltslänge der Anforderung überschreitet',
    ],
    ...['içerik uzunluğunu aşıyor', 'превышает допустимую длину содержимого'],
  ],
  '404.11': ['double escape', 'allowDoubleEscaping', 'doppelte Escape', 'çift kaçış', 'двойная escape'],
  '403.4': [
    ...['secured with Secure Sockets Layer', 'Secure Sockets Layer (SSL)', 'Güvenli Yuva Katmanı'],
    ...['безопасное соединение по протоколу SSL', 'mit SSL geschützt gesichert'],
  ],
  '403.14': [
    ...['configured to not list the contents', 'nicht den Verzeichnisinhalt', 'dizin içeriğini listelemek'],
    ...[
      'список содержимого этого каталога',
      'list the contents of this directory',
      'Directory Listing Denied',
    ],
    'not allow contents to be listed',
  ],
  '404.3': [
    ...['because of the extension configuration', 'add a handler', 'MIME map', 'Erweiterungskonfiguration'],
    ...['uzantı yapılandırması', 'конфигурация расширений'],
  ],
  '404.2': [
    ...['ISAPI and CGI Restrictions', 'ISAPI- und CGI-Einschränkungen', 'ISAPI ve CGI Kısıtlamaları'],
    'Ограничения ISAPI и CGI',
  ],
  '500.19': [
    ...[
      'configuration data for the page is invalid',
      '0x8007000d',
      '0x80070021',
      '0x80070005 reading config',
    ],
    ...['Konfigurationsdaten sind ungültig', 'yapılandırma verileri geçersiz', 'данные конфигурации неверны'],
  ],
  '500.21': ['Handler "x" has a bad module', 'hat ein ungültiges Modul', 'hatalı modül'],
  '403.7': [
    ...['requires a client certificate', 'erfordert ein Clientzertifikat', 'istemci sertifikası gerektirir'],
    'требуется действительный сертификат клиента',
  ],
  '403.6': [
    ...[
      'client IP address was rejected',
      'IP address is denied',
      'IP address not allowed',
      'IP-Adresse wurde abgelehnt',
    ],
    ...['IP-Adresse verweigert', 'IP adresiniz reddedildi', 'IP-адрес отклонён'],
  ],
};

describe('the number behind a status', () => {
  it.each(Object.entries(words))('%s is told by words', (substatus, all) => {
    const status = Number(substatus.slice(0, 3));
    for (const text of all) {
      expect([text, stated(status, text)]).toEqual([text, substatus]);
      expect([text, stated(status === 400 ? 401 : 400, text)]).toEqual([text, null]);
    }
  });

  it('of what is too long is told by the status that newer servers send, too', () => {
    expect(stated(413, 'maxAllowedContentLength')).toBe('404.13');
    expect(stated(414, 'maxUrl')).toBe('404.14');
    expect([stated(413, 'maxUrl'), stated(414, 'maxAllowedContentLength')]).toEqual([null, null]);
  });

  it.each([
    [404, { title: 'IIS 10.0 Detailed Error - 404.15 - Not Found' }, '404.15'],
    [404, { text: 'HTTP Error 404.8 - Not Found' }, '404.8'],
    [404, { text: 'HTTP-Fehler 404.8' }, '404.8'],
    [404, { text: 'Hata 404.8' }, '404.8'],
    [404, { text: 'Hatası 404.8' }, '404.8'],
    [404, { text: 'Ошибка HTTP 404.8' }, '404.8'],
    [500, { text: 'Error 500.19' }, '500.19'],
    [403, { title: '404.15' }, null],
    [404, { text: 'version 404.8' }, null],
    [404, { text: `${' '.repeat(4_000)}Error 404.8` }, null],
    [404, { text: '2026-11-28 06:00:00 POST /a.asmx 404 15 0 31' }, '404.15'],
    [403, { text: 'POST /a.asmx 404 15 0 31' }, null],
    [404, { text: '404 15 0 31 more' }, null],
  ])('%i %j is %s', (status, said, substatus) =>
    expect(substatusOf(signs(at(status, said)))).toBe(substatus),
  );

  it('is a cause, and one of its own where no list has it', () => {
    expect(causeOfSubstatus('404.15')).toBe('iis-query-too-long');
    expect(causeOfSubstatus('404.1')).toBe('iis-path');
    expect(causeOfSubstatus('404')).toBe('iis-substatus');
    expect(causeOfSubstatus('500.99')).toBe('iis-substatus');
  });
});
