import type { TransportFailure } from '../../shared/model/transmission.js';
import type { Phase } from '../../shared/model/words.js';

/** Codes of our own; everything else is Node's. */
export type OwnCode =
  | 'ANSWER_CUT'
  | 'BODY_TOO_LARGE'
  | 'CA_INVALID'
  | 'CLIENT_CERTIFICATE_INVALID'
  | 'CLIENT_CERTIFICATE_REQUIRED'
  | 'CLOSED_WITHOUT_ANSWER'
  | 'CONTENT_DECODING'
  | 'INVALID_HEADER'
  | 'INVALID_PROXY'
  | 'INVALID_URL'
  | 'PIN_MISMATCH'
  | 'PROXY_CLOSED'
  | 'TIMEOUT'
  | 'TLS_CLOSED'
  | `PROXY_${number}`;

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: 'The host name is not known to the name service.',
  EAI_AGAIN: 'The name service did not answer.',
  ECONNREFUSED: 'Nothing listens on that port of the host: the connection was refused.',
  ECONNRESET: 'The connection was reset by the other side.',
  EPIPE: 'The other side had closed the connection.',
  ETIMEDOUT: 'The host did not answer the connection attempt.',
  EHOSTUNREACH: 'There is no route to the host.',
  ENETUNREACH: 'There is no route to the network of the host.',
  CERT_HAS_EXPIRED: 'The certificate of the server, or one it depends on, has expired.',
  CERT_NOT_YET_VALID: 'The certificate of the server is not valid yet.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The certificate of the server is signed by itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The certificate of the server leads to a root that is not trusted.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'The certificate of the server is signed by an authority that is not known.',
  UNABLE_TO_GET_ISSUER_CERT: 'An issuer in the chain of the server is not known.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The certificate of the server leads to an authority that is not known.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate of the server was made for another host name.',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'The server offers only a TLS version older than 1.2.',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION:
    'The server offers no TLS version that is accepted here (1.2 or 1.3).',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'The server does not speak TLS on that port, or only a version that is too old.',
  CLIENT_CERTIFICATE_REQUIRED: 'The server asks for a client certificate, and none is configured.',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED:
    'The server asks for a client certificate, and none was presented that it accepts.',
  ERR_SSL_TLSV1_ALERT_CERTIFICATE_REQUIRED:
    'The server asks for a client certificate, and none was presented that it accepts.',
  HPE_HEADER_OVERFLOW: 'The headers of the answer are larger than the limit.',
};

const opensslText = /error:[0-9A-F]*:[^:]*:[^:]*:([^:]+)/;

/** `detail` is used where the code has no sentence of its own; it must hold no secret. */
export function failure(phase: Phase, code: OwnCode | (string & {}), detail: string): TransportFailure {
  return { phase, code, message: sentences[code] ?? opensslText.exec(detail)?.[1] ?? detail };
}

export function failureOf(phase: Phase, error: Error): TransportFailure {
  return failure(phase, codeOf(error), error.message);
}

export function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && code !== '' ? code : 'FAILED';
}
