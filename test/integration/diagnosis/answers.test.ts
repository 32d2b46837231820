import { describe, expect, it } from 'vitest';
import {
  type Asked,
  answer,
  html,
  page,
  path,
  soap,
  soapFault,
  token,
  withDiagnosis,
  xml,
} from './diagnosing.js';

const { answered } = withDiagnosis();
const portalPage = page('Guest WLAN', '<form><input type="password"></form>');
const iis = 'Server: Microsoft-IIS/10.0';
const httpSys = 'Server: Microsoft-HTTPAPI/2.0';
const minutes = (n: number) => `Date: ${new Date(Date.now() + n * 60_000).toUTCString()}`;
const wrongRoot = soap('<LogoutResponse xmlns="http://www.sansejour.com/"/>');
const wrongNamespace = soap('<CheckTokenResponse xmlns="http://tempuri.org/"/>');
const unknownOperation =
  'Server did not recognize the value of HTTP Header SOAPAction: http://www.sansejour.com/CheckToken.';
const missingAction = 'Server did not recognize the value of HTTP Header SOAPAction: .';
const off = page("Request format is unrecognized for URL unexpectedly ending in '/CheckToken'.");

/** What a host answers, how it was asked, and what that is diagnosed as. */
const cases: readonly (readonly [cause: string, bytes: string, asked?: Asked])[] = [
  ['https-required', answer('301 Moved', [`Location: https://127.0.0.1${path}`])],
  ['redirect-to-login', answer('302 Found', ['Location: /login.aspx?ReturnUrl=%2f'])],
  ['redirect-elsewhere', answer('307 Moved', ['Location: http://other.example/a.asmx'])],
  ['redirect', answer('302 Found', ['Location: /new/Authentication.asmx'])],
  ['bad-request', answer('400 Bad Request', [html], page('Bad Request'))],
  ['http-sys-host', answer('400 Bad Request', [html, httpSys], page('Bad Request - Invalid Hostname'))],
  [
    'https-on-http-address',
    answer('400 Bad Request', [html], page('400 The plain HTTP request was sent to HTTPS port')),
  ],
  [
    'client-certificate-wanted',
    answer('400 Bad Request', [html], page('400 No required SSL certificate was sent')),
  ],
  [
    'windows-authentication',
    answer('401 Unauthorized', ['WWW-Authenticate: Negotiate', 'WWW-Authenticate: NTLM']),
  ],
  ['clock-off', answer('401 Unauthorized', ['WWW-Authenticate: Negotiate', minutes(11)])],
  ['basic-authentication', answer('401 Unauthorized', ['WWW-Authenticate: Basic realm="sws"'])],
  ['forbidden', answer('403 Forbidden', [html], page('403'))],
  ['between-blocked', answer('403 Forbidden', [html, 'Server: cloudflare'], page('Attention'))],
  ['iis-path', answer('404 Not Found', [html, iis], page('404 - File or directory not found.'))],
  ['not-found', answer('404 Not Found', [html], page('404'))],
  ['between-not-found', answer('404 Not Found', [html, 'Server: nginx'], page('404 Not Found'))],
  ['method-only-files', answer('405 Method Not Allowed', [html, 'Allow: GET, HEAD, OPTIONS'], page('405'))],
  ['soap-off', answer('405 Method Not Allowed', [html], page('405'))],
  ['proxy-authentication', answer('407 Proxy Authentication Required')],
  ['wrong-content-type', answer('415 Unsupported Media Type'), { binding: 'soap12' }],
  ['retry-after', answer('429 Too Many Requests', ['Retry-After: 30'])],
  ['too-many-requests', answer('429 Too Many Requests')],
  ['application-error-hidden', answer('500 Internal Server Error', [html], page('Runtime Error'))],
  ['server-error-page', answer('500 Internal Server Error', [html], page('500'))],
  ['bad-gateway', answer('502 Bad Gateway', [html], page('502'))],
  ['http-sys-pool-stopped', answer('503 Service Unavailable', [html, httpSys], page('Service Unavailable'))],
  ['unavailable', answer('503 Service Unavailable', [html], page('503'))],
  ['gateway-timeout', answer('504 Gateway Timeout')],
  ['captive-portal', answer('511 Network Authentication Required', [html], portalPage)],
  ['captive-portal', answer('200 OK', [html], portalPage)],
  ['help-page-instead', answer('200 OK', [html], page('Authentication Web Service'))],
  ['html-page', answer('200 OK', [html], page('Welcome to nginx!'))],
  ['wrong-media-type', answer('200 OK', ['Content-Type: application/json'], '{"ok":true}')],
  ['wrong-root', answer('200 OK', [xml], wrongRoot)],
  ['wrong-namespace', answer('200 OK', [xml], wrongNamespace)],
  ['cut-xml', answer('200 OK', [xml], wrongRoot.slice(0, -20))],
  ['doctype-refused', answer('200 OK', [xml], `<!DOCTYPE x [<!ENTITY a "b">]>${wrongRoot.slice(21)}`)],
  ['empty-answer', answer('200 OK', [xml])],
  ['not-soap', answer('200 OK', [xml], '<other/>')],
  ['http-binding-off', answer('500 Internal Server Error', [html], off), { binding: 'get' }],
  [
    'soap12-off',
    answer('500 Internal Server Error', [xml], soapFault('Client', missingAction)),
    { binding: 'soap12' },
  ],
  [
    'fault-client',
    answer('500 Internal Server Error', [xml], soapFault('Client', 'no')),
    { binding: 'soap12' },
  ],
  [
    'fault-unknown-operation',
    answer('500 Internal Server Error', [xml], soapFault('Client', unknownOperation)),
  ],
  [
    'fault-server',
    answer('500 Internal Server Error', [xml], soapFault('Server', 'Object reference not set')),
  ],
  ['fault-client', answer('500 Internal Server Error', [xml], soapFault('Client', 'Bad token'))],
  [
    'clock-off',
    answer('500 Internal Server Error', [xml, minutes(-9)], soapFault('Client', 'Token expired')),
  ],
  ['fault-version-mismatch', answer('500 Internal Server Error', [xml], soapFault('VersionMismatch', 'x'))],
  ['fault-must-understand', answer('500 Internal Server Error', [xml], soapFault('MustUnderstand', 'x'))],
  [
    'fault-missing-parameter',
    answer('500 Internal Server Error', ['Content-Type: text/plain'], 'Missing parameter: token.'),
    { binding: 'post' },
  ],
];

