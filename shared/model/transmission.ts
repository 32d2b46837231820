import type { ConnectionFacts, Timings, TransportFailure } from './connection-facts.js';
import type { SecretSlot } from './secret-slots.js';
import type { Phase } from './words.js';

export type HeaderPair = readonly [name: string, value: string];

/** The first header of that name (given in lower case). */
export function headerIn(headers: readonly HeaderPair[] | undefined, name: string): string | undefined {
  return headers?.find(([header]) => header.toLowerCase() === name)?.[1];
}

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
