import type { causesOf } from '../model/causes.js';
import type { TransportFailure } from '../model/transmission.js';
import type { Phase } from '../model/words.js';

type NotSentCause = (typeof causesOf)['not-sent'][number];
type UnknownCause = (typeof causesOf)['unknown'][number];

/** Certificate and handshake errors by Node's and OpenSSL's codes; they name themselves whatever the phase. */
const tlsCauses: readonly (readonly [pattern: RegExp, cause: NotSentCause])[] = [
  [/PIN/, 'tls-pin-mismatch'],
  [/^(ERR_TLS_)?CERT_HAS_EXPIRED$/, 'tls-expired'],
  [/^CERT_NOT_YET_VALID$/, 'tls-not-yet-valid'],
  [/SELF_SIGNED_CERT/, 'tls-self-signed'],
  [/ALTNAME_INVALID|HOSTNAME_MISMATCH/, 'tls-wrong-host'],
  [/^CERT_REVOKED$/, 'tls-revoked'],
  [
    /UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|^CERT_(UNTRUSTED|REJECTED|CHAIN_TOO_LONG)$|^INVALID_CA$/,
    'tls-untrusted-root',
  ],
  [/UNSUPPORTED_PROTOCOL|ALERT_PROTOCOL_VERSION|VERSION_TOO_LOW|NO_PROTOCOLS_AVAILABLE/, 'tls-old-version'],
  [
    /CERTIFICATE_REQUIRED|ALERT_(BAD|UNSUPPORTED|UNKNOWN)?_?CERTIFICATE|ALERT_UNKNOWN_CA|ALERT_NO_CERT/,
    'tls-client-certificate',
  ],
];

const timeoutPattern = /TIMEOUT|TIMEDOUT|DEADLINE/;

/** Why nothing left, from the phase in which it ended and the code. */
export function notSentCause({ phase, code }: Pick<TransportFailure, 'phase' | 'code'>): NotSentCause {
  if (phase === 'proxy') return proxyCause(code);
  if (timeoutPattern.test(code)) return timeoutCause(phase);
  const tls = tlsCauses.find(([pattern]) => pattern.test(code));
  if (tls) return tls[1];
  if (code === 'ENOTFOUND' || code === 'ENODATA') return 'dns-not-found';
  if (code === 'ECONNREFUSED') return 'refused';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'unreachable';
  if (phase === 'dns' || code.startsWith('EAI_')) return 'dns-failed';
  if (phase === 'connect') return 'connect-failed';
  return phase === 'tls' ? 'tls-failed' : 'send-failed';
}

function proxyCause(code: string): NotSentCause {
  if (/407|AUTH/.test(code)) return 'proxy-authentication-needed';
  if (timeoutPattern.test(code)) return 'proxy-timeout';
  return /REFUSED/.test(code) ? 'proxy-refused' : 'proxy-failed';
}

function timeoutCause(phase: Phase): NotSentCause {
  if (phase === 'dns') return 'dns-failed';
  return phase === 'tls' ? 'tls-timeout' : 'connect-timeout';
}

/** Why no complete answer came after bytes had left. */
export function unknownCause(failure: TransportFailure, headCame: boolean): UnknownCause {
  const { code } = failure;
  if (timeoutPattern.test(code)) return 'timeout';
  if (/OVERFLOW/.test(code)) return 'header-overflow';
  if (/CERTIFICATE_REQUIRED|ALERT_/.test(code)) return 'client-certificate-required';
  if (/^Z_|^ERR__?ZLIB|^ERR_BROTLI|^ERR_.*FORMAT|BROTLI|CODING|DECOD|GZIP|ZSTD/.test(code))
    return 'bad-content-coding';
  if (/EOF|CUT|CLOSE|ABORTED|HANG_?UP|INCOMPLETE/.test(code)) return headCame ? 'cut-body' : 'closed-early';
  if (/^HPE_|HTTP|PARSE|PROTOCOL/.test(code)) return 'bad-http';
  if (/^(ECONNRESET|EPIPE)$|RESET/.test(code)) return headCame ? 'cut-body' : 'reset';
  return 'connection-failed';
}