describe('an answer that is not the one that was wanted', () => {
  it.each(cases.map(([cause, bytes, asked = {}]) => [cause, bytes, asked] as const))(
    '%s',
    async (cause, bytes, asked) => {
      const found = await answered(bytes, asked);
      expect(found.cause).toBe(cause);
      expect(found.meaning).toMatch(/^[A-Z].*[.”]$/);
      expect(found.advice).toMatch(/^[A-Z].*\.$/);
      expect(JSON.stringify(found)).not.toContain(token);
    },
  );

  it('names what the answer told', async () => {
    expect(
      (await answered(answer('401 No', ['WWW-Authenticate: Negotiate', minutes(11)]))).meaning,
    ).toContain('11 minutes behind the server');
    expect((await answered(answer('429 No', ['Retry-After: 30']))).advice).toContain('30 seconds');
    expect((await answered(answer('307 Moved', ['Location: http://other.example/a']))).meaning).toContain(
      'other.example',
    );
    expect((await answered(answer('404 No', [iis]))).meaning).toContain(path);
  });

  it('does not blame a clock that is right, or that does not matter', async () => {
    expect((await answered(answer('401 No', ['WWW-Authenticate: Negotiate', minutes(3)]))).cause).toBe(
      'windows-authentication',
    );
    expect((await answered(answer('404 No', [minutes(30)]))).cause).toBe('not-found');
  });
});
