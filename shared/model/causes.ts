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
  'fault-security',
  'fault-action',
  'fault-contract-filter',
  'fault-destination',
  'fault-access',
  'fault-database',
  'fault-session-locked',
  'fault-timeout',
  'fault-licence',
  /** The service does not know the token, or its session is over. */
  'fault-token',
  /** A gateway that speaks SOAP answered in the service's place. */
  'fault-gateway',
  'fault-not-loaded',
  'fault-dangerous-value',
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

/** What IIS states by its substatus (`404.15`), in the page, in its title or in words that only it writes. */
const iisCauses = [
  'iis-bad-header',
  'iis-login',
  'iis-execute-forbidden',
  'iis-read-forbidden',
  'iis-https-wanted',
  'iis-address-refused',
  'iis-certificate-wanted',
  'iis-certificate-refused',
  'iis-too-many-users',
  'iis-directory',
  'iis-handler-missing',
  'iis-filtered',
  'iis-escaped-twice',
  'iis-too-long',
  'iis-query-too-long',
  'iis-url-too-long',
  'iis-headers-too-long',
  'iis-verb-refused',
  'iis-path',
  'iis-config-broken',
  'iis-module-broken',
  'iis-stopping',
  'iis-overloaded',
  'iis-gateway',
  'iis-substatus',
] as const;

/** Windows itself (HTTP.sys) answers in the web server's place; its heading says why. */
const httpSysCauses = [
  'http-sys-too-long',
  'http-sys-url',
  'http-sys-host',
  'http-sys-header',
  'http-sys-bad-request',
  'http-sys-not-bound',
  'http-sys-queue-full',
  'http-sys-pool-stopped',
  'http-sys-unavailable',
] as const;

/** An error page of ASP.NET, or of WCF: the application was reached and failed. */
const applicationCauses = [
  'dangerous-value',
  'application-not-loaded',
  'application-config',
  'application-database',
  'application-timeout',
  'application-compilation',
  'application-error',
  'application-error-hidden',
  'request-too-large',
  'path-not-found',
  'application-session',
] as const;

/** Something between this program and the service answered in its place. */
export const betweenCauses = [
  'between-blocked',
  'between-challenge',
  'between-login',
  'between-too-many',
  'between-no-name',
  'between-no-connection',
  'between-no-tls',
  'between-no-answer',
  'between-unavailable',
  'between-too-long',
  'between-bad-request',
  'between-not-found',
  'between-method',
  'between-redirect',
  'between-error',
  'site-suspended',
  'captive-portal',
  'client-certificate-wanted',
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
  'https-required',
  'redirect-to-login',
  'redirect-elsewhere',
  'redirect-to-error-page',
  'windows-authentication',
  'basic-authentication',
  'retry-after',
  'method-only-files',
  'https-on-http-address',
  ...iisCauses,
  ...httpSysCauses,
  ...applicationCauses,
  ...betweenCauses,
] as const;

/** An answer inside an answer: what stands within can be read all the same. */
const wrappingCauses = [
  'wrapped-multipart',
  'compressed-unnamed',
  'two-content-types',
  'utf16-unmarked',
] as const;
export type WrappingCause = (typeof wrappingCauses)[number];
/** In what a fault or an error may stand, and be read all the same. */
export type SurroundingCause = WrappingCause | 'bad-encoding';

const unexpectedCauses = [
  ...betweenCauses,
  'help-page-instead',
  ...wrappingCauses,
  'part-of-answer',
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

/** Finer causes of a cause above, that certificate, clock, proxy or a failure's code tell: see `refineCause`. */
const refinedCauses = [
  'clock-behind',
  'clock-off',
  'tls-inspected',
  'no-tls-on-port',
  'tls-on-http-address',
  'proxy-not-reached',
  'proxy-forbids',
  'proxy-cannot-reach',
] as const;

const all = [
  ...acceptedCauses,
  ...notActiveCauses,
  ...faultCauses,
  ...bindingOffCauses,
  ...httpErrorCauses,
  ...unexpectedCauses,
  ...notSentCauses,
  ...unknownCauses,
  ...cancelledCauses,
  ...refinedCauses,
] as const;
export type Cause = (typeof all)[number];
/** Each once: two outcomes may have the same cause. */
export const causes: readonly Cause[] = [...new Set(all)];

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
