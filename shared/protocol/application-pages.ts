import type { AnswerSigns } from './answer-signs.js';
import { saysBindingIsOff } from './http-fault.js';
import type { HttpErrorCause } from './iis-pages.js';

/**
 * What an error page of ASP.NET or WCF says. Names of exceptions and types come first: they are the same in every
 * language; then the sentences of English, German, Turkish and Russian servers.
 */
const reasons: readonly (readonly [pattern: RegExp, cause: HttpErrorCause])[] = [
  [
    /HttpRequestValidationException|potentially dangerous Request\.|potenziell gefährlicher? .{0,30}Request\.|tehlikeli (?:olabilecek )?.{0,40}Request\.|потенциально опасн\S* .{0,40}Request\.|\bRequest\.(?:QueryString|Form|Path|Cookies)\b.{0,120}\(/i,
    'dangerous-value',
  ],
  [
    /Maximum request length exceeded|maxRequestLength|maxQueryStringLength|maxUrlLength|PathTooLongException|Maximale Anforderungslänge|En (?:çok|fazla|büyük) istek uzunluğu|Превышена максимальная длина запроса/i,
    'request-too-large',
  ],
  [
    /Could not load (?:file or assembly|type)|FileLoadException|FileNotFoundException: .{0,40}assembly|BadImageFormatException|ReflectionTypeLoadException|TypeLoadException|(?:Datei oder Assembly|Typ) .{0,160}(?:nicht geladen|konnte nicht)|(?:dosya|derleme|tür).{0,160}yüklenemedi|Не удалось загрузить (?:файл или сборку|тип)|Could not create type/i,
    'application-not-loaded',
  ],
  [
    /ConfigurationErrorsException|Configuration Error|Parser Error|HttpParseException|Konfigurationsfehler|Parserfehler|Yapılandırma Hatası|Ayrıştırıcı Hatası|Ошибка (?:в )?конфигураци|Ошибка синтаксического анализа|web\.config/i,
    'application-config',
  ],
  [
    /Compilation Error|HttpCompileException|Compiler Error Message|Kompilierungsfehler|Derleme Hatası|Ошибка компиляции|CS\d{4}:/i,
    'application-compilation',
  ],
  [
    /SqlException|OracleException|\bORA-\d{5}|MySqlException|NpgsqlException|OleDbException|OdbcException|EntityException|error: \d+ - |network-related or instance-specific|DbException/i,
    'application-database',
  ],
  [
    /Request timed out\.|HttpException.{0,40}timed out|TimeoutException|Anforderungstimeout|Zeitüberschreitung|zaman aşımı|истекло время/i,
    'application-timeout',
  ],
  [
    /ThreadAbortException|session.?state (?:server|service)|SessionState|aspnet_state/i,
    'application-session',
  ],
];

const hidden =
  /Runtime Error|Laufzeitfehler|Çalışma Zamanı Hatası|Ошибка (?:времени|среды) выполнения|Error de tiempo de ejecución|Erreur d'exécution|customErrors|Errore di run-?time|Błąd (?:w czasie|środowiska) wykonania|Σφάλμα|Runtimefout|Erro em Tempo de Execução|خطأ/i;

/** The factory that picks a handler by the binding stands in the stack, whatever the language of the sentence. */
const handlerFactory =
  /WebServiceHandlerFactory\.CoreGetHandler|ServerProtocolFactory|WebServiceHandlerFactory\.GetHandler/;

export type PageFinding = HttpErrorCause | 'http-binding-off' | 'http-binding-probably-off';

/** Of a page that ASP.NET or WCF wrote with a 5xx (or a 404): what it states, or that it states nothing. */
export function causeOfApplicationPage(at: AnswerSigns, overHttp: boolean): PageFinding {
  const page = `${at.title}\n${at.text}`;
  const stated = reasons.find(([pattern]) => pattern.test(page));
  if (stated?.[1] === 'dangerous-value') return stated[1];
  if (overHttp && (saysBindingIsOff(page) || (handlerFactory.test(at.source) && !stated)))
    return 'http-binding-off';
  if (stated) return stated[1];
  if (at.status === 404) return 'path-not-found';
  const saysNothing = hidden.test(at.title) || !/\[\w*Exception|Exception Details|Stack ?Trace|: /.test(page);
  if (!saysNothing) return 'application-error';
  return overHttp && at.status === 500 ? 'http-binding-probably-off' : 'application-error-hidden';
}
