import { describe, expect, it } from 'vitest';
import { causeOfApplicationPage } from '../../../shared/protocol/application-pages.js';
import { causeOfHttpSys } from '../../../shared/protocol/http-sys-pages.js';
import { at, type Said, signs } from './signs.js';

const sys = (status: number, said: Said) => causeOfHttpSys(signs(at(status, said)));
const page = (said: Said, overHttp = false, status = 500) =>
  causeOfApplicationPage(signs(at(status, said)), overHttp);

describe('what Windows itself answers', () => {
  it.each([
    ['http-sys-too-long', ['too long', 'Request Entity Too Large']],
    ['http-sys-url', ['Invalid URL', 'request URL is invalid', 'URI is invalid']],
    ['http-sys-host', ['Invalid Hostname', 'request hostname is invalid']],
    [
      'http-sys-header',
      [
        ...[
          'Invalid Header',
          'Invalid Verb',
          'Invalid Content-Length',
          'Invalid ContentLength',
          'Invalid Number',
        ],
        ...[
          'Invalid Version',
          'invalid header name',
          'request verb is invalid',
          'request headers is invalid',
        ],
        ...['Length is missing', 'Chunked encoding'],
      ],
    ],
    [
      'http-sys-queue-full',
      [
        'request queue is full',
        'queue full',
        'concurrent request limit',
        'AppQueueFull',
        'too many requests',
      ],
    ],
  ] as const)('%s, by its heading, text or reason', (cause, all) => {
    for (const one of all)
      for (const said of [{ title: one }, { text: one }, { reason: one }])
        expect([said, sys(400, said)]).toEqual([said, cause]);
  });

  it('a stopped pool is one only with 503', () => {
    const words = ['Service Unavailable', 'Service is currently unavailable', 'The service is unavailable'];
    for (const text of [...words, 'application is shutting down', 'AppOffline', 'Disabled']) {
      expect([text, sys(503, { text })]).toEqual([text, 'http-sys-pool-stopped']);
      expect([text, sys(400, { text })]).toEqual([text, 'http-sys-bad-request']);
    }
    expect(sys(503, { text: 'queue is full' })).toBe('http-sys-queue-full');
    expect([sys(503, { text: 'Invalid URL' }), sys(503, {})]).toEqual(Array(2).fill('http-sys-unavailable'));
  });

  it('is told by its status where that says enough', () => {
    const causeAt = (status: number) => sys(status, { text: 'queue is full' });
    expect(causeAt(404)).toBe('http-sys-not-bound');
    for (const status of [413, 414, 431]) expect(causeAt(status)).toBe('http-sys-too-long');
    for (const status of [411, 501, 505]) expect(causeAt(status)).toBe('http-sys-header');
    expect([sys(400, {}), sys(400, { text: `${' '.repeat(2_000)}Invalid URL` })]).toEqual([
      ...['http-sys-bad-request', 'http-sys-bad-request'],
    ]);
  });
});

describe('what a page of ASP.NET says', () => {
  const states: Readonly<Record<string, readonly string[]>> = {
    'dangerous-value': [
      ...[
        'HttpRequestValidationException',
        'A potentially dangerous Request.Form',
        'tehlikeli bir Request.Form',
      ],
      ...[
        'potenziell gefährlicher Wert Request.Form',
        'потенциально опасное значение Request.Form',
        'Request.Path x (',
      ],
    ],
    'request-too-large': [
      ...['Maximum request length exceeded', 'maxRequestLength', 'maxQueryStringLength', 'maxUrlLength'],
      ...[
        'PathTooLongException',
        'Maximale Anforderungslänge',
        'En fazla istek uzunluğu',
        'En çok istek uzunluğu',
      ],
      'Превышена максимальная длина запроса',
    ],
    'application-not-loaded': [
      ...[
        'Could not load file or assembly',
        'Could not load type',
        'FileLoadException',
        'BadImageFormatException',
      ],
      ...['ReflectionTypeLoadException', 'TypeLoadException', 'Datei oder Assembly X wurde nicht geladen'],
      ...[
        'Typ X konnte nicht',
        'derleme yüklenemedi',
        'Не удалось загрузить файл или сборку',
        'Could not create type',
      ],
    ],
    'application-config': [
      ...[
        'ConfigurationErrorsException',
        'Configuration Error',
        'Parser Error',
        'HttpParseException',
        'web.config',
      ],
      ...['Konfigurationsfehler', 'Parserfehler', 'Yapılandırma Hatası', 'Ayrıştırıcı Hatası'],
      ...['Ошибка конфигурации', 'Ошибка в конфигурации', 'Ошибка синтаксического анализа'],
    ],
    'application-compilation': [
      ...['Compilation Error', 'HttpCompileException', 'Compiler Error Message', 'Kompilierungsfehler'],
      ...['Derleme Hatası', 'Ошибка компиляции', 'CS0246: '],
    ],
    'application-database': [
      ...[
        'SqlException',
        'OracleException',
        'ORA-12541',
        'MySqlException',
        'NpgsqlException',
        'OleDbException',
      ],
      ...[
        'OdbcException',
        'EntityException',
        'error: 26 - ',
        'network-related or instance-specific',
        'DbException',
      ],
    ],
    'application-timeout': [
      ...['Request timed out.', 'HttpException: timed out', 'TimeoutException', 'Anforderungstimeout'],
      ...['Zeitüberschreitung', 'zaman aşımı', 'истекло время'],
    ],
    'application-session': [
      ...[
        'ThreadAbortException',
        'session state server',
        'session-state service',
        'SessionState',
        'aspnet_state',
      ],
    ],
  };

  it.each(Object.entries(states))('%s, in its title or text', (cause, all) => {
    for (const one of all)
      for (const said of [{ title: one }, { text: one }]) expect([said, page(said)]).toEqual([said, cause]);
  });

  it('that a binding is off, over HTTP, by the factory in its stack', () => {
    for (const source of [
      'WebServiceHandlerFactory.CoreGetHandler',
      'ServerProtocolFactory',
      'WebServiceHandlerFactory.GetHandler',
    ]) {
      expect([page({ source }, true), page({ source, text: 'SqlException' }, true)]).toEqual([
        ...['http-binding-off', 'application-database'],
      ]);
      expect(page({ source })).toBe('application-error-hidden');
    }
  });

  it('that there was an error, or nothing at all', () => {
    for (const text of [
      '[FormatException',
      'Exception Details',
      'Stack Trace',
      'StackTrace',
      'Error: it broke',
    ])
      expect([text, page({ text }), page({ text }, true)]).toEqual([
        ...[text, 'application-error', 'application-error'],
      ]);
    for (const title of [
      ...[
        'Runtime Error',
        'Laufzeitfehler',
        'Çalışma Zamanı Hatası',
        'Ошибка времени выполнения',
        'customErrors',
      ],
      ...[
        'Error de tiempo de ejecución',
        "Erreur d'exécution",
        'Errore di runtime',
        'Runtimefout',
        'Σφάλμα',
        'خطأ',
      ],
      ...['Błąd w czasie wykonania', 'Erro em Tempo de Execução', 'Ошибка среды выполнения'],
    ])
      expect([title, page({ title, text: 'a: b' }), page({ title }, true)]).toEqual([
        ...[title, 'application-error-hidden', 'http-binding-probably-off'],
      ]);
    expect([page({}, false, 404), page({}, true, 404)]).toEqual(['path-not-found', 'path-not-found']);
    expect(page({}, true, 502)).toBe('application-error-hidden');
  });
});
