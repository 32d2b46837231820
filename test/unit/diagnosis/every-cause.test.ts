import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cause, causes, causesOf } from '../../../shared/model/causes.js';
import type { Transmission } from '../../../shared/model/transmission.js';
import type { Binding, Operation, Phase } from '../../../shared/model/words.js';
import { certificateCodes } from '../../../shared/protocol/certificate-codes.js';
import { httpCodes } from '../../../shared/protocol/http-codes.js';
import { judge } from '../../../shared/protocol/judge.js';
import { judgeRaw } from '../../../shared/protocol/judge-raw.js';
import { detailed, fault, http, iis, net, page, sys, yellow } from './answer-shapes.js';
import { reportedBetween } from './reported-between.js';
import { reportedContent } from './reported-content.js';
import { reportedFaults } from './reported-faults.js';
import { reportedByHost } from './reported-host.js';
import { variants } from './variants.js';
import { arrived } from './wire.js';

const xml = 'Content-Type: text/xml; charset=utf-8';
const soap = (inner: string) =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${inner}</e:Body></e:Envelope>`;
const ours = (name: string, inner = '') => `<${name} xmlns="http://www.sansejour.com/">${inner}</${name}>`;
const ok = (inner: string) => http('200 OK', [xml], soap(inner));
const plain = (status: string, ...headers: readonly string[]) => http(status, headers);
const asked = 'POST /sws/Authentication.asmx HTTP/1.1\r\nHost: h.example.test\r\nSOAPAction: "x"\r\n\r\n';

/** What no report above had. */
const others: readonly (readonly [Cause, string, Operation?, Binding?])[] = [
  ['token-active', ok(ours('CheckTokenResponse', '<CheckTokenResult>true</CheckTokenResult>')), 'CheckToken'],
  [
    'token-not-active',
    ok(ours('CheckTokenResponse', '<CheckTokenResult>0</CheckTokenResult>')),
    'CheckToken',
  ],
  ['bad-boolean', ok(ours('CheckTokenResponse', '<CheckTokenResult>yes</CheckTokenResult>')), 'CheckToken'],
  [
    'login-authenticated',
    ok(
      ours(
        'LoginResponse',
        '<LoginResult><Authenticated>true</Authenticated><AuthKey>k</AuthKey></LoginResult>',
      ),
    ),
    'Login',
  ],
  [
    'login-not-authenticated',
    ok(ours('LoginResponse', '<LoginResult><Authenticated>false</Authenticated></LoginResult>')),
    'Login',
  ],
  ['fault-other', fault('m:Odd', 'x', 'xmlns:m="urn:m"')],
  [
    'fault-request-format',
    http('500 Error', ['Content-Type: text/plain'], 'Request format is invalid: text/xml.'),
    'Logout',
    'post',
  ],
  ['fault-access', fault('soap:Server', 'System.UnauthorizedAccessException: Access is denied')],
  ['fault-not-loaded', fault('soap:Server', 'Could not load file or assembly')],
  [
    'fault-dangerous-value',
    http(
      '500 Error',
      ['Content-Type: text/plain'],
      'A potentially dangerous Request.Form value was detected',
    ),
    'Logout',
    'post',
  ],
  ['soap-off', plain('405 Method Not Allowed')],
  ['redirect', `${asked}${plain('302 Found', 'Location: /new/Authentication.asmx')}`],
  ['redirect-elsewhere', `${asked}${plain('302 Found', 'Location: http://other.example.test/x')}`],
  ['bad-request', plain('400 Bad Request')],
  ['unauthorized', plain('401 Unauthorized')],
  ['basic-authentication', plain('401 Unauthorized', 'WWW-Authenticate: Basic realm="x"')],
  ['not-found', plain('404 Not Found')],
  ['method-not-allowed', plain('405 Method Not Allowed'), 'Logout', 'get'],
  ['request-timeout', plain('408 Request Timeout')],
  ['request-too-long', plain('413 Too Large')],
  ['too-many-requests', plain('429 Too Many Requests')],
  ['retry-after', plain('503 Service Unavailable', 'Retry-After: 30')],
  ['client-error', plain('418 Teapot')],
  ['server-error', plain('500 Error')],
  ['bad-gateway', plain('502 Bad Gateway')],
  ['gateway-timeout', plain('504 Gateway Timeout')],
  ['not-modified', plain('304 Not Modified')],
  ['odd-status', plain('999 Odd')],
  ['iis-bad-header', detailed('400.1')],
  ['iis-too-many-users', detailed('403.10')],
  ['iis-stopping', detailed('503.3')],
  ['http-sys-bad-request', sys('400 Bad Request', 'Bad Request', 'x')],
  ['http-sys-unavailable', sys('503 Odd', 'Odd', 'x')],
  [
    'application-error',
    yellow(
      'Object reference not set to an instance of an object.',
      '[NullReferenceException: Object reference not set]',
    ),
  ],
  ['application-session', yellow('Unable to make the session state request to the session state server.')],
  [
    'between-bad-request',
    http(
      '400 Bad Request',
      [],
      '<html><body><h1>400 Bad request</h1>\nYour browser sent an invalid request.\n</body></html>',
    ),
  ],
  ['html-login-page', http('200 OK', [iis, net], page('Sign in', '<input type="password">'))],
  ['empty-answer', plain('200 OK', xml)],
  ['body-where-none', http('200 OK', [xml], ours('x')), 'Logout', 'get'],
  ['doctype-refused', http('200 OK', [xml], `<!DOCTYPE x [<!ENTITY a "b">]>${soap('')}`)],
  ['xml-limit', http('200 OK', [xml], `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)],
  ['bad-encoding', http('200 OK', [xml], soap(`${ours('LogoutResponse')}\xfd`))],
  ['not-soap', http('200 OK', [xml], '<other/>')],
  ['wrong-soap-version', ok(ours('LogoutResponse')), 'Logout', 'soap12'],
  [
    'wrong-envelope',
    http('200 OK', [xml], '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"/>'),
  ],
  ['wrong-root', ok(ours('CheckTokenResponse'))],
  ['wrong-namespace', ok('<LogoutResponse xmlns="http://tempuri.org/"/>')],
  ['wrong-content', ok(ours('LogoutResponse', '<x/>'))],
];

