import type { Binding } from '../../../shared/model/words.js';
import { detailed, fault, http, iis, page, sys, wsse, yellow } from './answer-shapes.js';

/** Answers made after public reports, in other words, headers and languages; each must be told by its mechanism. */
export type Variant = readonly [cause: string, answerer: string | null, raw: string, binding?: Binding];

export const variants: readonly Variant[] = [
  // IIS by number, and by words of other languages
  ...(
    [
      ['403.1', 'iis-execute-forbidden'],
      ['403.2', 'iis-read-forbidden'],
      ['403.4', 'iis-https-wanted'],
      ['403.6', 'iis-address-refused'],
      ['403.7', 'iis-certificate-wanted'],
      ['403.13', 'iis-certificate-refused'],
      ['403.14', 'iis-directory'],
      ['403.16', 'iis-certificate-refused'],
      ['401.2', 'iis-login'],
      ['404.0', 'iis-path'],
      ['404.2', 'iis-handler-missing'],
      ['404.3', 'iis-handler-missing'],
      ['404.5', 'iis-filtered'],
      ['404.6', 'iis-verb-refused'],
      ['404.8', 'iis-filtered'],
      ['404.10', 'iis-headers-too-long'],
      ['404.11', 'iis-escaped-twice'],
      ['404.13', 'iis-too-long'],
      ['404.14', 'iis-url-too-long'],
      ['404.15', 'iis-query-too-long'],
      ['404.17', 'iis-handler-missing'],
      ['413.1', 'iis-too-long'],
      ['500.19', 'iis-config-broken'],
      ['500.21', 'iis-handler-missing'],
      ['500.24', 'iis-config-broken'],
      ['500.0', 'iis-module-broken'],
      ['502.3', 'iis-gateway'],
      ['503.2', 'iis-overloaded'],
      ['403.77', 'iis-substatus'],
    ] as const
  ).map(([code, cause]): Variant => [cause, 'iis', detailed(code)]),
  [
    'iis-query-too-long',
    'iis',
    http(
      '404 Nicht gefunden',
      [iis],
      page('Detaillierter IIS 10.0-Fehler - 404.15 - Not Found', '<h3>HTTP-Fehler 404.15</h3>'),
    ),
    'get',
  ],
  [
    'iis-config-broken',
    'iis',
    http(
      '500 Error',
      [iis],
      page(
        '500 - Interner Serverfehler',
        '<p>Auf die angeforderte Seite kann nicht zugegriffen werden, da die zugehörigen Konfigurationsdaten für die Seite ungültig sind.</p>',
      ),
    ),
    'get',
  ],
  [
    'iis-config-broken',
    'iis',
    http(
      '500 Error',
      [iis],
      page(
        'IIS 10.0 Ayrıntılı Hata - 500.19 - Internal Server Error',
        '<p>Sayfayla ilgili yapılandırma verileri geçersiz.</p>',
      ),
    ),
    'post',
  ],
  [
    'iis-directory',
    'iis',
    http(
      '403 Forbidden',
      [iis],
      page(
        '403 - Запрещено',
        '<p>Веб-сервер настроен так, чтобы не выводить список содержимого этого каталога.</p>',
      ),
    ),
  ],
  ['iis-path', 'iis', http('404 Not Found', [iis], page('404 - Dosya veya dizin bulunamadı.'))],
  [
    'iis-query-too-long',
    'iis',
    http(
      '404 Not Found',
      [iis],
      page(
        '404',
        '2026-11-28 09:00:01 10.0.0.5 GET /sws/Authentication.asmx/Logout - 443 - 10.0.0.9 - - 404 15 0 3',
      ),
    ),
    'get',
  ],
  // HTTP.sys
  [
    'http-sys-too-long',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Request Too Long',
      'HTTP Error 400. The size of the request headers is too long.',
    ),
    'get',
  ],
  [
    'http-sys-url',
    'http-sys',
    sys('400 Bad Request', 'Bad Request - Invalid URL', 'HTTP Error 400. The request URL is invalid.'),
    'get',
  ],
  [
    'http-sys-host',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Invalid Hostname',
      'HTTP Error 400. The request hostname is invalid.',
    ),
  ],
  [
    'http-sys-header',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Invalid Header',
      'HTTP Error 400. The request has an invalid header name.',
    ),
  ],
  [
    'http-sys-header',
    'http-sys',
    sys(
      '411 Length Required',
      'Length Required',
      'HTTP Error 411. The request must be chunked or have a content length.',
    ),
  ],
  [
    'http-sys-queue-full',
    'http-sys',
    sys('503 Service Unavailable', 'Service Unavailable', 'HTTP Error 503. The request queue is full.'),
  ],
  [
    'http-sys-pool-stopped',
    'http-sys',
    sys('503 Service Unavailable', 'Service Unavailable', 'HTTP Error 503. The service is unavailable.'),
  ],
  [
    'http-sys-not-bound',
    'http-sys',
    sys('404 Not Found', 'Not Found', 'HTTP Error 404. The requested resource is not found.'),
  ],
  // ASP.NET's pages, by the names of exceptions, in four languages
  [
    'http-binding-off',
    'asp-net',
    yellow("Request format is unrecognized for URL unexpectedly ending in '/Logout'."),
    'post',
  ],
  [
    'http-binding-off',
    'asp-net',
    yellow(
      "Das Anforderungsformat für die unerwartet auf '/Logout' endende URL wurde nicht erkannt.",
      '',
      "Serverfehler in der Anwendung '/sws'.",
    ),
    'get',
  ],
  [
    'http-binding-off',
    'asp-net',
    yellow(
      "'/Logout' ile beklenmedik şekilde biten URL.",
      'System.Web.Services.Protocols.WebServiceHandlerFactory.CoreGetHandler(Type type) +1',
      "'/sws' Uygulamasında Sunucu Hatası.",
    ),
    'get',
  ],
  [
    'http-binding-off',
    'asp-net',
    yellow(
      "URL-адрес неожиданно оканчивается на '/Logout'.",
      'System.Web.Services.Protocols.WebServiceHandlerFactory.CoreGetHandler(Type type) +1',
      "Ошибка сервера в приложении '/sws'.",
    ),
    'post',
  ],
  [
    'http-binding-probably-off',
    'asp-net',
    yellow('Laufzeitfehler', '', "Serverfehler in der Anwendung '/sws'."),
    'get',
  ],
  [
    'http-binding-probably-off',
    'asp-net',
    yellow('Çalışma Zamanı Hatası', '', "'/sws' Uygulamasında Sunucu Hatası."),
    'post',
  ],
  ['application-error-hidden', 'asp-net', yellow('Runtime Error')],
  [
    'application-not-loaded',
    'asp-net',
    yellow("Could not load file or assembly 'Oracle.DataAccess'."),
    'get',
  ],
  [
    'application-not-loaded',
    'asp-net',
    yellow(
      "Die Datei oder Assembly 'X' oder eine Abhängigkeit davon wurde nicht gefunden und konnte nicht geladen werden.",
      '',
      "Serverfehler in der Anwendung '/sws'.",
    ),
    'get',
  ],
  [
    'application-not-loaded',
    'asp-net',
    yellow(
      "'X' dosyası veya bütünleştirilmiş kodu yüklenemedi.",
      '[FileNotFoundException]',
      "'/' Uygulamasında Sunucu Hatası.",
    ),
    'post',
  ],
  [
    'application-not-loaded',
    'asp-net',
    yellow("Не удалось загрузить файл или сборку 'X'.", '', "Ошибка сервера в приложении '/'."),
    'get',
  ],
  ['application-config', 'asp-net', yellow('Configuration Error'), 'get'],
  [
    'application-config',
    'asp-net',
    yellow('Konfigurationsfehler', '', "Serverfehler in der Anwendung '/sws'."),
    'post',
  ],
  ['application-config', 'asp-net', yellow('Parser Error', '[HttpParseException]'), 'get'],
  [
    'application-compilation',
    'asp-net',
    yellow('Compilation Error', 'CS0246: The type could not be found'),
    'get',
  ],
  [
    'application-database',
    'asp-net',
    yellow('A network-related or instance-specific error occurred.', '[SqlException (0x80131904)]'),
    'get',
  ],
  [
    'application-timeout',
    'asp-net',
    yellow('Request timed out.', '[HttpException (0x80004005): Request timed out.]'),
    'get',
  ],
  [
    'dangerous-value',
    'asp-net',
    yellow('A potentially dangerous Request.QueryString value was detected from the client (token="&lt;a").'),
    'get',
  ],
  [
    'dangerous-value',
    'asp-net',
    yellow(
      'Ein potenziell gefährlicher Request.Form-Wert wurde vom Client (token="&lt;a") entdeckt.',
      '[HttpRequestValidationException (0x80004005)]',
      "Serverfehler in der Anwendung '/sws'.",
    ),
    'post',
  ],
  [
    'dangerous-value',
    'asp-net',
    yellow(
      'Tehlikeli olabilecek Request.QueryString değeri algılandı (token="&lt;a").',
      '',
      "'/sws' Uygulamasında Sunucu Hatası.",
    ),
    'get',
  ],
  ['request-too-large', 'asp-net', yellow('Maximum request length exceeded.')],
  [
    'redirect-to-error-page',
    'asp-net',
    http('302 Found', [iis, 'Location: /sws/Error.aspx?aspxerrorpath=/sws/Authentication.asmx']),
  ],
  // Between: delivery networks and firewalls
  [
    'between-challenge',
    'cloudflare',
    http(
      '403 Forbidden',
      ['Server: cloudflare', 'CF-RAY: 1-IST'],
      page('Just a moment...', '<script src="/cdn-cgi/challenge-platform/x"></script>'),
    ),
  ],
  [
    'between-blocked',
    'cloudflare',
    http(
      '403 Forbidden',
      ['Server: cloudflare'],
      page('Attention Required! | Cloudflare', 'Sorry, you have been blocked'),
    ),
  ],
  [
    'between-no-connection',
    'cloudflare',
    http('521 <none>', ['Server: cloudflare'], page('sws | 521: Web server is down')),
  ],
  [
    'between-no-connection',
    'cloudflare',
    http('522 <none>', ['Server: cloudflare'], page('sws | 522: Connection timed out')),
  ],
  [
    'between-no-answer',
    'cloudflare',
    http('524 <none>', ['Server: cloudflare'], page('sws | 524: A timeout occurred')),
  ],
  ['between-no-answer', 'cloudflare', http('520 <none>', ['Server: cloudflare'], 'error code: 520')],
  [
    'between-no-tls',
    'cloudflare',
    http('525 <none>', ['Server: cloudflare'], page('525: SSL handshake failed')),
  ],
  [
    'between-no-tls',
    'cloudflare',
    http('526 <none>', ['Server: cloudflare'], page('526: Invalid SSL certificate')),
  ],
  ['between-no-name', 'cloudflare', http('530 <none>', ['Server: cloudflare'], 'error code: 1016')],
  [
    'between-too-many',
    'cloudflare',
    http('429 Too Many Requests', ['Server: cloudflare', 'Retry-After: 10'], 'error code: 1015'),
  ],
  [
    'iis-query-too-long',
    'iis',
    http(
      '404 Not Found',
      ['Server: cloudflare', 'CF-RAY: 1-IST'],
      page('IIS 10.0 Detailed Error - 404.15 - Not Found'),
    ),
    'get',
  ],
  [
    'between-challenge',
    'aws-waf',
    http(
      '202 Accepted',
      ['Server: CloudFront', 'x-amzn-waf-action: challenge'],
      page('', '<script src="https://x.token.awswaf.com/c.js"></script>'),
    ),
  ],
  [
    'between-blocked',
    'cloudfront',
    http(
      '403 Forbidden',
      ['Server: CloudFront', 'X-Cache: Error from cloudfront'],
      page(
        'ERROR: The request could not be satisfied',
        'Request blocked. Generated by cloudfront (CloudFront)',
      ),
    ),
  ],
  [
    'between-no-answer',
    'aws-alb',
    http('504 Gateway Time-out', ['Server: awselb/2.0'], page('504 Gateway Time-out')),
  ],
  [
    'between-unavailable',
    'aws-alb',
    http(
      '503 Service Temporarily Unavailable',
      ['Server: awselb/2.0'],
      page('503 Service Temporarily Unavailable'),
    ),
  ],
  [
    'between-no-answer',
    'azure-app-gateway',
    http('502 Bad Gateway', ['Server: Microsoft-Azure-Application-Gateway/v2'], page('502 Bad Gateway')),
  ],
  [
    'between-blocked',
    'azure-front-door',
    http(
      '403 Forbidden',
      ['X-Azure-Ref: 0abc', 'X-Cache: CONFIG_NOCACHE'],
      page('', 'The request is blocked. 20261128T090000Z-abc Azure'),
    ),
  ],
  [
    'between-blocked',
    'f5',
    http(
      '200 OK',
      [],
      page(
        'Request Rejected',
        'The requested URL was rejected. Please consult with your administrator. Your support ID is: 123456789012',
      ),
    ),
  ],
  [
    'between-blocked',
    'akamai',
    http(
      '403 Forbidden',
      ['Server: AkamaiGHost'],
      page('Access Denied', 'Reference #18.5e1c1002.1700000000.1a2b3c https://errors.edgesuite.net/18.5'),
    ),
  ],
  [
    'between-challenge',
    'imperva',
    http(
      '200 OK',
      ['X-Iinfo: 1-2-3', 'X-CDN: Imperva'],
      page(
        '',
        '<iframe src="/_Incapsula_Resource?CWUDNSAI=1">Request unsuccessful. Incapsula incident ID: 1-2</iframe>',
      ),
    ),
  ],
  [
    'between-blocked',
    'sucuri',
    http(
      '403 Forbidden',
      ['Server: Sucuri/Cloudproxy'],
      page('Sucuri WebSite Firewall - Access Denied', 'Access Denied'),
    ),
  ],
  // In networks
  [
    'between-blocked',
    'fortinet',
    http(
      '403 Forbidden',
      [],
      page('Web Page Blocked!', 'The page has been blocked. Attack ID: 20000008 FortiGate'),
    ),
  ],
  [
    'between-blocked',
    'zscaler',
    http('403 Forbidden', ['Server: Zscaler/6.2'], page('Internet Security by Zscaler', 'Access denied')),
  ],
  [
    'between-no-name',
    'bluecoat',
    http(
      '503 Service Unavailable',
      [],
      page(
        'Network Error',
        'Network Error (dns_unresolved_hostname) Your requested host could not be resolved by DNS.',
      ),
    ),
  ],
  [
    'between-blocked',
    'palo-alto',
    http(
      '503 Service Unavailable',
      [],
      page(
        'Web Page Blocked',
        'Access to the web page you were trying to visit has been blocked in accordance with company policy.',
      ),
    ),
  ],
  [
    'between-blocked',
    'modsecurity',
    http(
      '406 Not Acceptable',
      [],
      page(
        'Not Acceptable!',
        'An appropriate representation of the requested resource could not be found on this server. This error was generated by Mod_Security.',
      ),
    ),
  ],
  ['between-redirect', 'netscaler', http('302 Found', ['Location: /vpn/index.html'])],
  [
    'captive-portal',
    'captive-portal',
    http(
      '511 Network Authentication Required',
      [],
      page('Login', '<meta http-equiv="refresh" content="0; url=https://login.example.test/">'),
    ),
  ],
  [
    'site-suspended',
    'hosting-panel',
    http('200 OK', [], page('Account Suspended', 'This Account has been suspended.')),
  ],
  [
    'site-suspended',
    'hosting-panel',
    http('503 Service Unavailable', ['Server: nginx'], page('Hesap', 'Bu hesap askıya alınmıştır.')),
  ],
  // Proxies and plain servers
  [
    'between-no-name',
    'squid',
    http(
      '503 Service Unavailable',
      ['Server: squid/5.7', 'X-Squid-Error: ERR_DNS_FAIL 0'],
      page('ERROR: The requested URL could not be retrieved'),
    ),
  ],
  [
    'between-no-connection',
    'squid',
    http(
      '503 Service Unavailable',
      ['Server: squid/5.7', 'X-Squid-Error: ERR_CONNECT_FAIL 111'],
      page('FEHLER'),
    ),
  ],
  [
    'between-no-answer',
    'squid',
    http('504 Gateway Timeout', ['Server: squid', 'X-Squid-Error: ERR_READ_TIMEOUT 0'], page('ERREUR')),
  ],
  [
    'proxy-authentication',
    'squid',
    http(
      '407 Proxy Authentication Required',
      ['Server: squid', 'X-Squid-Error: ERR_CACHE_ACCESS_DENIED 0'],
      page('ERROR'),
    ),
  ],
  [
    'between-unavailable',
    'varnish',
    http(
      '503 Service Unavailable',
      ['Server: Varnish'],
      page('503 Service Unavailable', 'Guru Meditation: XID: 12345'),
    ),
  ],
  [
    'between-no-answer',
    'nginx',
    http(
      '502 Bad Gateway',
      ['Server: nginx/1.24.0'],
      page('502 Bad Gateway', '<hr><center>nginx/1.24.0</center>'),
    ),
  ],
  [
    'between-too-long',
    'nginx',
    http(
      '413 Request Entity Too Large',
      ['Server: nginx'],
      page('413 Request Entity Too Large', '<hr><center>nginx</center>'),
    ),
  ],
  [
    'https-on-http-address',
    'nginx',
    http(
      '400 Bad Request',
      ['Server: nginx'],
      page('400 The plain HTTP request was sent to HTTPS port', '<hr><center>nginx</center>'),
    ),
  ],
  [
    'client-certificate-wanted',
    'nginx',
    http(
      '400 Bad Request',
      ['Server: nginx'],
      page('400 No required SSL certificate was sent', '<hr><center>nginx</center>'),
    ),
  ],
  [
    'between-no-connection',
    'haproxy',
    http(
      '503 Service Unavailable',
      ['Content-Type: text/html'],
      '<html><body><h1>503 Service Unavailable</h1>\nNo server is available to handle this request.\n</body></html>',
    ),
  ],
  [
    'between-no-answer',
    'haproxy',
    http(
      '504 Gateway Time-out',
      ['Content-Type: text/html'],
      "<html><body><h1>504 Gateway Time-out</h1>\nThe server didn't respond in time.\n</body></html>",
    ),
  ],
  [
    'between-no-connection',
    'envoy',
    http(
      '503 Service Unavailable',
      ['Server: envoy'],
      'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
    ),
  ],
  [
    'between-not-found',
    'traefik',
    http('404 Not Found', ['Content-Type: text/plain; charset=utf-8'], '404 page not found\n'),
  ],
  [
    'between-no-answer',
    'apache',
    http(
      '502 Proxy Error',
      ['Server: Apache'],
      page(
        '502 Proxy Error',
        'The proxy server received an invalid response from an upstream server. Reason: Error reading from remote server',
      ),
    ),
  ],
  [
    'between-no-answer',
    'tinyproxy',
    http('502 Bad Gateway', ['Server: tinyproxy/1.11'], page('502 Bad Gateway', 'tinyproxy')),
  ],
  [
    'between-no-answer',
    'mitmproxy',
    http('502 Bad Gateway', ['Server: mitmproxy 10.1'], page('502 Bad Gateway', 'mitmproxy')),
  ],
  // Faults
  [
    'fault-security',
    'x',
    fault('w:FailedAuthentication', 'The security token could not be authenticated', wsse),
  ],
  [
    'fault-security',
    'x',
    fault(
      'w:InvalidSecurity',
      'Beim Überprüfen der Sicherheit der Nachricht ist ein Fehler aufgetreten.',
      wsse,
    ),
  ],
  [
    'fault-action',
    'x',
    fault(
      'a:ActionNotSupported',
      'The message cannot be processed',
      'xmlns:a="http://schemas.microsoft.com/ws/2005/05/addressing/none"',
    ),
  ],
  [
    'fault-contract-filter',
    'x',
    fault('soap:Client', 'due to a ContractFilter mismatch at the EndpointDispatcher'),
  ],
  [
    'fault-destination',
    'x',
    fault(
      'a:DestinationUnreachable',
      'no endpoint',
      'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"',
    ),
  ],
  ['fault-version-mismatch', 'x', fault('soap:VersionMismatch', 'x')],
  ['fault-must-understand', 'x', fault('soap:MustUnderstand', 'x')],
  ['fault-database', 'x', fault('soap:Server', 'System.Data.SqlClient.SqlException: Cannot open database')],
  ['fault-database', 'x', fault('soap:Server', 'ORA-12541: TNS:no listener')],
  ['fault-database', 'x', fault('soap:Server', 'Veritabanına bağlanılamadı')],
  ['fault-session-locked', 'x', fault('soap:Server', 'Transaction was deadlocked on lock resources')],
  ['fault-session-locked', 'x', fault('soap:Server', 'ORA-00054: resource busy')],
  ['fault-licence', 'x', fault('soap:Server', 'Your licence has expired on 2026-11-01')],
  ['fault-licence', 'x', fault('soap:Server', 'Lisans süresi doldu')],
  ['fault-timeout', 'x', fault('soap:Server', 'Timeout expired. The timeout period elapsed')],
  [
    'fault-unknown-operation',
    'x',
    fault('soap:Client', 'Server did not recognize the value of HTTP Header SOAPAction: x.'),
  ],
];
