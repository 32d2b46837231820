import type { causesOf } from '../model/causes.js';
import type { AnswerSigns } from './answer-signs.js';

export type HttpErrorCause = (typeof causesOf)['http-error'][number];

/** IIS's substatus codes, as Microsoft lists them, by what a person has to do about them. */
const bySubstatus: readonly (readonly [cause: HttpErrorCause, codes: string])[] = [
  ['iis-bad-header', '400.1 400.2 400.3 400.4 400.5 400.6 400.7 400.8 400.9 400.10 400.11 400.12'],
  ['iis-login', '401.1 401.2 401.3 401.4 401.5 401.501 401.502 401.503 401.504'],
  ['iis-execute-forbidden', '403.1 403.3 403.9 403.18 403.19'],
  ['iis-read-forbidden', '403.2 403.20 403.21'],
  ['iis-https-wanted', '403.4 403.5'],
  ['iis-address-refused', '403.6 403.8 403.501 403.502 403.503'],
  ['iis-certificate-wanted', '403.7'],
  ['iis-certificate-refused', '403.12 403.13 403.16 403.17'],
  ['iis-too-many-users', '403.10 403.11 403.15 403.22'],
  ['iis-directory', '403.14'],
  ['iis-path', '404.0 404.1'],
  ['iis-handler-missing', '404.2 404.3 404.4 404.16 404.17 405.0 500.21 500.23'],
  ['iis-filtered', '404.5 404.7 404.8 404.9 404.12 404.18 404.19 404.20'],
  ['iis-escaped-twice', '404.11'],
  ['iis-headers-too-long', '404.10'],
  ['iis-too-long', '404.13 413.0 413.1'],
  ['iis-url-too-long', '404.14 414.0'],
  ['iis-query-too-long', '404.15'],
  ['iis-verb-refused', '404.6 405.1'],
  ['iis-config-broken', '500.19 500.22 500.24'],
  [
    'iis-module-broken',
    '500.0 500.11 500.12 500.16 500.18 500.20 500.30 500.31 500.32 500.33 500.34 500.35 500.36 500.37 500.38',
  ],
  ['iis-stopping', '500.15 503.3 503.4'],
  ['iis-overloaded', '500.13 503.0 503.2 503.5'],
  ['iis-gateway', '502.1 502.2 502.3 502.4 502.5'],
];

/** Words that IIS itself writes about a reason where no number stands, or in another language. */
const byWords: readonly (readonly [pattern: RegExp, substatus: string])[] = [
  [
    /query string is too long|maxQueryString|Abfragezeichenfolge.{0,30}zu lang|sorgu dizesi(?:nin)? .{0,30}uzun|строк\S* запроса .{0,30}(?:длинн|превыша)/i,
    '404.15',
  ],
  [/URL is too long|maxUrl\b/i, '404.14'],
  [
    /exceeds the request content length|maxAllowedContentLength|Inhaltslänge .{0,30}überschreitet|içerik uzunluğu(?:nu)? aş|превыша\S* .{0,20}длин\S* содержимого/i,
    '404.13',
  ],
  [/double escap|allowDoubleEscaping|doppelte? Escape|çift kaçış|двойн\S* (?:escape|управляющ)/i, '404.11'],
  [
    /secured with Secure Sockets Layer|Secure Sockets Layer \(SSL\)|Güvenli Yuva Katmanı|безопасн\S* соединени\S* .{0,20}SSL|mit SSL .{0,30}gesichert/i,
    '403.4',
  ],
  [
    /configured to not list the contents|nicht .{0,30}Verzeichnisinhalt|dizin içeriğini listele|список содержимого .{0,20}каталога|list the contents of this directory|Directory Listing Denied|not allow contents to be listed/i,
    '403.14',
  ],
  [
    /because of the extension configuration|add a handler|MIME map|Erweiterungskonfiguration|uzantı yapılandırması|конфигурац\S* расширени/i,
    '404.3',
  ],
  [
    /ISAPI and CGI Restrictions|ISAPI- und CGI-Einschränkungen|ISAPI ve CGI Kısıtlamaları|Ограничени\S* ISAPI и CGI/i,
    '404.2',
  ],
  [
    /configuration data for the page is invalid|0x8007000d|0x80070021|0x80070005.{0,60}config|Konfigurationsdaten .{0,40}ungültig|yapılandırma verileri(?:nin)? geçersiz|данные конфигурации .{0,40}(?:недопустим|неверн)/i,
    '500.19',
  ],
  [/Handler .{1,80} has a bad module|hat .{0,20}ein ungültiges Modul|hatalı modül/i, '500.21'],
  [
    /requires a client certificate|erfordert .{0,20}Clientzertifikat|istemci sertifikası gerek|требуется .{0,20}сертификат клиента/i,
    '403.7',
  ],
  [
    /(?:client )?IP address .{0,40}(?:rejected|denied|not allowed)|IP-Adresse .{0,30}(?:abgelehnt|verweigert)|IP adresi(?:niz)? .{0,30}reddedildi|IP-адрес\S* .{0,30}(?:отклон|отказ)/i,
    '403.6',
  ],
];

/** The substatus that IIS states, as `404.15`; null where it states none. */
export function substatusOf(at: AnswerSigns): string | null {
  const own =
    at.title.match(/\b([45]\d\d)\.(\d{1,3})\b/) ??
    at.text
      .slice(0, 4_000)
      .match(/(?:HTTP[ -]?\S{0,12}|Fehler|Hata(?:sı)?|Error|Ошибка)\s*(?:HTTP\s*)?([45]\d\d)\.(\d{1,3})\b/i);
  if (own !== null && Number(own[1]) === at.status) return `${own[1]}.${own[2]}`;
  // A line of the server's log: `… 404 15 0` as sc-status sc-substatus sc-win32-status.
  const log = at.text.slice(0, 4_000).match(/\b([45]\d\d) (\d{1,3}) \d{1,10} \d+\s*$/);
  if (log !== null && Number(log[1]) === at.status) return `${log[1]}.${log[2]}`;
  return byWords.find(([pattern, code]) => sameClass(code, at.status) && pattern.test(at.text))?.[1] ?? null;
}

/** The cause that a substatus is; one that no list has keeps its number. */
export function causeOfSubstatus(substatus: string): HttpErrorCause {
  return bySubstatus.find(([, codes]) => codes.split(' ').includes(substatus))?.[0] ?? 'iis-substatus';
}

function sameClass(code: string, status: number): boolean {
  const [main] = code.split('.');
  return (
    Number(main) === status || (status === 413 && code === '404.13') || (status === 414 && code === '404.14')
  );
}
