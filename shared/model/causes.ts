/**
 * Why an exchange has its outcome, one word per situation that a person would handle differently.
 *
 * The window's catalogue of texts is keyed by these, so a cause is only ever added, never renamed.
 */
const acceptedCauses = [
  'logout-answered',
  'token-active',
  'token-not-active',
  'login-authenticated',
  'login-not-authenticated',
  /** The Logout was answered and CheckToken says no, but nobody here ever saw this token active: it may be a wrong one. */
  'out-never-seen-active',
] as const;

/** CheckToken says no to a token that was never seen active here: out, or wrong. */
const notActiveCauses = ['never-seen-active'] as const;

const faultCauses = [
  /** SOAP `Server` / `Receiver`: the service tried and failed. */
  'fault-server',
  /** SOAP `Client` / `Sender`: the service blames the request. */
  'fault-client',
  'fault-version-mismatch',
  'fault-must-understand',
  /** A code of the service's own, or one we do not know. */
  'fault-other',
  /** The HTTP bindings' 500 with a text. */
  'fault-text',
  'fault-unknown-operation',
  'fault-missing-parameter',
  'fault-request-format',
] as const;

const bindingOffCauses = [
  /** 405 to a SOAP POST: neither SOAP version is offered. */
  'soap-off',
  /** A SOAP 1.2 request was answered by a fault in the shape of 1.1. */
  'soap12-off',
  /** A 500 HTML page to GET or POST that names the reason. */
  'http-binding-off',
  /** A 500 HTML page to GET or POST whose text was hidden or translated. */
  'http-binding-probably-off',
] as const;

const httpErrorCauses = [
  'redirect',
  'bad-request',
  'unauthorized',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'proxy-authentication',
  'request-timeout',
  'request-too-long',
  'wrong-content-type',
  'too-many-requests',
  'client-error',
  'server-error',
  'server-error-page',
  'bad-gateway',
  'unavailable',
  'gateway-timeout',
  'not-modified',
  'odd-status',
] as const;

const unexpectedCauses = [
  'html-login-page',
  'html-page',
  'wrong-media-type',
  'wrong-status',
  'empty-answer',
  'body-where-none',
  'malformed-xml',
  'cut-xml',
  'doctype-refused',
  'xml-limit',
  'bad-encoding',
  'not-soap',
  'wrong-soap-version',
  'wrong-envelope',
  'wrong-root',
  'wrong-namespace',
  'wrong-content',
  'bad-boolean',
  'answer-too-large',
  /** A success to a raw request that is none of the contract's: nobody knows what it means. */
  'raw-not-judged',
  /** The contract's answer, but perhaps out of a cache: the service was not asked now. */
  'from-cache',
  /** Reading the answer failed inside this program. */
  'reader-failed',
] as const;

const notSentCauses = [
  'dns-not-found',
  'dns-failed',
  'refused',
  'unreachable',
  'connect-timeout',
  'connect-failed',
  'tls-expired',
  'tls-not-yet-valid',
  'tls-self-signed',
  'tls-wrong-host',
  'tls-untrusted-root',
  'tls-pin-mismatch',
  'tls-revoked',
  'tls-old-version',
  'tls-client-certificate',
  'tls-timeout',
  'tls-failed',
  'tls-common-name-only',
  'tls-small-key',
  'tls-weak-signature',
  'tls-chain-invalid',
  'tls-not-tls',
  'tls-nothing-shared',
  'tls-weak-key-exchange',
  'tls-no-secure-renegotiation',
  'tls-server-name',
  'tls-refused',
  'tls-broken',
  'tls-closed',
  'client-key-locked',
  'client-key-passphrase',
  'client-key-mismatch',
  'client-certificate-unreadable',
  'ca-unreadable',
  'proxy-authentication-needed',
  'proxy-authentication-scheme',
  'proxy-credentials-refused',
  'proxy-script-failed',
  'proxy-address',
  'proxy-not-found',
  'proxy-not-http',
  'proxy-tls-failed',
  'proxy-refused',
  'proxy-timeout',
  'proxy-failed',
  'send-failed',
  /** Bytes came before anything was asked. */
  'spoke-first',
  /** The request could not be built: a character that the binding cannot carry. */
  'request-problem',
] as const;

const unknownCauses = [
  'timeout',
  'reset',
  'closed-early',
  'cut-body',
  'cut-head',
  'bad-http',
  /** HTTP, but outside the strict rules: which rule is the cause. */
  'http-line-ends',
  'http-length',
  'http-framing',
  'http-chunks',
  'http-header-form',
  'http-status-line',
  'http-after-end',
  'http-upgrade',
  /** The last transfer coding is not `chunked`, so that only the connection's end ends the body. */
  'odd-transfer-coding',
  /** Bytes came before anything was asked on that connection. */
  'unasked-answer',
  'answer-over-limit',
  'tls-alert',
  'tls-broken-off',
  'header-overflow',
  'bad-content-coding',
  'cancelled-after-send',
  /** TLS 1.3 servers say so only after the request was written. */
  'client-certificate-required',
  'connection-failed',
  /** Empty and ended only by the connection's end: it cannot be told from an answer that was cut. */
  'empty-maybe-cut',
  /** The answer came before the whole request had left. */
  'early-answer',
  /** A crash, or no complete answer; and CheckToken, asked afterwards, said that the session is active. */
  'interrupted-still-active',
  'reader-failed',
] as const;

const cancelledCauses = ['cancelled-before-send'] as const;

export const causes = [
  ...acceptedCauses,
  ...notActiveCauses,
  ...faultCauses,
  ...bindingOffCauses,
  ...httpErrorCauses,
  ...unexpectedCauses,
  ...notSentCauses,
  ...unknownCauses,
  ...cancelledCauses,
] as const;
export type Cause = (typeof causes)[number];

/** The causes that each outcome of one exchange can have. */
export const causesOf = {
  accepted: acceptedCauses,
  'not-active': notActiveCauses,
  fault: faultCauses,
  'binding-off': bindingOffCauses,
  'http-error': httpErrorCauses,
  unexpected: unexpectedCauses,
  'not-sent': notSentCauses,
  unknown: unknownCauses,
  cancelled: cancelledCauses,
} as const;
