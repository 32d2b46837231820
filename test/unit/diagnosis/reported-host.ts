import { detailed, http, iis, net, page, sys, yellow } from './answer-shapes.js';
import { type Reported, reported } from './reported.js';

const failed = reported('http-error');
const off = reported('binding-off', 'get');
const terse = (status: string, heading: string, words = '') =>
  http(
    status,
    [iis, 'X-Powered-By: ASP.NET'],
    page(
      heading,
      `<div id="header"><h1>Server Error</h1></div><div id="content"><h2>${heading}</h2><h3>${words}</h3></div>`,
    ),
  );
const factory =
  'System.Web.Services.Protocols.WebServiceHandlerFactory.CoreGetHandler(Type type, HttpContext context) +502169';

/** Of the machine that the service runs on: IIS, Windows, ASP.NET and WCF, in the languages of their servers. */
export const reportedByHost: readonly Reported[] = [
  // ASP.NET says that the binding is off
  off(
    'Spanish, with its stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "No se reconoce el formato de solicitud para la dirección URL que acaba inesperadamente en '/Logout'.",
      `[InvalidOperationException: No se reconoce]\n ${factory}`,
      "Error de servidor en la aplicación '/sws'.",
    ),
  ),
  off(
    'French, without a stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "Le format de demande n'est pas reconnu pour une URL se terminant de façon inattendue par '/Logout'.",
      '',
      "Erreur du serveur dans l'application '/sws'.",
    ),
  ),
  off(
    'Italian, without a stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "Formato richiesta non riconosciuto per l'URL che termina in modo imprevisto con '/Logout'.",
      '',
      "Errore server nell'applicazione '/sws'.",
    ),
    'post',
  ),
  off(
    'Turkish, without a stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "Beklenmeyen biçimde '/Logout' ile biten URL için istek biçimi tanınmıyor.",
      '',
      "'/sws' Uygulamasında Sunucu Hatası.",
    ),
  ),
  off(
    'Russian, without a stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "Нераспознанный формат запроса для URL-адреса, неожиданно заканчивающегося на '/Logout'.",
      '',
      "Ошибка сервера в приложении '/sws'.",
    ),
  ),
  off(
    'Polish, without a stack',
    'http-binding-off',
    'asp-net',
    yellow(
      "Nierozpoznany format żądania dla adresu URL nieoczekiwanie zakończonego ciągiem '/Logout'.",
      '',
      "Błąd serwera w aplikacji '/sws'.",
    ),
    'post',
  ),
  off(
    'Turkish, its reason hidden: it may be the binding',
    'http-binding-probably-off',
    'asp-net',
    yellow('Çalışma Zamanı Hatası', '', "'/sws' Uygulamasında Sunucu Hatası."),
  ),
  off(
    'Russian, its reason hidden',
    'http-binding-probably-off',
    'asp-net',
    yellow('Ошибка времени выполнения', '', "Ошибка сервера в приложении '/sws'."),
  ),
  // ASP.NET says another reason
  failed(
    'French, hidden, over SOAP: no binding is off',
    'application-error-hidden',
    'asp-net',
    yellow("Erreur d'exécution", '', "Erreur du serveur dans l'application '/sws'."),
  ),
  failed(
    'German: SQL Server is not reached',
    'application-database',
    'asp-net',
    yellow(
      'Netzwerkbezogener oder instanzspezifischer Fehler beim Herstellen einer Verbindung mit SQL Server.',
      '[SqlException (0x80131904): Netzwerkbezogener oder instanzspezifischer Fehler]',
      "Serverfehler in der Anwendung '/sws'.",
    ),
    'get',
  ),
  failed(
    'Turkish: the source does not compile',
    'application-compilation',
    'asp-net',
    yellow('Derleme Hatası', "CS0246: 'Sejour' türü bulunamadı", "'/' Uygulamasında Sunucu Hatası."),
    'get',
  ),
  failed(
    'German: web.config is broken',
    'application-config',
    'asp-net',
    yellow(
      'Konfigurationsfehler',
      'Beschreibung: Bei der Verarbeitung einer Konfigurationsdatei …',
      "Serverfehler in der Anwendung '/sws'.",
    ),
    'post',
  ),
  failed(
    'Russian: an assembly is missing',
    'application-not-loaded',
    'asp-net',
    yellow(
      'Не удалось загрузить файл или сборку "Oracle.DataAccess" либо одну из их зависимостей.',
      '',
      "Ошибка сервера в приложении '/sws'.",
    ),
    'get',
  ),
  failed(
    'the query is over ASP.NET’s own limit',
    'request-too-large|iis-query-too-long',
    'asp-net',
    yellow(
      'The length of the query string for this request exceeds the configured maxQueryStringLength value.',
      '[HttpException (0x80004005)]',
    ).replace('500 Internal Server Error', '400 Bad Request'),
    'get',
  ),
  failed(
    'the address is over ASP.NET’s own limit, in German',
    'request-too-large|iis-url-too-long',
    'asp-net',
    yellow(
      'Die Länge der URL für diese Anforderung überschreitet den konfigurierten maxUrlLength-Wert.',
      '',
      "Serverfehler in der Anwendung '/sws'.",
    ).replace('500 Internal Server Error', '400 Bad Request'),
    'get',
  ),
  failed(
    'a sign in the path',
    'dangerous-value',
    'asp-net',
    yellow('A potentially dangerous Request.Path value was detected from the client (:).').replace(
      '500 Internal Server Error',
      '400 Bad Request',
    ),
    'get',
  ),
  failed(
    'Spanish: a sign in the query',
    'dangerous-value',
    'asp-net',
    yellow(
      'Se detectó un posible valor Request.QueryString peligroso en el cliente (token="&lt;a").',
      '',
      "Error de servidor en la aplicación '/sws'.",
    ),
    'get',
  ),
  failed(
    'the verb is refused by the handler for files',
    'method-only-files',
    'asp-net',
    yellow("The HTTP verb POST used to access path '/sws/Authentication.asmx' is not allowed.").replace(
      '500 Internal Server Error',
      '405 Method Not Allowed',
    ),
  ),
  failed(
    'Turkish: the file is not there',
    'path-not-found',
    'asp-net',
    yellow('Kaynak bulunamıyor.', '', "'/sws' Uygulamasında Sunucu Hatası.").replace(
      '500 Internal Server Error',
      '404 Not Found',
    ),
  ),
  failed(
    'a file behind the error page of the application',
    'redirect-to-error-page',
    'x',
    http('302 Found', [iis, 'Location: /sws/ErrorPages/Oops.aspx']),
  ),
  failed(
    'customErrors with a page of its own, in Turkish',
    'redirect-to-error-page',
    'x',
    http('302 Found', [iis, net, 'Location: /Hata.aspx?aspxerrorpath=/sws/Authentication.asmx/Logout']),
    'get',
  ),
  // IIS
  failed(
    'one line without a reason is no binding that is off',
    'server-error-page',
    'iis',
    http(
      '500 Internal Server Error',
      [iis, 'Content-Type: text/html'],
      'The page cannot be displayed because an internal server error has occurred.',
    ),
    'get',
  ),
  failed(
    'terse: gateway',
    'iis-gateway',
    'iis',
    terse(
      '502 Bad Gateway',
      '502 - Web server received an invalid response while acting as a gateway or proxy server.',
    ),
  ),
  failed(
    'terse, German: forbidden',
    'forbidden',
    'iis',
    terse('403 Forbidden', '403 - Verboten: Zugriff verweigert.'),
  ),
  failed(
    'terse, Turkish: not there',
    'iis-path',
    'iis',
    terse('404 Not Found', '404 - Dosya veya dizin bulunamadı.'),
  ),
  failed(
    'Russian detailed page',
    'iis-handler-missing',
    'iis',
    http(
      '404 Not Found',
      [iis],
      page('Подробная ошибка IIS 10.0 - 404.3 - Not Found', '<h3>Ошибка HTTP 404.3 - Not Found</h3>'),
    ),
  ),
  failed(
    'French detailed page',
    'iis-directory',
    'iis',
    http(
      '403 Forbidden',
      [iis],
      page('Erreur détaillée IIS 10.0 - 403.14 - Forbidden', '<h3>Erreur HTTP 403.14 - Forbidden</h3>'),
    ),
  ),
  failed(
    'IIS 6: a folder, without a number in the title',
    'iis-directory',
    'iis',
    http(
      '403 Forbidden',
      ['Server: Microsoft-IIS/6.0'],
      page(
        'The page cannot be displayed',
        'Directory Listing Denied This Virtual Directory does not allow contents to be listed.',
      ),
    ),
  ),
  failed(
    'IIS 6: https wanted, with its number in the text',
    'iis-https-wanted',
    'iis',
    http(
      '403 Forbidden',
      ['Server: Microsoft-IIS/6.0'],
      page(
        'The page must be viewed over a secure channel',
        'HTTP Error 403.4 - Forbidden: SSL is required to view this resource.',
      ),
    ),
  ),
  failed(
    'ASP.NET Core does not start',
    'iis-module-broken',
    'x',
    http(
      '500 Internal Server Error',
      [iis],
      page(
        'HTTP Error 500.30 - ASP.NET Core app failed to start',
        '<h2>HTTP Error 500.30 - ASP.NET Core app failed to start</h2>',
      ),
    ),
    'post',
  ),
  failed(
    'a module is missing',
    'iis-module-broken|iis-handler-missing',
    'iis',
    detailed('500.21', 'Handler "WebServiceHandlerFactory" has a bad module "ManagedPipelineHandler"'),
    'get',
  ),
  failed(
    'app_offline.htm, in Turkish',
    'unavailable',
    'iis',
    http(
      '503 Service Unavailable',
      [iis, 'X-Powered-By: ASP.NET'],
      page('Bakım', 'Sitemizde bakım çalışması yapılmaktadır.'),
    ),
  ),
  failed(
    'a login of Windows',
    'windows-authentication|iis-login',
    'iis',
    http(
      '401 Unauthorized',
      [iis, 'WWW-Authenticate: Negotiate', 'WWW-Authenticate: NTLM'],
      page('401 - Unauthorized: Access is denied due to invalid credentials.'),
    ),
  ),
  failed(
    'the query in IIS 7.5’s German page',
    'iis-query-too-long',
    'iis',
    http(
      '404 Not Found',
      ['Server: Microsoft-IIS/7.5'],
      page(
        'IIS 7.5 Detaillierter Fehler - 404.15 - Not Found',
        'Das Anforderungsfiltermodul ist so konfiguriert, dass eine Anforderung mit einer zu langen Abfragezeichenfolge verweigert wird.',
      ),
    ),
    'get',
  ),
  // Windows itself
  failed(
    'a header field',
    'http-sys-too-long',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Header Field Too Long',
      'HTTP Error 400. A request header field is too long.',
    ),
  ),
  failed(
    'a request that is too long',
    'http-sys-too-long',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Request Too Long',
      'HTTP Error 400. The size of the request headers is too long.',
    ),
    'get',
  ),
  failed(
    'an URL',
    'http-sys-url',
    'http-sys',
    sys('400 Bad Request', 'Bad Request - Invalid URL', 'HTTP Error 400. The request URL is invalid.'),
    'get',
  ),
  failed(
    'a host name',
    'http-sys-host',
    'http-sys',
    sys(
      '400 Bad Request',
      'Bad Request - Invalid Hostname',
      'HTTP Error 400. The request hostname is invalid.',
    ),
  ),
  failed(
    'a verb',
    'http-sys-header',
    'http-sys',
    sys('400 Bad Request', 'Bad Request - Invalid Verb', 'HTTP Error 400. The request verb is invalid.'),
  ),
  failed(
    'a length that is missing',
    'http-sys-header',
    'http-sys',
    sys(
      '411 Length Required',
      'Length Required',
      'HTTP Error 411. The request must be chunked or have a content length.',
    ),
  ),
  failed(
    'no site',
    'http-sys-not-bound',
    'http-sys',
    sys('404 Not Found', 'Not Found', 'HTTP Error 404. The requested resource is not found.'),
  ),
  // WCF
  failed(
    'WCF wants SOAP 1.2, in its status line',
    'wrong-content-type',
    'x',
    http(
      "415 Cannot process the message because the content type 'text/xml; charset=utf-8' was not the expected type 'application/soap+xml; charset=utf-8'.",
      [iis],
    ),
  ),
  failed(
    'WCF’s page without a reason',
    'application-error-hidden|application-error',
    'wcf',
    http(
      '500 Internal Server Error',
      [iis],
      page(
        'Request Error',
        '<div id="content"><p class="heading1">Request Error</p><p>The server encountered an error processing the request. See server logs for more details.</p></div>',
      ),
    ),
  ),
  failed(
    'WCF knows no such endpoint',
    'path-not-found',
    'wcf',
    http(
      '404 Not Found',
      [iis],
      page('Service', '<div id="content"><p class="heading1">Service</p><p>Endpoint not found.</p></div>'),
    ),
  ),
  // Where the host points
  failed(
    'https on the same host',
    'https-required',
    'x',
    `POST /sws/Authentication.asmx HTTP/1.1\r\nHost: h.example.test\r\nSOAPAction: "http://www.sansejour.com/Logout"\r\n\r\n${http('308 Permanent Redirect', [iis, 'Location: https://h.example.test/sws/Authentication.asmx'])}`,
  ),
  failed(
    'a login of the application',
    'redirect-to-login',
    'x',
    http('302 Found', [iis, net, 'Location: /Account/Login?ReturnUrl=%2fsws%2fAuthentication.asmx']),
  ),
];