const failing = (sent: 'none' | 'part', phase: Phase, code: string): Transmission => ({
  ...arrived('HTTP/1.1 200 OK\r\n\r\n', false),
  sent,
  answer: null,
  answerBytes: new Uint8Array(),
  end: { kind: 'failed', failure: { phase, code } },
});
const systemCodes =
  'ENOTFOUND EAI_AGAIN ECONNREFUSED EHOSTUNREACH TIMEOUT ECONNRESET ANSWER_UNASKED INVALID_URL INVALID_PROXY PROXY_407 PROXY_SCHEME PROXY_CREDENTIALS PROXY_PAC PROXY_NOT_HTTP CLOSED_WITHOUT_ANSWER ANSWER_CUT CONTENT_DECODING BODY_TOO_LARGE ERR_SSL_NO_SHARED_CIPHER ERR_SSL_WRONG_VERSION_NUMBER ERR_SSL_UNSUPPORTED_PROTOCOL ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR ERR_SSL_TLSV1_UNRECOGNIZED_NAME ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE ERR_SSL_DH_KEY_TOO_SMALL EODD';
const phases: readonly Phase[] = ['dns', 'connect', 'proxy', 'tls', 'send', 'wait', 'receive'];

/** Told by an act, a clock, a certificate or a program that ends, and the integration test that makes each happen. */
const notOfOneAnswer: Readonly<Partial<Record<Cause, string>>> = {
  'never-seen-active': 'cli/acts.test.ts',
  'out-never-seen-active': 'cli/acts.test.ts',
  'interrupted-still-active': 'bulk/doubt.test.ts',
  'clock-behind': 'diagnosis/connections.test.ts',
  'clock-off': 'diagnosis/answers.test.ts',
  'tls-inspected': 'diagnosis/connections.test.ts',
  'no-tls-on-port': 'diagnosis/connections.test.ts',
  'tls-on-http-address': 'diagnosis/connections.test.ts',
  'proxy-not-reached': 'diagnosis/connections.test.ts',
  'proxy-forbids': 'diagnosis/connections.test.ts',
  'proxy-cannot-reach': 'diagnosis/connections.test.ts',
};

