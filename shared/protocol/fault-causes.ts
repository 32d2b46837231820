import type { causesOf } from '../model/causes.js';
import { soap11Namespace, soap12Namespace } from '../model/words.js';

type FaultCause = (typeof causesOf)['fault'][number];

interface FaultName {
  readonly local: string;
  readonly namespace: string | null;
}

export function isSoapNamespace(namespace: string | null): boolean {
  return namespace === soap11Namespace || namespace === soap12Namespace;
}

/** Codes of WS-Security, WS-Addressing and WCF; each is a name of its own specification, in any language the same. */
const byCode: readonly (readonly [pattern: RegExp, cause: FaultCause])[] = [
  [
    /^(?:InvalidSecurity(?:Token)?|UnsupportedSecurityToken|UnsupportedAlgorithm|FailedAuthentication|FailedCheck|SecurityTokenUnavailable|MessageExpired|BadContextToken|RequestFailed|InvalidRequest|AuthenticationBadElements|Authentication|ExpiredData|UnableToRenew)$/,
    'fault-security',
  ],
  [/^(?:ActionNotSupported|InvalidAction|ActionMismatch)$/, 'fault-action'],
  [
    /^(?:DestinationUnreachable|EndpointNotFound|EndpointUnavailable|InvalidAddress|MessageInformationHeaderRequired|MessageAddressingHeaderRequired|InvalidAddressingHeader)$/,
    'fault-destination',
  ],
  [/^(?:Unauthorized|AccessDenied|Forbidden|SecurityAccessDenied)/i, 'fault-access'],
  [/^VersionMismatch$/, 'fault-version-mismatch'],
  [/^MustUnderstand$/, 'fault-must-understand'],
  [/^ProcedureNotPresent$/, 'fault-unknown-operation'],
];

/**
 * What the words of a fault add. Names of exceptions, products' error numbers and headers come before sentences: those are
 * an English server's, and its German, Turkish and Russian sisters'.
 */
const byReason: readonly (readonly [pattern: RegExp, cause: FaultCause])[] = [
  [/ContractFilter|EndpointDispatcher/i, 'fault-contract-filter'],
  [/AddressFilter mismatch/i, 'fault-destination'],
  [
    /value of HTTP Header (?:SOAPAction|\{0\})|action '[^']*' was not recognized|method name is not valid|SOAPAction.{0,80}(?:nicht erkannt|tanı(?:n|y|m)|распозна|riconosc|reconn|reconoc|rozpozna|herken)|(?:reconnu|reconoci|распозна|erkann|riconosci|rozpozna|herken)\S*.{0,80}SOAPAction/i,
    'fault-unknown-operation',
  ],
  [
    /Missing parameter: |Fehlender Parameter|Parameter fehlt|Param[eè]tre manquant|Falta (?:el )?parámetro|Parametro mancante|Eksik parametre|Отсутствует параметр/i,
    'fault-missing-parameter',
  ],
  [
    /Request format is invalid|Anforderungsformat ist ungültig|İstek biçimi geçersiz|Недопустимый формат запроса/i,
    'fault-request-format',
  ],
  [
    /potentially dangerous Request\.|HttpRequestValidationException|potenziell gefährlich|tehlikeli.{0,40}Request\.|потенциально опасн/i,
    'fault-dangerous-value',
  ],
  [
    /WS-?Security|wsse:|security header|Security(?:Fault|Exception|Token)|UsernameToken|MessageSecurityException|security requirements are not satisfied|Sicherheitsheader|güvenlik (?:üst ?bilgi|başlı)/i,
    'fault-security',
  ],
  [
    /Policy Falsified|l7:policyResult|\(from (?:client|server)\)|\bBEA-3[08]\d{4}\b|Tried all: \d+ addresses|steps\.\w+\.\w+Fault|messaging\.adaptors\./i,
    'fault-gateway',
  ],
  [
    /session.{0,40}(?:table|record|row).{0,30}(?:is )?lock|lock request time ?out|deadlock|\bORA-(?:00054|00060|30006)\b|Error(?: Number)?:? ?1205|Error:? 1222|SQLSTATE ?40001|oturum (?:tablosu|kayd).{0,60}kilit|kilitlenme|gesperrt.{0,30}Sitzung|Sitzung\S*.{0,30}gesperrt|взаимоблокировк|таблиц\S* сеанс\S*.{0,30}заблокир/i,
    'fault-session-locked',
  ],
  [
    /\blicen[cs]e\b.{0,80}(?:expired|ended|invalid|exceeded|not found|over)|licensed number|trial (?:period|version).{0,30}(?:expired|ended|over)|LicenseException|lisans.{0,60}(?:sona er|doldu|dolmuş|bitti|geçersiz|süre)|Lizenz.{0,60}(?:abgelaufen|ungültig|überschritten)|лицензи.{0,60}(?:ист[её]к|недействит|законч)/i,
    'fault-licence',
  ],
  [
    /(?:\btoken|auth ?key|\bsession|oturum|Sitzung|сесси|сеанс|токен)\S*\s(?:\S+ ){0,4}?(?:invalid|not valid|no longer|unknown|expired|timed? ?out|timeout expired|not found|does not exist|geçersiz|bulunamad|sona er|süresi|ungültig|abgelaufen|unbekannt|недейств|неверн|ист[её]к|не найден)|(?:invalid|unknown|expired|geçersiz|ungültig\S*|недействительн\S*|неверн\S*) (?:\S+ ){0,2}?(?:token|auth ?key|session|oturum|Sitzung|токен|сесси|сеанс)/i,
    'fault-token',
  ],
  [
    /Execution Timeout Expired|Timeout expired|TimeoutException|operation has timed out|Zeitüberschreitung|Zeitlimit|zaman aşımı|время ожидания.{0,30}истекло|истекло время/i,
    'fault-timeout',
  ],
  [
    /SqlException|SqlClient|SQL ?Server|\(provider: |stored procedure|Invalid (?:object|column) name|transaction log for database|database '[^']*' cannot be opened|Cannot open database|OracleException|\bORA-\d{5}\b|\bTNS[:-]|MySqlException|NpgsqlException|OleDbException|OdbcException|EntityException|DbException|Cannot open database|Login failed for user|Fehler bei der Anmeldung für den Benutzer|kullanıcısı için oturum açılamadı|Ошибка входа пользователя|network-related or instance-specific|error: \d{1,3} - |0x80131904|connection to (?:the )?(?:SQL|database)|database (?:is )?(?:down|unavailable|offline|not available)|veri ?taban\S*.{0,50}(?:bağlan|açıl|erişil|ulaşıl|kapalı)|Datenbank.{0,50}(?:nicht|geöffnet|Verbindung)|баз\S* данных.{0,50}(?:недоступ|подключ|открыть)/i,
    'fault-database',
  ],
  [
    /Could not load (?:file or assembly|type)|FileLoadException|BadImageFormatException|TypeInitializationException|TypeLoadException|ConfigurationErrorsException|nicht geladen werden|yüklenemedi|Не удалось загрузить/i,
    'fault-not-loaded',
  ],
  [
    /UnauthorizedAccessException|SecurityAccessDenied|Access (?:is|was) denied|SecurityException|Zugriff (?:wurde )?verweigert|erişim (?:reddedildi|engellendi)|отказано в доступе/i,
    'fault-access',
  ],
];

