import { describe, expect, it } from 'vitest';
import type { Transmission } from '../../../shared/model/transmission.js';
import type { Phase } from '../../../shared/model/words.js';
import { judge } from '../../../shared/protocol/judge.js';
import { answerOf, complete, envelope11, logoutResponse, T, transmission } from './answers.js';

const failed = (phase: Phase, code: string): Transmission['end'] => ({
  kind: 'failed',
  failure: { phase, code },
});
const whole = answerOf({ type: T, body: envelope11(logoutResponse) });

describe('an exchange of which nothing left', () => {
  it.each<[Phase, string, string]>([
    ['dns', 'ENOTFOUND', 'dns-not-found'],
    ['dns', 'EAI_AGAIN', 'dns-failed'],
    ['connect', 'ECONNREFUSED', 'refused'],
    ['connect', 'EHOSTUNREACH', 'unreachable'],
    ['connect', 'ETIMEDOUT', 'connect-timeout'],
    ['connect', 'TIMEOUT', 'connect-timeout'],
    ['connect', 'EADDRNOTAVAIL', 'connect-failed'],
    ['tls', 'CERT_HAS_EXPIRED', 'tls-expired'],
    ['tls', 'CERT_NOT_YET_VALID', 'tls-not-yet-valid'],
    ['tls', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-self-signed'],
    ['tls', 'SELF_SIGNED_CERT_IN_CHAIN', 'tls-self-signed'],
    ['tls', 'ERR_TLS_CERT_ALTNAME_INVALID', 'tls-wrong-host'],
    ['tls', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-untrusted-root'],
    ['tls', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls-untrusted-root'],
    ['tls', 'PIN_MISMATCH', 'tls-pin-mismatch'],
    ['tls', 'ERR_SSL_UNSUPPORTED_PROTOCOL', 'tls-old-version'],
    ['tls', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-old-version'],
    ['tls', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls-client-certificate'],
    ['tls', 'TIMEOUT', 'tls-timeout'],
    ['tls', 'ECONNRESET', 'tls-closed'],
    ['tls', 'ERR_SSL_DH_KEY_TOO_SMALL', 'tls-weak-key-exchange'],
    ['tls', 'ERR_TLS_DH_PARAM_SIZE', 'tls-weak-key-exchange'],
    ['tls', 'ERR_SSL_UNSAFE_LEGACY_RENEGOTIATION_DISABLED', 'tls-no-secure-renegotiation'],
    ['tls', 'ERR_SSL_WRONG_VERSION_NUMBER', 'tls-not-tls'],
    ['tls', 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', 'tls-nothing-shared'],
    ['tls', 'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'tls-nothing-shared'],
    ['tls', 'UNSPECIFIED', 'tls-chain-invalid'],
    ['proxy', 'PROXY_407', 'proxy-authentication-needed'],
    ['proxy', 'ECONNREFUSED', 'proxy-refused'],
    ['proxy', 'TIMEOUT', 'proxy-timeout'],
    ['proxy', 'ENOTFOUND', 'proxy-not-found'],
    ['send', 'EPIPE', 'send-failed'],
  ])('in %s by %s is not-sent, %s', (phase, code, cause) => {
    const verdict = judge('Logout', 'soap11', transmission({ sent: 'none', end: failed(phase, code) }));
    expect(verdict).toEqual({ outcome: 'not-sent', cause });
  });

  it('and that a person stopped is cancelled', () => {
    const end = { kind: 'cancelled', phase: 'connect' } as const;
    expect(judge('Logout', 'get', transmission({ sent: 'none', end }))).toEqual({
      outcome: 'cancelled',
      cause: 'cancelled-before-send',
    });
  });
});

describe.each(['part', 'whole'] as const)('an exchange of which %s left', (sent) => {
  it.each<[string, boolean, string]>([
    ['TIMEOUT', false, 'timeout'],
    ['ECONNRESET', false, 'reset'],
    ['EPIPE', false, 'reset'],
    ['ECONNRESET', true, 'cut-body'],
    ['ANSWER_CUT', true, 'cut-body'],
    ['HPE_INVALID_EOF_STATE', true, 'cut-body'],
    ['HPE_INVALID_CONSTANT', false, 'bad-http'],
    ['HPE_HEADER_OVERFLOW', false, 'header-overflow'],
    ['CONTENT_DECODING', true, 'bad-content-coding'],
    ['EWHATEVER', false, 'connection-failed'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', false, 'client-certificate-required'],
    ['ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR', false, 'tls-alert'],
    ['ERR_SSL_TLSV1_ALERT_ACCESS_DENIED', false, 'tls-alert'],
    ['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', true, 'tls-alert'],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', true, 'tls-broken-off'],
    ['HPE_INVALID_TRANSFER_ENCODING', false, 'http-framing'],
  ])('and that ended by %s (head came: %s) is unknown, %s', (code, headCame, cause) => {
    const given = transmission({ sent, end: failed('receive', code), answer: headCame ? whole : null });
    expect(judge('Logout', 'soap11', given)).toEqual({ outcome: 'unknown', cause });
  });

  it('and that a person stopped is unknown, even where a whole answer is there', () => {
    const given = transmission({ sent, end: { kind: 'cancelled', phase: 'receive' }, answer: whole });
    expect(judge('Logout', 'soap11', given)).toEqual({ outcome: 'unknown', cause: 'cancelled-after-send' });
  });
});

describe('an answer that may not be whole', () => {
  const logout = envelope11(logoutResponse);

  it('to half a request is not accepted', () => {
    const given = transmission({ sent: 'part', answer: whole });
    expect(judge('Logout', 'soap11', given)).toEqual({ outcome: 'unknown', cause: 'early-answer' });
  });

  it('is not accepted where it is over the cap', () => {
    const given = complete({ type: T, body: logout, truncated: true });
    expect(judge('Logout', 'soap11', given)).toEqual({ outcome: 'unexpected', cause: 'answer-too-large' });
    expect(judge('Logout', 'get', complete({ truncated: true })).outcome).toBe('unexpected');
  });

  it('and ends with the connection is accepted where its XML is whole', () => {
    const given = complete({ type: T, body: logout, httpVersion: '1.0', closeDelimited: true });
    expect(judge('Logout', 'soap11', given).outcome).toBe('accepted');
  });

  it('and ends with the connection is unexpected at every cut within its XML', () => {
    for (let length = 1; length < logout.length; length += 1) {
      const given = complete({
        type: T,
        body: logout.slice(0, length),
        httpVersion: '1.0',
        closeDelimited: true,
      });
      expect(judge('Logout', 'soap11', given).outcome, `${length} bytes`).toBe('unexpected');
    }
  });

  it.each(['get', 'post', 'soap11', 'soap12'] as const)(
    'and is empty and ends with the connection is unknown over %s',
    (binding) => {
      const given = complete({ httpVersion: '1.0', closeDelimited: true });
      expect(judge('Logout', binding, given)).toEqual({ outcome: 'unknown', cause: 'empty-maybe-cut' });
    },
  );

  it('but an empty chunked one came to its end', () => {
    const given = complete({ closeDelimited: true, headers: [['transfer-encoding', 'chunked']] });
    expect(judge('Logout', 'get', given).outcome).toBe('accepted');
  });
});
