import { fault, http, iis, wsse } from './answer-shapes.js';
import { type Reported, reported } from './reported.js';

const refused = reported('fault');
const said = (cause: string, reason: string, code = 'soap:Server', xmlns = ''): Reported =>
  refused(reason.slice(0, 90), cause, 'x', fault(code, reason, xmlns));
const unable = 'Server was unable to process request. ---&gt; ';
const soap12 = (code: string, sub: string, reason: string) =>
  http(
    '500 Internal Server Error',
    [iis, 'Content-Type: application/soap+xml; charset=utf-8'],
    `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Body><s:Fault><s:Code><s:Value>s:${code}</s:Value>${sub === '' ? '' : `<s:Subcode><s:Value>${sub}</s:Value></s:Subcode>`}</s:Code><s:Reason><s:Text xml:lang="en">${reason}</s:Text></s:Reason></s:Fault></s:Body></s:Envelope>`,
  );

/** SOAP Faults, and the text of the HTTP bindings. */
export const reportedFaults: readonly Reported[] = [
  // Databases
  said(
    'fault-database',
    `${unable}A network-related or instance-specific error occurred (provider: TCP Provider, error: 0 - No such host is known.)`,
  ),
  said(
    'fault-database',
    'SQL Server bağlantısı kurulurken ağ ile ilgili veya örneğe özgü hata oluştu. (provider: Named Pipes Provider, error: 40)',
  ),
  said(
    'fault-database',
    'При установлении соединения с SQL Server произошла ошибка, связанная с сетью или с определенным экземпляром.',
  ),
  said('fault-database', "Fehler bei der Anmeldung für den Benutzer 'sws'."),
  said('fault-database', "'sws' kullanıcısı için oturum açılamadı."),
  said('fault-database', `${unable}Could not find stored procedure 'dbo.SP_LOGOUT'.`),
  said('fault-database', `${unable}Invalid object name 'dbo.UserSession'.`),
  said('fault-database', "The transaction log for database 'SEJOUR' is full due to 'LOG_BACKUP'."),
  said('fault-database', "Database 'SEJOUR' cannot be opened. It is in the middle of a restore."),
  said('fault-database', 'Veritabanı sunucusuna ulaşılamıyor.'),
  said('fault-database', 'ORA-01033: ORACLE initialization or shutdown in progress'),
  // Locks and time
  said(
    'fault-session-locked',
    `${unable}Transaction (Process ID 61) was deadlocked on lock resources with another process and has been chosen as the deadlock victim. Rerun the transaction.`,
  ),
  said('fault-session-locked', 'Lock request time out period exceeded.'),
  said('fault-session-locked', 'UserSession table is locked by another process'),
  said('fault-session-locked', 'Oturum kaydı başka bir işlem tarafından kilitlenmiş.'),
  said('fault-session-locked', 'Die Sitzungstabelle ist gesperrt.'),
  said(
    'fault-timeout',
    'Die Ausführungszeit wurde überschritten: Timeout ist abgelaufen. Zeitlimit vor Beendigung des Vorgangs.',
  ),
  said(
    'fault-timeout',
    `${unable}Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool.`,
  ),
  // Licences
  said('fault-licence', 'Trial period has expired. Please purchase a license.'),
  said('fault-licence', 'The licensed number of concurrent users has been reached.'),
  said('fault-licence', 'Lisans süreniz dolmuştur, lütfen yenileyiniz.'),
  said('fault-licence', 'Срок действия лицензии истёк.'),
  said('fault-licence', 'Die Lizenz ist am 01.11.2026 abgelaufen.'),
  // Another service or version
  said(
    'fault-unknown-operation',
    'Le serveur n’a pas reconnu la valeur de l’en-tête HTTP SOAPAction : http://www.sansejour.com/Logout.',
    'soap:Client',
  ),
  said(
    'fault-unknown-operation',
    'El servidor no reconoció el valor del encabezado HTTP SOAPAction: http://www.sansejour.com/Logout.',
    'soap:Client',
  ),
  said(
    'fault-unknown-operation',
    'Sunucu, SOAPAction HTTP Üstbilgisinin değerini tanımadı: http://www.sansejour.com/Logout.',
    'soap:Client',
  ),
  said(
    'fault-unknown-operation',
    'Серверу не удалось распознать значение HTTP-заголовка SOAPAction: http://www.sansejour.com/Logout.',
    'soap:Client',
  ),
  said(
    'fault-action|fault-contract-filter',
    'The message with Action cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher.',
    'a:ActionNotSupported',
    'xmlns:a="http://schemas.microsoft.com/ws/2005/05/addressing/none"',
  ),
  said(
    'fault-destination',
    'The message with To cannot be processed at the receiver, due to an AddressFilter mismatch at the EndpointDispatcher.',
    'a:DestinationUnreachable',
    'xmlns:a="http://www.w3.org/2005/08/addressing"',
  ),
  // Security
  said(
    'fault-security',
    'WSDoAllReceiver: Incoming message does not contain required Security header',
    'soap:Client',
  ),
  said('fault-security', 'Nachricht enthält keinen Sicherheitsheader.', 'soap:Client'),
  said('fault-security', 'x', 'w:InvalidSecurityToken', wsse),
  refused(
    'of 1.2, wrapped in Sender',
    'fault-security',
    'x',
    soap12('Sender', 'w:InvalidSecurity', 'An error occurred when verifying security for the message.'),
    'soap12',
  ),
  refused(
    'of 1.2: no such action',
    'fault-action',
    'x',
    soap12('Sender', 'a:ActionNotSupported', 'The message cannot be processed'),
    'soap12',
  ),
  refused(
    'of 1.2: only its own code',
    'fault-server',
    'x',
    soap12('Receiver', '', 'Object reference not set to an instance of an object.'),
    'soap12',
  ),
  // The token
  said('fault-token', `${unable}Invalid token.`),
  said('fault-token', 'Oturum bulunamadı veya süresi dolmuş.'),
  said('fault-token', 'Session has expired. Please log in again.'),
  said('fault-token', 'Session timeout expired, please log in again.'),
  said('fault-token', 'Das Token ist ungültig.'),
  said('fault-token', 'Недействительный токен.'),
  said('fault-token', 'Geçersiz token.', 'soap:Client'),
  // Gateways that speak SOAP
  said('fault-gateway', 'Policy Falsified', 'soap:Server'),
  said('fault-gateway', 'Rejected (from client)', 'soap:Client'),
  said('fault-gateway', 'BEA-380002: Tried all: 1 addresses, but could not connect over HTTP to server'),
  // Versions
  reported('binding-off', 'soap12')(
    'no SOAPAction to a request of 1.2',
    'soap12-off',
    'x',
    fault('soap:Client', 'Server did not recognize the value of HTTP Header SOAPAction: .'),
  ),
  reported('fault', 'soap12')(
    'a database that is down is no version',
    'fault-database',
    'x',
    fault('soap:Server', 'ORA-12541: TNS:no listener'),
  ),
  said(
    'fault-version-mismatch',
    'Possible SOAP version mismatch: Envelope namespace http://schemas.xmlsoap.org/soap/envelope/ was unexpected.',
    'soap:VersionMismatch',
  ),
  said('fault-must-understand', 'SOAP header Security was not understood.', 'soap:MustUnderstand'),
  // What is only the service's own
  said('fault-server', `${unable}Object reference not set to an instance of an object.`),
  said('fault-server', 'Nesne başvurusu bir nesnenin örneğine ayarlanmadı.'),
  said('fault-client', 'There is an error in XML document (1, 310).', 'soap:Client'),
  // Over GET and POST
  reported('fault', 'get')(
    'text: the database',
    'fault-database',
    'x',
    http(
      '500 Internal Server Error',
      [iis, 'Content-Type: text/plain; charset=utf-8'],
      'System.Data.SqlClient.SqlException: Login failed for user &#39;sws&#39;.\r\n   at Sejour.Logout(String token)',
    ),
  ),
  reported('fault', 'post')(
    'text: the parameter, in German',
    'fault-missing-parameter',
    'x',
    http('500 Internal Server Error', [iis, 'Content-Type: text/plain'], 'Fehlender Parameter: token.'),
  ),
  reported('fault', 'get')(
    'text: the parameter, in Turkish',
    'fault-missing-parameter',
    'x',
    http('500 Internal Server Error', [iis, 'Content-Type: text/plain'], 'Eksik parametre: token.'),
  ),
];
