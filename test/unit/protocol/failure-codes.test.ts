import { describe, expect, it } from 'vitest';
import { certificateCodes } from '../../../shared/protocol/certificate-codes.js';
import { notSentCause, unknownCause } from '../../../shared/protocol/failure-causes.js';
import { httpCodes } from '../../../shared/protocol/http-codes.js';

// Written again by hand, the other way round: what each cause is told by.
const certificates: Readonly<Record<string, string>> = {
  'tls-pin-mismatch': 'PIN_MISMATCH',
  'tls-common-name-only': 'CERT_COMMON_NAME_ONLY',
  'tls-small-key': 'CERT_KEY_TOO_SMALL',
  'tls-weak-signature': 'CERT_SIGNATURE_WEAK',
  'tls-expired': 'CERT_HAS_EXPIRED',
  'tls-not-yet-valid': 'CERT_NOT_YET_VALID',
  'tls-self-signed': 'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN',
  'tls-wrong-host': 'ERR_TLS_CERT_ALTNAME_INVALID ERR_TLS_CERT_ALTNAME_FORMAT HOSTNAME_MISMATCH',
  'tls-revoked': 'CERT_REVOKED',
  'tls-untrusted-root': `UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY CERT_UNTRUSTED
    UNABLE_TO_VERIFY_LEAF_SIGNATURE CERT_REJECTED`,
  'tls-chain-invalid': `INVALID_CA CERT_CHAIN_TOO_LONG PATH_LENGTH_EXCEEDED INVALID_PURPOSE CERT_SIGNATURE_FAILURE
    UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY ERROR_IN_CERT_NOT_BEFORE_FIELD
    ERROR_IN_CERT_NOT_AFTER_FIELD UNABLE_TO_GET_CRL UNABLE_TO_DECRYPT_CRL_SIGNATURE CRL_SIGNATURE_FAILURE
    CRL_NOT_YET_VALID CRL_HAS_EXPIRED ERROR_IN_CRL_LAST_UPDATE_FIELD ERROR_IN_CRL_NEXT_UPDATE_FIELD UNSPECIFIED`,
  'tls-failed': 'OUT_OF_MEM',
  'tls-weak-key-exchange': 'ERR_TLS_DH_PARAM_SIZE',
  'tls-timeout': 'ERR_TLS_HANDSHAKE_TIMEOUT',
  'tls-closed': 'TLS_CLOSED',
  'tls-client-certificate': 'CLIENT_CERTIFICATE_REQUIRED',
  'client-key-locked': 'CLIENT_KEY_LOCKED',
  'client-key-passphrase': 'CLIENT_KEY_PASSPHRASE',
  'client-key-mismatch': 'CLIENT_KEY_MISMATCH',
  'client-certificate-unreadable': 'CLIENT_CERTIFICATE_INVALID',
  'ca-unreadable': 'CA_INVALID',
};
const readers: Readonly<Record<string, string>> = {
  'http-line-ends': 'HPE_CR_EXPECTED HPE_LF_EXPECTED HPE_STRICT',
  'http-length': 'HPE_INVALID_CONTENT_LENGTH HPE_UNEXPECTED_CONTENT_LENGTH',
  'http-framing': 'HPE_INVALID_TRANSFER_ENCODING',
  'http-chunks': 'HPE_INVALID_CHUNK_SIZE HPE_CHUNK_EXTENSIONS_OVERFLOW',
  'http-header-form': 'HPE_INVALID_HEADER_TOKEN HPE_UNEXPECTED_SPACE',
  'http-status-line': 'HPE_INVALID_VERSION HPE_INVALID_STATUS',
  'http-after-end': 'HPE_CLOSED_CONNECTION',
  'header-overflow': 'HPE_HEADER_OVERFLOW',
  'cut-body': 'HPE_INVALID_EOF_STATE',
  'bad-http': 'HPE_INVALID_CONSTANT HPE_INVALID_METHOD HPE_INVALID_URL HPE_PAUSED_H2_UPGRADE',
  'http-upgrade': 'HPE_PAUSED_UPGRADE',
  'reader-failed': `HPE_OK HPE_PAUSED HPE_INTERNAL HPE_USER HPE_JS_EXCEPTION HPE_CB_MESSAGE_BEGIN
    HPE_CB_HEADERS_COMPLETE HPE_CB_MESSAGE_COMPLETE HPE_CB_CHUNK_HEADER HPE_CB_CHUNK_COMPLETE
    HPE_CB_CHUNK_EXTENSION_NAME_COMPLETE HPE_CB_CHUNK_EXTENSION_VALUE_COMPLETE HPE_CB_HEADER_FIELD_COMPLETE
    HPE_CB_HEADER_VALUE_COMPLETE HPE_CB_METHOD_COMPLETE HPE_CB_PROTOCOL_COMPLETE HPE_CB_RESET
    HPE_CB_STATUS_COMPLETE HPE_CB_URL_COMPLETE HPE_CB_VERSION_COMPLETE`,
};
const pairs = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).flatMap(([cause, codes]) => codes.split(/\s+/).map((code) => [code, cause] as const));

describe('a code of a failure', () => {
  it.each(pairs(certificates))(
    '%s is %s wherever nothing left, and a broken handshake else',
    (code, cause) => {
      for (const phase of ['dns', 'connect', 'tls', 'send'] as const)
        expect([phase, notSentCause({ phase, code })]).toEqual([phase, cause]);
      const later: Readonly<Record<string, string>> = {
        'tls-client-certificate': 'client-certificate-required',
        'tls-closed': 'closed-early',
      };
      expect(unknownCause({ phase: 'wait', code }, false)).toBe(later[cause] ?? 'tls-broken-off');
    },
  );

  it.each(pairs(readers))('%s is %s, whether a head had come or not', (code, cause) => {
    for (const headCame of [true, false]) expect(unknownCause({ phase: 'wait', code }, headCame)).toBe(cause);
    expect(notSentCause({ phase: 'proxy', code })).toBe('proxy-not-http');
  });

  it('is in no table but these', () => {
    const codesOf = (table: Readonly<Record<string, string>>) =>
      pairs(table)
        .map(([code]) => code)
        .sort();
    expect(Object.keys(certificateCodes).sort()).toEqual(codesOf(certificates));
    expect(Object.keys(httpCodes).sort()).toEqual(codesOf(readers));
  });
});