/**
 * Only such a fault says that SOAP 1.2 is off. A request of 1.2 carries no SOAPAction: who misses it reads it as one of 1.1.
 */
const speaksOfVersion =
  /SOAPAction|valid (?:soap ?)?action|Aktionsparameter|eylem parametresi|параметра действия|SOAP ?1\.[12]\b|SOAP (?:version|envelope)|envelope version|version mismatch|VersionMismatch|namespace .{0,60}(?:envelope|unrecogni[sz]ed)|Unrecognized (?:message )?version|possible SOAP version mismatch|content ?type.{0,80}soap\+xml|soap\+xml.{0,80}(?:not|expected|support)|SOAP-?Version|SOAP sürüm|верси\S* SOAP/i;

/** From the code (a name of a specification), then from what the reason names, then from the code's class. */
export function causeOfFault(code: readonly FaultName[], reason: string): FaultCause {
  const start = reason.slice(0, 4_000);
  for (const { local, namespace } of code) {
    // A code of SOAP's own may be refined behind a dot: `Client.Authentication` is still the client's.
    const name = isSoapNamespace(namespace) ? local.replace(/\..*/s, '') : local;
    const found = byCode.find(([pattern]) => pattern.test(name));
    if (found) return found[1];
    if (/wss|ws-?sec|secext|securitypolicy/i.test(namespace ?? '')) return 'fault-security';
  }
  const said = causeInReason(start);
  if (said !== null) return said;
  const first = code[0];
  if (first === undefined || (first.namespace && !isSoapNamespace(first.namespace))) return 'fault-other';
  // 1.1 allows refinements behind a dot: `Client.Authentication`.
  const name = first.local.split('.')[0];
  if (name === 'Server' || name === 'Receiver') return 'fault-server';
  return name === 'Client' || name === 'Sender' ? 'fault-client' : 'fault-other';
}

export function causeInReason(reason: string): FaultCause | null {
  return byReason.find(([pattern]) => pattern.test(reason))?.[1] ?? null;
}

/** Whether a fault in the shape of 1.1 to a request of 1.2 is about the version, and not about what it was asked. */
export function isAboutVersion(cause: FaultCause, reason: string): boolean {
  return cause === 'fault-version-mismatch' || speaksOfVersion.test(reason.slice(0, 4_000));
}
