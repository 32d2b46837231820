import type { SecretSlot } from './secret-slots.js';
import type { Phase } from './words.js';

export type HeaderPair = readonly [name: string, value: string];

/**
 * A request, complete: `headers` is every header in wire order and wire case (Host, Content-Length and Connection
 * included), so that what is previewed is what leaves.
 */
export interface WireRequest {
  readonly method: 'GET' | 'POST';
  /** Absolute http(s) URL. Its path and query are sent as they stand here. */
  readonly url: string;
  readonly headers: readonly HeaderPair[];
  readonly body: Uint8Array;
}

/** A request that a person wrote: its bytes leave as they are, over a connection of its own that carries nothing else. */
export interface RawRequest {
  readonly method: string;
  /** Absolute http(s) URL: only where to connect is taken from it. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

/** The head of the final answer and its body after transfer and content coding were undone. */
export interface WireAnswer {
  readonly httpVersion: string;
  readonly status: number;
  readonly statusText: string;
  /** In wire order and wire case. */
  readonly headers: readonly HeaderPair[];
  readonly trailers: readonly HeaderPair[];
  readonly body: Uint8Array;
  /** Set when the body was larger than the cap and only its beginning is here. */
  readonly truncated: boolean;
}

/** Why an exchange did not come to its end. `code` is Node's or our own, in capitals: `ECONNREFUSED`, `TIMEOUT`. */
export interface TransportFailure {
  readonly phase: Phase;
  readonly code: string;
  /** In the words of who said it (the runtime, a proxy), without a secret; absent where the code says all. */
  readonly said?: string | undefined;
}

/** Milliseconds since the exchange began, monotonic; absent where the step did not happen (a reused socket). */
export interface Timings {
  readonly dnsMs?: number;
  readonly connectMs?: number;
  readonly proxyMs?: number;
  readonly tlsMs?: number;
  /** The last byte of the request was handed to the socket. */
  readonly sentMs?: number;
  readonly firstByteMs?: number;
  readonly endMs: number;
}

/** Why a certificate is not taken although its signatures hold, unless it is pinned. */
export const certificateWeaknesses = ['common-name-only', 'small-key', 'weak-signature'] as const;
export type CertificateWeakness = (typeof certificateWeaknesses)[number];

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly subjectAltNames: readonly string[];
  /** UTC, ISO 8601. */
  readonly validFrom: string;
  readonly validTo: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly pem: string;
  /** Type and size: `RSA 2048`. */
  readonly key?: string | undefined;
  /** The hash under its signature: `SHA-256`. */
  readonly signature?: string | undefined;
  /** Absent where nothing is weak, or where it is a trust anchor, of which no strength is asked. */
  readonly weak?: readonly CertificateWeakness[] | undefined;
}

export interface ConnectionFacts {
  readonly reused: boolean;
  readonly localAddress?: string;
  readonly remoteAddress?: string;
  readonly remotePort?: number;
  readonly proxy?: string;
  /** A variable's name, `system` or `script`; absent where the environment itself names the proxy. */
  readonly proxyBy?: string | undefined;
  readonly tls?: {
    readonly version: string;
    readonly cipher: string;
    readonly authorized: boolean;
    readonly authorizationError?: string;
    /** Whose word it was taken on; absent where it was not taken. */
    readonly trustedBy?: 'built-in' | 'system' | 'file' | 'pin';
    /** The client certificate that was shown, as a person names it. */
    readonly clientCertificate?: string;
    /** Leaf first. */
    readonly chain: readonly CertificateFacts[];
  };
}

/** Everything that is known of one request and its answer, before anybody reads a meaning into it. */
export interface Transmission {
  /** How much of the request had left this program when its answer began, or it ended. Only `none` makes sending again safe. */
  readonly sent: 'none' | 'part' | 'whole';
  readonly end:
    | { readonly kind: 'complete' }
    | { readonly kind: 'failed'; readonly failure: TransportFailure }
    | { readonly kind: 'cancelled'; readonly phase: Phase };
  /** Bytes as they were on the wire (under TLS: the plaintext), 1xx heads included. */
  readonly requestBytes: Uint8Array;
  /** What the transport itself added to `requestBytes` that must be masked: the proxy's credentials. */
  readonly requestSecrets?: readonly SecretSlot[];
  readonly answerBytes: Uint8Array;
  /** Null where no complete final head came. Its body is partial unless `end` is `complete`. */
  readonly answer: WireAnswer | null;
  readonly timings: Timings;
  readonly connection: ConnectionFacts;
}
