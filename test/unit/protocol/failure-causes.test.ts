import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../shared/model/words.js';
import { notSentCause, unknownCause } from '../../../shared/protocol/failure-causes.js';

const notSent = (phase: Phase, code: string) => notSentCause({ phase, code });
const unknown = (code: string, headCame: boolean) => unknownCause({ phase: 'wait', code }, headCame);
const all = (codes: Readonly<Record<string, string>>) => Object.entries(codes);

describe('why nothing left', () => {
  it.each(
    all({
      ENOTFOUND: 'dns-not-found',
      ENODATA: 'dns-not-found',
      EAI_NONAME: 'dns-not-found',
      EAI_NODATA: 'dns-not-found',
      EAI_AGAIN: 'dns-failed',
      EAI_FAIL: 'dns-failed',
      ECONNREFUSED: 'refused',
      EHOSTUNREACH: 'unreachable',
      ENETUNREACH: 'unreachable',
      ENETDOWN: 'unreachable',
      EHOSTDOWN: 'unreachable',
      CERT_HAS_EXPIRED: 'tls-expired',
      ANSWER_UNASKED: 'spoke-first',
      INVALID_URL: 'request-problem',
      INVALID_HEADER: 'request-problem',
      INVALID_PROXY: 'proxy-address',
      PROXY_PAC: 'proxy-script-failed',
    }),
  )('%s is told by its code in each phase but that of the proxy', (code, cause) => {
    for (const phase of ['dns', 'connect', 'tls', 'send'] as const)
      expect([phase, notSent(phase, code)]).toEqual([phase, cause]);
  });

  it.each(
    all({
      PROXY_407: 'proxy-authentication-needed',
      PROXY_SCHEME: 'proxy-authentication-scheme',
      PROXY_CREDENTIALS: 'proxy-credentials-refused',
      PROXY_PAC: 'proxy-script-failed',
      PROXY_NOT_HTTP: 'proxy-not-http',
      INVALID_PROXY: 'proxy-address',
      ECONNREFUSED: 'proxy-refused',
      ENOTFOUND: 'proxy-not-found',
      TIMEOUT: 'proxy-timeout',
      ETIMEDOUT: 'proxy-timeout',
      HPE_INVALID_CONSTANT: 'proxy-not-http',
      CERT_HAS_EXPIRED: 'proxy-tls-failed',
      ERR_SSL_WRONG_VERSION_NUMBER: 'proxy-tls-failed',
      ELSE: 'proxy-failed',
    }),
  )('%s on the way to a proxy is %s', (code, cause) => expect(notSent('proxy', code)).toBe(cause));

  it.each(['TIMEOUT', 'ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'])('%s is told by its phase', (code) => {
    expect((['dns', 'connect', 'tls', 'send'] as const).map((phase) => notSent(phase, code))).toEqual([
      ...['dns-failed', 'connect-timeout', 'tls-timeout', 'connect-timeout'],
    ]);
  });

  it('what has no word of its own is told by its phase', () => {
    for (const code of ['ELSE', ''])
      expect((['dns', 'connect', 'tls', 'send'] as const).map((phase) => notSent(phase, code))).toEqual([
        ...['dns-failed', 'connect-failed', 'tls-failed', 'send-failed'],
      ]);
    for (const code of ['ECONNRESET', 'EPIPE'])
      expect((['dns', 'connect', 'tls', 'send'] as const).map((phase) => notSent(phase, code))).toEqual([
        ...['dns-failed', 'connect-failed', 'tls-closed', 'send-failed'],
      ]);
  });
});

describe('why no complete answer came', () => {
  it.each([
    ['CLOSED_WITHOUT_ANSWER', 'closed-early', 'cut-body'],
    ['ANSWER_CUT', 'cut-head', 'cut-body'],
    ['ECONNRESET', 'reset', 'cut-body'],
    ['EPIPE', 'reset', 'cut-body'],
    ['ECONNABORTED', 'reset', 'cut-body'],
    ['TIMEOUT', 'timeout', 'timeout'],
    ['ETIMEDOUT', 'timeout', 'timeout'],
    ['ERR_SOCKET_CONNECTION_TIMEOUT', 'timeout', 'timeout'],
    ['CONTENT_DECODING', 'bad-content-coding', 'bad-content-coding'],
    ['BODY_TOO_LARGE', 'answer-over-limit', 'answer-over-limit'],
    ['ANSWER_UNASKED', 'unasked-answer', 'unasked-answer'],
    [
      'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED',
      'client-certificate-required',
      'client-certificate-required',
    ],
    ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', 'tls-alert', 'tls-alert'],
    ['ERR_SSL_NEVER_HEARD_OF', 'tls-broken-off', 'tls-broken-off'],
    ['CERT_HAS_EXPIRED', 'tls-broken-off', 'tls-broken-off'],
    ['ELSE', 'connection-failed', 'connection-failed'],
  ])('%s is %s before the head and %s after it', (code, before, after) => {
    expect([unknown(code, false), unknown(code, true)]).toEqual([before, after]);
  });
});