function reached(): Set<string> {
  const said = new Set<string>();
  const reported = [...reportedByHost, ...reportedBetween, ...reportedFaults, ...reportedContent];
  for (const { binding, raw, latin1 } of reported)
    said.add(judge('Logout', binding, arrived(raw, latin1)).cause);
  for (const [, , raw, binding = 'soap11'] of variants)
    said.add(judge('Logout', binding, arrived(raw, false)).cause);
  for (const [, raw, operation = 'Logout', binding = 'soap11'] of others)
    said.add(judge(operation, binding, arrived(raw, true)).cause);
  for (const code of [...systemCodes.split(' '), ...Object.keys(certificateCodes), ...Object.keys(httpCodes)])
    for (const phase of phases)
      for (const sent of ['none', 'part'] as const)
        said.add(judge('Logout', 'soap11', failing(sent, phase, code)).cause);
  return said;
}

describe('every cause of the table', () => {
  it.each(Object.entries(notOfOneAnswer))('%s is made to happen in %s', (cause, file) => {
    const test = readFileSync(join(import.meta.dirname, '../../integration', file), 'utf8');
    expect(test).toContain(`'${cause}'`);
    // What bytes alone can tell needs no test of its own.
    expect(reached()).not.toContain(cause);
  });

  it.each(others.map((one) => [one[0], one] as const))(
    '%s',
    (cause, [, raw, operation = 'Logout', binding = 'soap11']) => {
      expect(judge(operation, binding, arrived(raw, true)).cause).toBe(cause);
    },
  );

  it('is made to happen by bytes or by a code, at least 90 by bytes', () => {
    const whole = arrived(http('200 OK', [xml], soap(ours('LogoutResponse'))), false);
    const odd: readonly Transmission[] = [
      { ...whole, sent: 'part' },
      { ...whole, answer: whole.answer && { ...whole.answer, truncated: true } },
      { ...whole, sent: 'none', end: { kind: 'cancelled', phase: 'send' } },
      { ...whole, end: { kind: 'cancelled', phase: 'send' } },
      {
        ...whole,
        answer: whole.answer && {
          ...whole.answer,
          body: new Uint8Array(),
          headers: [['Transfer-Encoding', 'x']],
        },
      },
    ];
    const said = reached();
    for (const one of odd)
      for (const binding of ['soap11', 'get'] as const) said.add(judge('Logout', binding, one).cause);
    for (const rule of ['HTTP/1.1 200 OK\n\n', 'HTTP/1.1 200\rOK\r\n\r\n', 'HTTP/9 x'])
      said.add(
        judge('Logout', 'soap11', {
          ...failing('part', 'receive', 'HPE_INVALID_CONSTANT'),
          answerBytes: new TextEncoder().encode(rule),
        }).cause,
      );
    said.add(judgeRaw(whole).cause);
    const missing = causes.filter((cause) => !said.has(cause) && !(cause in notOfOneAnswer));
    expect(missing).toEqual([]);
    const byBytes = [
      ...causesOf.fault,
      ...causesOf['http-error'],
      ...causesOf.unexpected,
      ...causesOf['binding-off'],
    ];
    expect(new Set(byBytes.filter((cause) => said.has(cause))).size).toBeGreaterThanOrEqual(90);
  });
});
