import type { causesOf } from '../model/causes.js';
import type { TransportFailure } from '../model/connection-facts.js';
import type { Phase } from '../model/words.js';
import { certificateCodes } from './certificate-codes.js';
import { httpCodes } from './http-codes.js';
import { isTlsAlert, tlsReasonCause } from './tls-reasons.js';

type NotSentCause = (typeof causesOf)['not-sent'][number];
type UnknownCause = (typeof causesOf)['unknown'][number];
type Failure = Pick<TransportFailure, 'phase' | 'code'>;

/** What the system says where a connection does not come about. */
const socketCodes: Readonly<Record<string, NotSentCause>> = {
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
};

const proxyCodes: Readonly<Record<string, NotSentCause>> = {
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
};

const timeouts: readonly string[] = ['TIMEOUT', 'ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'];

/** Why nothing left, from the phase in which it ended and the exact code. */
export function notSentCause({ phase, code }: Failure): NotSentCause {
  if (phase === 'proxy') return proxyCause(code);
  if (code === 'INVALID_PROXY' || code === 'PROXY_PAC') return proxyCause(code);
  if (timeouts.includes(code)) return timeoutCause(phase);
  const known = certificateCodes[code] ?? tlsReasonCause(code) ?? socketCodes[code];
  if (known !== undefined) return known;
  if (code === 'ANSWER_UNASKED') return 'spoke-first';
  if (code === 'INVALID_URL' || code === 'INVALID_HEADER') return 'request-problem';
  if (phase === 'dns') return 'dns-failed';
  if (phase === 'connect') return 'connect-failed';
  if (phase !== 'tls') return 'send-failed';
  return code === 'ECONNRESET' || code === 'EPIPE' ? 'tls-closed' : 'tls-failed';
}

function proxyCause(code: string): NotSentCause {
  const known = proxyCodes[code];
  if (known !== undefined) return known;
  if (code in httpCodes) return 'proxy-not-http';
  const isTls = code in certificateCodes || code.startsWith('ERR_SSL_');
  return isTls ? 'proxy-tls-failed' : 'proxy-failed';
}

function timeoutCause(phase: Phase): NotSentCause {
  if (phase === 'dns') return 'dns-failed';
  return phase === 'tls' ? 'tls-timeout' : 'connect-timeout';
}

/** How an answer or a connection broke off, by the transport's and the system's codes. */
const endCodes: Readonly<Record<string, readonly [before: UnknownCause, afterHead: UnknownCause]>> = {
  CLOSED_WITHOUT_ANSWER: ['closed-early', 'cut-body'],
  ANSWER_CUT: ['cut-head', 'cut-body'],
  ECONNRESET: ['reset', 'cut-body'],
  EPIPE: ['reset', 'cut-body'],
  ECONNABORTED: ['reset', 'cut-body'],
};

const otherCodes: Readonly<Record<string, UnknownCause>> = {
  CONTENT_DECODING: 'bad-content-coding',
  BODY_TOO_LARGE: 'answer-over-limit',
  ANSWER_UNASKED: 'unasked-answer',
};

/** Why no complete answer came after bytes had left. */
export function unknownCause(failure: Failure, headCame: boolean): UnknownCause {
  const { code } = failure;
  if (timeouts.includes(code)) return 'timeout';
  const ended = endCodes[code];
  if (ended !== undefined) return ended[headCame ? 1 : 0];
  const known = httpCodes[code] ?? otherCodes[code];
  if (known !== undefined) return known;
  return tlsEnd(code) ?? 'connection-failed';
}

/** TLS 1.3 lets a server say what it thinks of our certificate only after the request was written. */
function tlsEnd(code: string): UnknownCause | null {
  const cause = certificateCodes[code] ?? tlsReasonCause(code);
  if (cause === undefined) return code.startsWith('ERR_SSL_') ? 'tls-broken-off' : null;
  if (cause === 'tls-client-certificate') return 'client-certificate-required';
  if (cause === 'tls-closed') return 'closed-early';
  return isTlsAlert(code) ? 'tls-alert' : 'tls-broken-off';
}
