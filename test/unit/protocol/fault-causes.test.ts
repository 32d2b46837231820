import { describe, expect, it } from 'vitest';
import { soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';
import { causeInReason, causeOfFault, isAboutVersion } from '../../../shared/protocol/fault-causes.js';

const named = (local: string, namespace: string | null = 'urn:other') => [{ local, namespace }];

/** One for each word of the table: what a server says, by what it comes to. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'fault-contract-filter': ['a ContractFilter mismatch', 'at the EndpointDispatcher'],
  'fault-destination': ['an AddressFilter mismatch'],
  'fault-unknown-operation': [
    ...[
      'Server did not recognize the value of HTTP Header SOAPAction: x.',
      "The action 'x' was not recognized",
    ],
    ...[
      'the method name is not valid',
      'SOAPAction wurde nicht erkannt',
      'SOAPAction tanınmadı',
      'SOAPAction reconnu',
    ],
    ...[
      'SOAPAction не распознан',
      'SOAPAction non riconosciuta',
      'SOAPAction no reconocida',
      'SOAPAction niet herkend',
    ],
    ...[
      'nierozpoznany SOAPAction rozpoznano',
      'reconnu SOAPAction',
      'распознано SOAPAction',
      'erkannt SOAPAction',
    ],
  ],
  'fault-missing-parameter': [
    ...[
      'Missing parameter: token.',
      'Fehlender Parameter',
      'Parameter fehlt',
      'Paramètre manquant',
      'Falta el parámetro',
    ],
    ...['Falta parámetro', 'Parametro mancante', 'Eksik parametre', 'Отсутствует параметр'],
  ],
  'fault-request-format': [
    ...['Request format is invalid', 'Anforderungsformat ist ungültig', 'İstek biçimi geçersiz'],
    'Недопустимый формат запроса',
  ],
  'fault-dangerous-value': [
    ...[
      'A potentially dangerous Request.Form value',
      'HttpRequestValidationException',
      'potenziell gefährlich',
    ],
    ...['tehlikeli olabilecek bir Request.Form', 'потенциально опасное'],
  ],
  'fault-security': [
    ...['WS-Security', 'WSSecurity', 'wsse:Failed', 'the security header', 'SecurityFault', 'SecurityToken'],
    ...[
      'UsernameToken',
      'MessageSecurityException',
      'security requirements are not satisfied',
      'Sicherheitsheader',
    ],
    ...['güvenlik üst bilgisi', 'güvenlik başlığı'],
  ],
  'fault-gateway': [
    ...[
      'Policy Falsified',
      'l7:policyResult',
      'Fault (from client)',
      '(from server)',
      'BEA-380001',
      'BEA-382500',
    ],
    ...['Tried all: 1 addresses', 'steps.javascript.ScriptFault', 'messaging.adaptors.http'],
  ],
  'fault-session-locked': [
    ...[
      'the session table is locked',
      'session record lock',
      'lock request time out',
      'deadlock victim',
      'ORA-00054',
    ],
    ...[
      'ORA-00060',
      'ORA-30006',
      'Error Number: 1205',
      'Error: 1222',
      'SQLSTATE 40001',
      'oturum tablosu kilitli',
    ],
    ...[
      'kilitlenme',
      'gesperrte Sitzung',
      'Sitzung ist gesperrt',
      'взаимоблокировка',
      'таблица сеансов заблокирована',
    ],
  ],
  'fault-licence': [
    ...['the license has expired', 'licence not found', 'licensed number of users', 'trial period is over'],
    ...[
      'trial version expired',
      'LicenseException',
      'lisans süresi doldu',
      'lisansınız geçersiz',
      'Lizenz abgelaufen',
    ],
    ...['Lizenz ungültig', 'лицензия истекла', 'лицензия недействительна'],
  ],
  'fault-token': [
    ...[
      'token is invalid',
      'auth key not valid',
      'session expired',
      'session timed out',
      'oturum bulunamadı',
    ],
    ...[
      'oturum sona erdi',
      'Sitzung abgelaufen',
      'Sitzung unbekannt',
      'сеанс не найден',
      'токен недействителен',
    ],
    ...['invalid token', 'unknown session', 'expired auth key', 'geçersiz oturum', 'ungültige Sitzung'],
    ...['недействительный токен', 'неверный токен', 'token no longer exists', 'session does not exist'],
  ],
  'fault-timeout': [
    ...['Execution Timeout Expired.', 'Timeout expired', 'TimeoutException', 'The operation has timed out'],
    ...['Zeitüberschreitung', 'Zeitlimit', 'zaman aşımı', 'время ожидания операции истекло', 'истекло время'],
  ],
  'fault-database': [
    ...[
      'SqlException',
      'SqlClient',
      'SQL Server',
      '(provider: TCP',
      'stored procedure',
      'Invalid object name',
    ],
    ...[
      'Invalid column name',
      'transaction log for database',
      "database 'x' cannot be opened",
      'Cannot open database',
    ],
    ...[
      'OracleException',
      'ORA-12541',
      'TNS:no listener',
      'MySqlException',
      'NpgsqlException',
      'OleDbException',
    ],
    ...[
      'OdbcException',
      'EntityException',
      'DbException',
      'Login failed for user',
      'Fehler bei der Anmeldung für den Benutzer',
    ],
    ...[
      'kullanıcısı için oturum açılamadı',
      'Ошибка входа пользователя',
      'network-related or instance-specific',
    ],
    ...[
      'error: 26 - Error',
      '0x80131904',
      'connection to the database',
      'database is down',
      'database offline',
    ],
    ...[
      'veritabanına bağlanılamadı',
      'veri tabanı kapalı',
      'Datenbank nicht erreichbar',
      'базы данных недоступны',
    ],
  ],
  'fault-not-loaded': [
    ...[
      'Could not load file or assembly',
      'Could not load type',
      'FileLoadException',
      'BadImageFormatException',
    ],
    ...[
      'TypeInitializationException',
      'TypeLoadException',
      'ConfigurationErrorsException',
      'kann nicht geladen werden',
    ],
    ...['yüklenemedi', 'Не удалось загрузить'],
  ],
  'fault-access': [
    ...['UnauthorizedAccessException', 'SecurityAccessDenied', 'Access is denied', 'Access was denied'],
    ...['Zugriff verweigert', 'Zugriff wurde verweigert', 'erişim reddedildi', 'отказано в доступе'],
  ],
};

const codes: Readonly<Record<string, readonly string[]>> = {
  'fault-security': [
    ...[
      'InvalidSecurity',
      'InvalidSecurityToken',
      'UnsupportedSecurityToken',
      'UnsupportedAlgorithm',
      'FailedCheck',
    ],
    ...[
      'FailedAuthentication',
      'SecurityTokenUnavailable',
      'MessageExpired',
      'BadContextToken',
      'RequestFailed',
    ],
    ...['InvalidRequest', 'AuthenticationBadElements', 'Authentication', 'ExpiredData', 'UnableToRenew'],
  ],
  'fault-action': ['ActionNotSupported', 'InvalidAction', 'ActionMismatch'],
  'fault-destination': [
    ...[
      'DestinationUnreachable',
      'EndpointNotFound',
      'EndpointUnavailable',
      'InvalidAddress',
      'InvalidAddressingHeader',
    ],
    ...['MessageInformationHeaderRequired', 'MessageAddressingHeaderRequired'],
  ],
  'fault-access': ['Unauthorized', 'AccessDenied', 'Forbidden', 'SecurityAccessDenied', 'accessdeniedfault'],
  'fault-version-mismatch': ['VersionMismatch'],
  'fault-must-understand': ['MustUnderstand'],
  'fault-unknown-operation': ['ProcedureNotPresent'],
};

describe('what a fault says', () => {
  it.each(Object.entries(reasons))('%s, by its words', (cause, all) => {
    for (const reason of all) {
      expect([reason, causeInReason(reason)]).toEqual([reason, cause]);
      // A name of SOAP's own says less than the words do.
      expect(causeOfFault(named('Server', soap11Namespace), `It said: ${reason}`)).toBe(cause);
    }
  });

  it.each(Object.entries(codes))('%s, by a code of a specification, whatever its words', (cause, all) => {
    for (const code of all) {
      const top = { local: 'Sender', namespace: soap12Namespace };
      expect([code, causeOfFault([top, ...named(code)], 'a deadlock')]).toEqual([code, cause]);
      for (const other of [`x${code}`, `${code}x`, `${code}.x`])
        expect([other, causeOfFault(named(other), '')]).toEqual([
          ...[other, cause === 'fault-access' && !other.startsWith('x') ? cause : 'fault-other'],
        ]);
      expect(causeOfFault(named(`${code}.x`, soap11Namespace), '')).toBe(cause);
    }
  });

  it('of security is whatever a namespace of security names', () => {
    for (const namespace of [
      'http://x/wss-x',
      'http://x/ws-security',
      'http://x/secext',
      'urn:securitypolicy',
    ])
      expect(causeOfFault(named('Whatever', namespace), '')).toBe('fault-security');
  });

  it('is of whose fault it is where nothing else is said', () => {
    const table = [
      ['Server', soap11Namespace, 'fault-server'],
      ['Server.Database', soap11Namespace, 'fault-server'],
      ['Receiver', soap12Namespace, 'fault-server'],
      ['Client', null, 'fault-client'],
      ['Client.Authentication', soap11Namespace, 'fault-client'],
      ['Sender', soap12Namespace, 'fault-client'],
      ['Else', soap11Namespace, 'fault-other'],
      ['Server', 'urn:other', 'fault-other'],
    ] as const;
    for (const [local, namespace, cause] of table)
      expect([local, causeOfFault(named(local, namespace), '')]).toEqual([local, cause]);
    expect(causeOfFault([], '')).toBe('fault-other');
  });

  it('looks at the beginning of what is said', () => {
    expect(causeOfFault([], `${' '.repeat(3_900)}deadlock`)).toBe('fault-session-locked');
    expect(causeOfFault([], `${' '.repeat(4_000)}deadlock`)).toBe('fault-other');
  });

  it.each([
    ...[
      'SOAPAction',
      'a valid action parameter',
      'valid SOAP action',
      'Aktionsparameter',
      'eylem parametresi',
    ],
    ...['параметра действия', 'SOAP 1.1', 'SOAP1.2', 'SOAP version', 'SOAP envelope', 'envelope version'],
    ...['version mismatch', 'VersionMismatch', 'namespace of the envelope', 'Unrecognized message version'],
    ...[
      'content type application/soap+xml',
      'soap+xml is not supported',
      'SOAP-Version',
      'SOAP sürümü',
      'версия SOAP',
    ],
  ])('%s is about the version', (reason) => expect(isAboutVersion('fault-client', reason)).toBe(true));

  it('is about no version where it speaks of none', () => {
    expect(isAboutVersion('fault-client', 'the token is unknown')).toBe(false);
    expect(isAboutVersion('fault-version-mismatch', '')).toBe(true);
    expect(isAboutVersion('fault-client', `${' '.repeat(4_000)}SOAPAction`)).toBe(false);
  });
});
